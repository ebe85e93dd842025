package org.menshen.domain.tuning;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.quality.Source;

/// A request to tune what raises too many or wrong alerts.
///
/// @param id such as `TUN-…`; `DR-…` in a drill
/// @param status how it stands
/// @param since since when it stands so
/// @param source what shall be tuned
/// @param reason what is wrong with it
/// @param toRole the seat that is to answer
/// @param requested who asked for it
/// @param answer what the receiver said; `null` before
/// @param closed who closed it; `null` before
/// @param remark what was said when it was closed; empty for nothing
public record Tuning(String id, TuningStatus status, Instant since, Source source, String reason, String toRole, Mark requested,
                     @Nullable Answer answer, @Nullable Mark closed, String remark) implements State {

    /// What the receiver said.
    ///
    /// @param by who
    /// @param tuned whether something was changed
    /// @param words what, or why not
    public record Answer(Mark by, boolean tuned, String words) {
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.TUNING, id);
    }

    /// Whether something is still to be done about it.
    public boolean isOpen() {
        return status != TuningStatus.CLOSED;
    }
}
