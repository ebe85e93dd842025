package org.menshen.domain.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.level.Level;
import org.menshen.domain.time.Deadlines;

/// The context of a decision with the duty level that the states say is in force.
///
/// @param given the context without states
/// @param states where the level stands
record LevelContext(Context given, States states) implements Context {

    @Override
    public Actor actor() {
        return given.actor();
    }

    @Override
    public Instant now() {
        return given.now();
    }

    @Override
    public Instant acted() {
        return given.acted();
    }

    @Override
    public boolean drill() {
        return given.drill();
    }

    @Override
    public boolean may(String permission) {
        return given.may(permission);
    }

    @Override
    public String dutyLevel() {
        return states.find(Level.THE).map(found -> (Level) found.state()).flatMap(Level::now).orElseGet(given::dutyLevel);
    }

    @Override
    public double figure(String key) {
        return given.figure(key);
    }

    @Override
    public Deadlines deadlines() {
        return given.deadlines();
    }

    @Override
    public Set<String> codes(String list) {
        return given.codes(list);
    }

    @Override
    public Optional<String> attribute(String list, String code, String key) {
        return given.attribute(list, code, key);
    }
}
