package org.menshen.domain.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.level.Level;
import org.menshen.domain.time.Deadlines;

/// The context of one decision, over the codes.
///
/// @param codes the codes
/// @param permissions who may do what
/// @param actor who asks
/// @param now the time of the act
/// @param drill whether this is a drill
/// @param acted from when the act counts: [#now()] or earlier
public record RuleContext(CodeBook codes, Permissions permissions, Actor actor, Instant now, boolean drill, Instant acted) implements Context {

    /// The context of an act that counts from when it is decided.
    public RuleContext(CodeBook codes, Permissions permissions, Actor actor, Instant now, boolean drill) {
        this(codes, permissions, actor, now, drill, now);
    }

    /// A context at the present time of a clock.
    public static RuleContext at(Clock clock, CodeBook codes, Permissions permissions, Actor actor, boolean drill) {
        return new RuleContext(codes, permissions, actor, clock.instant(), drill);
    }

    @Override
    public boolean may(String permission) {
        return permissions.may(actor.role(), permission, drill);
    }

    /// The level marked `normal`: the rulebook asks the states whether another one is in force.
    @Override
    public String dutyLevel() {
        return Level.normal(codes);
    }

    @Override
    public double figure(String key) {
        return codes.figure(key);
    }

    @Override
    public Deadlines deadlines() {
        return codes.deadlines();
    }

    @Override
    public Set<String> codes(String list) {
        return codes.names().contains(list) ? codes.list(list).keys() : Set.of();
    }

    @Override
    public Optional<String> attribute(String list, String code, String key) {
        return codes.find(list, code).flatMap(found -> found.attribute(key));
    }
}
