package org.menshen.domain.shift;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of duty shifts. That no grave incident is left alone is asked by the rulebook, which knows the incidents.
public final class ShiftDecider implements Decider<Shift, ShiftCommand, ShiftFact> {

    @Override
    public Decision<ShiftFact> decide(@Nullable Shift shift, Subject subject, ShiftCommand command, Context context) {
        return switch (command) {
            case ShiftCommand.SignOn c -> shift != null ? Decision.refuse("shift.exists", "id", subject.id())
                : Decision.accept(new ShiftFact.SignedOn(context.actor().seat(), c.previousId(), c.notes()));
            case ShiftCommand.SignOff c -> signOff(shift, subject, c, context);
        };
    }

    private static Decision<ShiftFact> signOff(@Nullable Shift shift, Subject subject, ShiftCommand.SignOff c, Context context) {
        if (shift == null) {
            return Decision.refuse("shift.unknown", "id", subject.id());
        }
        if (!shift.onDuty()) {
            return Decision.refuse("shift.already-off");
        }
        if (!shift.signedOn().userId().equals(context.actor().userId())) {
            return Decision.refuse("shift.not-yours", "by", shift.signedOn().name());
        }
        if (c.relievedBy().isBlank()) {
            return Decision.refuse("shift.needs-relief");
        }
        return Decision.accept(new ShiftFact.SignedOff(c.relievedBy(), c.notes()));
    }

    @Override
    public Shift evolve(@Nullable Shift s, Subject subject, ShiftFact fact, Stamp stamp) {
        return switch (fact) {
            case ShiftFact.SignedOn f -> new Shift(subject.id(), f.seat(), Mark.of(stamp), f.previousId(), f.notes(), null, null, null);
            case ShiftFact.SignedOff f -> new Shift(s.id(), s.seat(), s.signedOn(), s.previousId(), s.openingNotes(), stamp.operatorTime(),
                f.relievedBy(), f.notes());
        };
    }
}
