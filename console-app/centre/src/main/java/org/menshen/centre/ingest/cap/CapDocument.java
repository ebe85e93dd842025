package org.menshen.centre.ingest.cap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.menshen.map.core.geo.LatLon;

/// A CAP message: what of it is used here, as far as it could be understood.
///
/// @param version `1.0`, `1.1` or `1.2`; empty when its namespace does not say
/// @param identifier the sender's own id of the message
/// @param sender who sent it
/// @param sent when
/// @param status how it is meant
/// @param type what it does
/// @param scope whom it is for
/// @param note why it was sent, for a test, an error or an exercise; empty when not said
/// @param references earlier messages it updates or cancels
/// @param infos the warnings in it, often one a language
/// @param marks what was wrong with it, see [Marks]
/// @param digest tells what it says from anything else
public record CapDocument(String version, String identifier, String sender, Instant sent, Status status, Type type, Scope scope, String note,
                          List<Reference> references, List<Info> infos, List<String> marks, String digest) {

    /// Copies the lists.
    public CapDocument {
        references = List.copyOf(references);
        infos = List.copyOf(infos);
        marks = List.copyOf(marks);
    }

    /// How a message is meant.
    public enum Status { ACTUAL, EXERCISE, SYSTEM, TEST, DRAFT }

    /// What a message does.
    public enum Type { ALERT, UPDATE, CANCEL, ACK, ERROR }

    /// Whom a message is for.
    public enum Scope { PUBLIC, RESTRICTED, PRIVATE }

    /// An earlier message.
    ///
    /// @param sender who sent it
    /// @param identifier its id
    public record Reference(String sender, String identifier) {

        /// The name that message has here.
        String name() {
            return CapDocument.name(sender, identifier);
        }

        /// As it is written.
        String written() {
            return sender + "," + identifier;
        }
    }

    /// The name of a message among all of a feed.
    String name() {
        return name(sender, identifier);
    }

    private static String name(String sender, String identifier) {
        return key(sender) + "," + identifier;
    }

    /// By what a sender is known: case does not tell one from another, nor do blanks around it. What is shown stays as it is written.
    static String key(String sender) {
        return sender.strip().toLowerCase(Locale.ROOT);
    }

    /// A name as it is kept, of one that may have been written before [#key] was.
    static String known(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : key(name.substring(0, comma)) + name.substring(comma);
    }

    /// One warning in one language.
    ///
    /// @param language RFC 3066 tag
    /// @param categories such as `Met`, `Fire`
    /// @param event what, in words
    /// @param eventCodes what, in codes, each `name:code`
    /// @param responses what to do, such as `Shelter`
    /// @param urgency such as `Immediate`; empty when it cannot be told
    /// @param severity such as `Severe`; empty when it cannot be told
    /// @param certainty such as `Likely`; empty when it cannot be told
    /// @param times when it holds
    /// @param text what it says
    /// @param areas where
    public record Info(String language, List<String> categories, String event, List<String> eventCodes, List<String> responses,
                       String urgency, String severity, String certainty, Times times, Text text, List<Area> areas) {
        /// Copies the lists.
        public Info {
            categories = List.copyOf(categories);
            eventCodes = List.copyOf(eventCodes);
            responses = List.copyOf(responses);
            areas = List.copyOf(areas);
        }
    }

    /// When a warning holds.
    ///
    /// @param effective since when the text holds
    /// @param onset when the event is expected to begin
    /// @param expires when the text ends to hold
    public record Times(Optional<Instant> effective, Optional<Instant> onset, Optional<Instant> expires) {
    }

    /// What a warning says; empty texts when it does not.
    ///
    /// @param senderName who says it, for people
    /// @param headline in a line
    /// @param description in full
    /// @param instruction what to do
    public record Text(String senderName, String headline, String description, String instruction) {
    }

    /// Where.
    ///
    /// @param words in words
    /// @param shapes as shapes
    /// @param geocodes as codes
    /// @param whole whether every shape could be read: otherwise the area may be larger than what is known of it
    public record Area(String words, List<Shape> shapes, List<Geocode> geocodes, boolean whole) {
        /// Copies the lists.
        public Area {
            shapes = List.copyOf(shapes);
            geocodes = List.copyOf(geocodes);
        }
    }

    /// A code of an area.
    ///
    /// @param scheme which list of codes; empty when not said
    /// @param code the code
    public record Geocode(String scheme, String code) {
    }

    /// A shape on the ground.
    public sealed interface Shape {

        /// A place to look at, not a centroid.
        LatLon middle();

        /// Inside a line.
        ///
        /// @param points its corners, at least three; the first is not told again at the end
        record Ring(List<LatLon> points) implements Shape {
            /// Copies the list.
            public Ring {
                points = List.copyOf(points);
            }

            @Override
            public LatLon middle() {
                return new LatLon(points.stream().mapToDouble(LatLon::lat).average().orElseThrow(),
                        points.stream().mapToDouble(LatLon::lon).average().orElseThrow());
            }
        }

        /// Around a point.
        ///
        /// @param middle the point
        /// @param km the radius
        record Disc(LatLon middle, double km) implements Shape {
        }
    }
}
