package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.menshen.domain.fact.DrillIds;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.States;

/// Tries commands under the real rules on the states that this seat sees, without giving them: so a menu can say what would be refused, and
/// why, and the command line what Enter will do. Any thread.
final class Rehearsal {

    private final ConsolePorts ports;
    private final Rulebook rules;
    private final Permissions permissions;

    Rehearsal(ConsolePorts ports, Permissions permissions) {
        this.ports = ports;
        this.permissions = permissions;
        this.rules = ports.works().rulebook();
    }

    /// What would come of commands.
    ///
    /// @param facts what would happen, in order
    /// @param refusal why the first command that does not hold is refused; empty when all hold
    record Outcome(List<Fact> facts, Optional<Refusal> refusal) {
    }

    /// Tries commands one after the other; the first refusal ends it. On a picture of the past none would be taken.
    Outcome of(List<Step> steps) {
        if (ports.looksBack() && !steps.isEmpty()) {
            return new Outcome(List.of(), Optional.of(Refusal.of("command.past-picture")));
        }
        Workspace workspace = ports.workspace();
        boolean drill = DrillIds.drill(workspace.newId(SubjectKind.SHIFT));
        RuleContext context = RuleContext.at(ports.clock(), ports.codes(), permissions, workspace.actor(), drill);
        Stamp stamp = new Stamp(workspace.actor(), context.now(), context.now());
        Overlay states = new Overlay(workspace);
        List<Fact> facts = new ArrayList<>();
        for (Step step : steps) {
            long version = states.find(step.subject()).map(Versioned::version).orElse(0L);
            CommandEnvelope envelope = new CommandEnvelope(new UUID(0, facts.size()), step.subject(), version, step.command(), context.now());
            Decision<Fact> decision = rules.decide(states, envelope, context);
            if (decision instanceof Decision.Refused<Fact> refused) {
                return new Outcome(List.copyOf(facts), Optional.of(refused.refusal()));
            }
            for (Fact fact : ((Decision.Accepted<Fact>) decision).facts()) {
                states.put(step.subject(), rules.evolve(states.find(step.subject()).map(Versioned::state).orElse(null), step.subject(), fact, stamp));
                facts.add(fact);
            }
        }
        return new Outcome(List.copyOf(facts), Optional.empty());
    }

    /// The seat's states with what the tried commands made of some of them.
    private static final class Overlay implements States {

        private final Workspace workspace;
        private final Map<Subject, Versioned<State>> tried = new HashMap<>();

        Overlay(Workspace workspace) {
            this.workspace = workspace;
        }

        void put(Subject subject, State state) {
            tried.put(subject, new Versioned<>(state, find(subject).map(Versioned::version).orElse(0L) + 1, true));
        }

        @Override
        public Optional<Versioned<State>> find(Subject subject) {
            Versioned<State> one = tried.get(subject);
            return one == null ? workspace.find(subject) : Optional.of(one);
        }

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            if (tried.keySet().stream().noneMatch(subject -> subject.kind() == kind)) {
                return workspace.all(kind);
            }
            List<Versioned<State>> all = new ArrayList<>();
            workspace.all(kind).stream().filter(state -> !tried.containsKey(state.state().subject())).forEach(all::add);
            tried.values().stream().filter(state -> state.state().subject().kind() == kind).forEach(all::add);
            return all;
        }
    }
}
