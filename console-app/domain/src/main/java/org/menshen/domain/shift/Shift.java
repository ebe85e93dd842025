package org.menshen.domain.shift;

import java.time.Instant;

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

    /// Whether the person is still on duty.
    public boolean onDuty() {
        return signedOffAt == null;
    }
}
