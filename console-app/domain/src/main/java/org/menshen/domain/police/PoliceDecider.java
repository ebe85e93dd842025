package org.menshen.domain.police;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of the police mirror: it goes forward only. Who may tell it anything is a matter of the roles; the refusal for everybody else is
/// the rulebook's.
public final class PoliceDecider implements Decider<PoliceIncident, PoliceCommand, PoliceFact> {

    @Override
    public Decision<PoliceFact> decide(@Nullable PoliceIncident incident, Subject subject, PoliceCommand command, Context context) {
        return switch (command) {
            case PoliceCommand.Report c -> incident != null ? Decision.refuse("police.exists", "id", subject.id())
                : Decision.accept(new PoliceFact.Reported(c.report()));
            case PoliceCommand.Advance c when incident == null -> Decision.refuse("police.unknown", "id", subject.id());
            case PoliceCommand.Advance c -> c.to().ordinal() <= incident.status().ordinal()
                ? Decision.refuse("police.not-forward", "status", incident.status().name())
                : Decision.accept(new PoliceFact.Advanced(c.to(), c.crew()));
        };
    }

    @Override
    public PoliceIncident evolve(@Nullable PoliceIncident p, Subject subject, PoliceFact fact, Stamp stamp) {
        return switch (fact) {
            case PoliceFact.Reported f -> new PoliceIncident(subject.id(), PoliceStatus.RECEIVED, stamp.operatorTime(), f.report(), null,
                Map.of(PoliceStatus.RECEIVED, stamp.operatorTime()));
            case PoliceFact.Advanced f -> p.to(f.to(), f.crew(), stamp.operatorTime());
        };
    }
}
