package org.menshen.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.Rollcall.Standing;

/// Something that is due in an event.
///
/// @param kind what
/// @param eventId the event
/// @param partId the point of the checklist, or the round; empty for others
/// @param text what has to be done, in words of the house; empty where the kind says it
/// @param role who does it, a key of `roles`; empty for the posts or everybody
/// @param at by when
/// @param open how many are waited for; 0 where nobody is
public record EventDue(Kind kind, String eventId, String partId, String text, String role, Instant at, int open) {

    /// What can be due.
    public enum Kind {
        /// A planned event begins.
        BEGIN,
        /// Posts report.
        REPORT,
        /// Posts answer a poll or roll call.
        ANSWERS,
        /// A point of the checklist.
        ITEM,
        /// A running event is over.
        END
    }

    /// Whether its time is over.
    public boolean late(Instant now) {
        return !now.isBefore(at);
    }

    /// All that is due, the first first; what is late stands before what is to come. Ended and cancelled events have nothing due.
    ///
    /// @param calls roll calls, polls and report rounds
    /// @param every how often posts report at the level in force; `null` when they do not
    /// @param levelSince since when that level has been in force
    public static List<EventDue> of(Collection<Event> events, Collection<Rollcall> calls, @Nullable Duration every, Instant levelSince, Instant now) {
        List<EventDue> all = new ArrayList<>();
        for (Event event : events) {
            if (event.over()) {
                continue;
            }
            event.open().stream().filter(item -> item.due() != null)
                .forEach(item -> all.add(new EventDue(Kind.ITEM, event.id(), item.id(), item.text(), item.role(),
                    Objects.requireNonNull(item.due()), 0)));
            if (!event.running()) {
                event.plan().from().ifPresent(from -> all.add(new EventDue(Kind.BEGIN, event.id(), "", "", "", from, 0)));
                continue;
            }
            event.plan().to().ifPresent(to -> all.add(new EventDue(Kind.END, event.id(), "", "", "", to, 0)));
            List<Rollcall> rounds = calls.stream().filter(call -> call.open() && event.id().equals(call.eventId())).toList();
            rounds.forEach(call -> waits(call).ifPresent(all::add));
            if (every != null && !event.plan().unitIds().isEmpty()) {
                Instant next = ReportRhythm.next(ReportRhythm.anchor(Objects.requireNonNull(event.started()).at(), levelSince), every, now);
                boolean asked = rounds.stream().anyMatch(call -> call.kind().equals(Rollcall.REPORT) && next.equals(call.dueAt()));
                if (!asked) {
                    all.add(new EventDue(Kind.REPORT, event.id(), "", "", "", next, event.plan().unitIds().size()));
                }
            }
        }
        all.sort(Comparator.comparing(EventDue::at).thenComparing(EventDue::eventId).thenComparing(EventDue::kind).thenComparing(EventDue::partId));
        return List.copyOf(all);
    }

    /// What a round waits for; empty when nobody is waited for.
    private static Optional<EventDue> waits(Rollcall call) {
        int open = call.count(Standing.ASKED) + call.count(Standing.MISSED);
        if (open == 0) {
            return Optional.empty();
        }
        Instant due = call.dueAt() != null ? call.dueAt() : call.called().at().plus(call.within());
        Kind kind = call.kind().equals(Rollcall.REPORT) ? Kind.REPORT : Kind.ANSWERS;
        return Optional.of(new EventDue(kind, Objects.requireNonNull(call.eventId()), call.id(), call.text(), "", due, open));
    }
}
