package org.menshen.domain.shift;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// A duty shift of one person at one seat.
///
/// @param id such as `S-…`; `DR-…` in a drill
/// @param seat the seat
/// @param signedOn who is on duty, since when
/// @param previousId the shift it follows at this seat; `null` when none
/// @param openingNotes what was taken over
/// @param signedOffAt when it ended; `null` while on duty
/// @param relievedBy name of the person who took over; `null` while on duty
/// @param closingNotes what was handed over; `null` while on duty
public record Shift(String id, String seat, Mark signedOn, @Nullable String previousId, String openingNotes,
                    @Nullable Instant signedOffAt, @Nullable String relievedBy, @Nullable String closingNotes) implements State {

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.SHIFT, id);
    }

    /// The roles of those who are on duty: whom an escalation reaches.
    public static Set<String> rolesOnDuty(Stream<? extends State> states) {
        return states.filter(Shift.class::isInstance).map(Shift.class::cast).filter(Shift::onDuty).map(shift -> shift.signedOn().role())
            .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the person is still on duty.
    public boolean onDuty() {
        return signedOffAt == null;
    }
}
