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
/// @param proof from when an act counts
public record Deciding(Rulebook rulebook, CodeBook codes, Permissions permissions, boolean drill, Proof proof) {

    /// Says from when an act counts that arrives late.
    public interface Proof {

        /// When it was done, as far as that is proved; else now.
        ///
        /// @param done when it was done, by the clock of whoever did it
        Instant counts(Actor actor, Instant done, Instant now);
    }

    /// Every act counts from when it is decided.
    public Deciding(Rulebook rulebook, CodeBook codes, Permissions permissions, boolean drill) {
        this(rulebook, codes, permissions, drill, (actor, done, now) -> now);
    }

    /// Decides a command on the states.
    Decision<? extends Fact> decide(States states, Actor actor, Instant now, CommandEnvelope envelope) {
        Instant acted = envelope.operatorTime().isBefore(now) ? proof.counts(actor, envelope.operatorTime(), now) : now;
        return rulebook.decide(states, envelope, new RuleContext(codes, permissions, actor, now, drill, acted));
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
