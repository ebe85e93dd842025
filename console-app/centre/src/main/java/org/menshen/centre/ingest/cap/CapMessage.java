package org.menshen.centre.ingest.cap;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// What is remembered of a message, for those that refer to it.
///
/// @param name its name among all of its feed
/// @param digest tells it from another one under the same name
/// @param sent when it was sent
/// @param type what it does
/// @param practice whether it is a test or an exercise: these never end what is meant
/// @param references names of the messages it refers to
/// @param warnings the warnings in it
/// @param arrived when it came
public record CapMessage(String name, String digest, Instant sent, CapDocument.Type type, boolean practice, Set<String> references,
                         List<Part> warnings, Instant arrived) {

    /// Copies the collections; names that were kept before letters of senders were alike are known all the same.
    public CapMessage {
        name = CapDocument.known(name);
        references = references.stream().map(CapDocument::known).collect(Collectors.toCollection(TreeSet::new));
        warnings = List.copyOf(warnings);
    }

    /// One warning of a message.
    ///
    /// @param events what it is about: warnings that share one of these are about one thing
    /// @param place where, in words
    /// @param severity product severity 1…5
    /// @param allClear whether it says that the danger is over
    /// @param expires when it ends by itself; `null` for never
    /// @param alertId the record of the feed that stands for it, see [org.menshen.domain.alert.RawAlert#externalId()]; `null` while none does
    public record Part(Set<String> events, String place, int severity, boolean allClear, @Nullable Instant expires,
                       @Nullable String alertId) {

        /// Copies the set.
        public Part {
            events = new TreeSet<>(events);
        }

        Part standsFor(String id) {
            return new Part(events, place, severity, allClear, expires, id);
        }
    }

    /// Whether it is the same message, told again.
    boolean same(CapMessage other) {
        return name.equals(other.name) && digest.equals(other.digest);
    }

    /// The message with what it means although it does not say so.
    CapMessage about(String earlier) {
        return new CapMessage(name, digest, sent, type, practice, Set.of(earlier), warnings, arrived);
    }

    /// The message with its warnings stood for by these records.
    CapMessage with(List<Part> parts) {
        return new CapMessage(name, digest, sent, type, practice, references, parts, arrived);
    }
}
