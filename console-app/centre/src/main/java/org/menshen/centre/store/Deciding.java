package org.menshen.centre.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.State;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.States;
import org.menshen.domain.rules.World;

/// The house's rules as this centre applies them.
///
/// @param rulebook the rules
/// @param codes the codes they look up
/// @param permissions who may do what
/// @param drill whether this centre serves a drill
public record Deciding(Rulebook rulebook, CodeBook codes, Permissions permissions, boolean drill) {

    /// Decides a command on the states.
    Decision<? extends Fact> decide(States states, Actor actor, Instant now, CommandEnvelope envelope) {
        return rulebook.decide(states, envelope, new RuleContext(codes, permissions, actor, now, drill));
    }

    /// The state after a change; `null` before the first.
    State evolve(@Nullable State state, Change change) {
        return rulebook.evolve(state, change);
    }

    /// A world without subjects.
    World emptyWorld() {
        return new World(rulebook);
    }
}
