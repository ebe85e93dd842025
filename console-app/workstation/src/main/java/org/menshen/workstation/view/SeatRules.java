package org.menshen.workstation.view;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.States;

/// The rules as this seat applies them: the very classes of the centre, in the seat's own context.
///
/// @param rulebook all rules
/// @param codes the codes
/// @param permissions who may do what
/// @param drill whether the data is a drill's
public record SeatRules(Rulebook rulebook, CodeBook codes, Permissions permissions, BooleanSupplier drill) {

    /// Answers a command as of the time it was given.
    Decision<Fact> decide(States states, CommandEnvelope envelope, Actor actor) {
        return rulebook.decide(states, envelope,
                new RuleContext(codes, permissions, actor, envelope.operatorTime(), drill.getAsBoolean()));
    }

    /// The state after a fact; `null` before the first.
    State evolve(@Nullable State state, Subject subject, Fact fact, Stamp stamp) {
        return rulebook.evolve(state, subject, fact, stamp);
    }
}
