package org.menshen.domain.alert;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;

/// What happened to an alert.
public sealed interface AlertFact extends Fact {

    /// It came in.
    record Raised(Alert.Origin origin) implements AlertFact {
    }

    /// The source raised it again.
    ///
    /// @param count how often, this time included
    /// @param now what is known of it now; `null` when the source said nothing new
    record Repeated(Instant at, String basis, int count, Alert.@Nullable Origin now) implements AlertFact {
    }

    /// It has to be answered again: it became worse, or came back after it had been over.
    ///
    /// @param before how it stood
    record CalledAgain(AlertStatus before) implements AlertFact {
    }

    /// An officer answered it.
    ///
    /// @param afterS seconds since it was received
    record Acknowledged(long afterS) implements AlertFact {
    }

    /// Another officer took it over.
    ///
    /// @param from user id of the one who had it
    record TakenOver(String from, String reason) implements AlertFact {
    }

    /// The check began.
    record VerifyingStarted() implements AlertFact {
    }

    /// It was found true.
    record Confirmed(String remark) implements AlertFact {
    }

    /// It was found false.
    record MarkedFalse(String reasonCode, String remark) implements AlertFact {
    }

    /// It was found to repeat another.
    record MarkedDuplicate(String targetId) implements AlertFact {
    }

    /// It was found to be a test.
    record MarkedTest(String remark) implements AlertFact {
    }

    /// It was made part of an incident.
    record Linked(String incidentId) implements AlertFact {
    }

    /// It was closed.
    record Closed(String remark) implements AlertFact {
    }

    /// It was shelved.
    ///
    /// @param ends what ends it before that time; `null` for nothing
    record Shelved(Instant until, String reason, @Nullable AsideEnd ends) implements AlertFact {
    }

    /// It came off the shelf.
    ///
    /// @param status how it stands again
    record Unshelved(AlertStatus status) implements AlertFact {
    }

    /// It was suppressed.
    ///
    /// @param maintenanceId the maintenance that asked for it; `null` when none did
    record Suppressed(String reason, @Nullable Instant until, @Nullable String maintenanceId) implements AlertFact {
    }

    /// The suppression was lifted.
    ///
    /// @param status how it stands again
    record Unsuppressed(AlertStatus status) implements AlertFact {
    }

    /// It was taken out of service with its device.
    record TakenOutOfService(String reason) implements AlertFact {
    }

    /// It is in service again.
    ///
    /// @param status how it stands again
    record ReturnedToService(AlertStatus status) implements AlertFact {
    }

    /// The device came back to normal by itself.
    record ReturnedToNormal(Instant at) implements AlertFact {
    }

    /// It went one seat up.
    ///
    /// @param level 1 for the first escalation, …
    record Escalated(int level, String toRole) implements AlertFact {
    }

    /// It was sent once more to the seat above, where nobody had read it.
    record SentAgain(int times) implements AlertFact {
    }

    /// It reached a desk of the seat above.
    record Delivered() implements AlertFact {
    }

    /// Somebody of the seat above read it.
    record Read() implements AlertFact {
    }

    /// The seat above said what to do.
    record Instructed(String text) implements AlertFact {
    }

    /// It joined a bundle.
    ///
    /// @param cause what they have in common, a key of `alert-causes`; `null` for place and time, or by hand
    record Bundled(String leadId, @Nullable String cause) implements AlertFact {
    }

    /// It stands alone again: by an officer, or because it became worse.
    record Unbundled(String leadId) implements AlertFact {
    }

    /// Another alert joined the bundle it leads; so written before several could join at once.
    record MemberAdded(String memberId) implements AlertFact {
    }

    /// Other alerts joined the bundle it leads.
    record MembersAdded(List<String> memberIds) implements AlertFact {

        /// Copies the list.
        public MembersAdded {
            memberIds = List.copyOf(memberIds);
        }
    }

    /// It became more severe.
    record SeverityRaised(int from, int to, String reason) implements AlertFact {
    }

    /// A warning came in that nobody here has to answer as it stands.
    ///
    /// @param as how it stands
    /// @param term how long it holds or held
    /// @param reason why it is not in the queue
    record Noted(Alert.Origin origin, AlertStatus as, Alert.Term term, String reason) implements AlertFact {
    }

    /// Its source said how long it holds.
    ///
    /// @param from since when; `null` when not said
    /// @param expires until when; `null` when not said
    record Limited(@Nullable Instant from, @Nullable Instant expires) implements AlertFact {
    }

    /// It holds no longer, by its source or by the clock.
    ///
    /// @param at when, by what ended it
    /// @param remark in words; empty when nothing was said
    record Ended(AlertEnd kind, Instant at, String remark) implements AlertFact {
    }

    /// It came from other ground into the queue.
    record TakenIn(String reason) implements AlertFact {
    }

    /// It became less severe.
    record SeverityLowered(int from, int to, String reason) implements AlertFact {
    }
}
