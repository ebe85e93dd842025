package org.menshen.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.unit.UnitCommand;

/// A centre in miniature for tests: rules, world, log and a clock that tests move.
public final class Desk {

    public static final Actor COMMANDER = Samples.actor("WATCH_COMMANDER");
    public static final Actor LIAISON = Samples.actor("POLICE_LIAISON");

    public final Rulebook rulebook = new Rulebook();
    public final World world = new World(rulebook);
    public final List<Change> log = new ArrayList<>();
    public Instant now = Samples.NOW;
    public boolean drill;

    /// Gives a command and records what follows.
    public Decision<Fact> give(Actor actor, Subject subject, Command command) {
        CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), subject, world.version(subject), command, now);
        RuleContext context = new RuleContext(Samples.CODES, Samples.PERMISSIONS, actor, now, drill);
        Decision<Fact> decision = rulebook.decide(world, envelope, context);
        if (decision instanceof Decision.Accepted<Fact>(List<Fact> facts)) {
            for (Fact fact : facts) {
                Change change = new Change(log.size() + 1L, subject, world.version(subject) + 1, fact, new Stamp(actor, now, now),
                    envelope.id(), "", "");
                log.add(change);
                world.apply(change);
            }
        }
        return decision;
    }

    /// Gives a command that has to hold.
    public List<Fact> accepted(Actor actor, Subject subject, Command command) {
        Decision<Fact> decision = give(actor, subject, command);
        assertThat(decision).as("%s on %s", command, subject).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Fact>) decision).facts();
    }

    /// Gives a command that must not hold, and checks that nothing changed.
    public Refusal refused(Actor actor, Subject subject, Command command) {
        Object before = world.find(subject);
        Decision<Fact> decision = give(actor, subject, command);
        assertThat(decision).as("%s on %s", command, subject).isInstanceOf(Decision.Refused.class);
        assertThat((Object) world.find(subject)).isEqualTo(before);
        return ((Decision.Refused<Fact>) decision).refusal();
    }

    /// A state that has to exist.
    public <S extends State> S state(Subject subject, Class<S> type) {
        return type.cast(world.find(subject).map(Versioned::state).orElseThrow());
    }

    /// Lets time pass.
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// Registers a unit.
    public Subject unit(String id, String type) {
        Subject unit = new Subject(SubjectKind.UNIT, id);
        accepted(Actor.SYSTEM, unit, new UnitCommand.Register("呼号-" + id, type, null, Samples.PLACE));
        return unit;
    }

    /// Reports an incident.
    public Subject incident(String id, int severity, Actor by) {
        Subject incident = new Subject(SubjectKind.INCIDENT, id);
        accepted(by, incident, new IncidentCommand.Report(Samples.details(), severity, null, "接报"));
        return incident;
    }
}
