package org.menshen.centre.ingest.cap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.menshen.map.core.geo.LatLon;

/// A CAP message: what of it is used here.
///
/// @param version `1.1` or `1.2`
/// @param identifier the sender's own id of the message
/// @param sender who sent it
/// @param sent when
/// @param status how it is meant
/// @param type what it does
/// @param references earlier messages it updates or cancels
/// @param infos the warnings in it, often one a language
public record CapDocument(String version, String identifier, String sender, OffsetDateTime sent, Status status, Type type,
                          List<Reference> references, List<Info> infos) {

    /// Copies the lists.
    public CapDocument {
        references = List.copyOf(references);
        infos = List.copyOf(infos);
    }

    /// How a message is meant.
    public enum Status { ACTUAL, EXERCISE, SYSTEM, TEST, DRAFT }

    /// What a message does.
    public enum Type { ALERT, UPDATE, CANCEL, ACK, ERROR }

    /// An earlier message.
    ///
    /// @param sender who sent it
    /// @param identifier its id
    public record Reference(String sender, String identifier) {
    }

    /// One warning.
    ///
    /// @param language RFC 3066 tag
    /// @param categories such as `Met`, `Fire`
    /// @param event what, in words
    /// @param urgency such as `Immediate`
    /// @param severity such as `Severe`
    /// @param certainty such as `Likely`
    /// @param expires when it ends
    /// @param headline in a line
    /// @param description in full
    /// @param areas where, in words
    /// @param point a point of the first area that has a shape
    public record Info(String language, List<String> categories, String event, String urgency, String severity, String certainty,
                       Optional<OffsetDateTime> expires, String headline, String description, List<String> areas,
                       Optional<LatLon> point) {
        /// Copies the lists.
        public Info {
            categories = List.copyOf(categories);
            areas = List.copyOf(areas);
        }
    }
}
