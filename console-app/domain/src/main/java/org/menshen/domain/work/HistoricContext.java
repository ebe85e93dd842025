package org.menshen.domain.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.time.Deadlines;

/// A context as it was at an earlier time, for what was done then.
///
/// @param present the context of the entering
/// @param now the earlier time
record HistoricContext(Context present, Instant now) implements Context {

    @Override
    public Actor actor() {
        return present.actor();
    }

    @Override
    public boolean drill() {
        return present.drill();
    }

    @Override
    public boolean may(String permission) {
        return present.may(permission);
    }

    @Override
    public String dutyLevel() {
        return present.dutyLevel();
    }

    @Override
    public double figure(String key) {
        return present.figure(key);
    }

    @Override
    public Deadlines deadlines() {
        return present.deadlines();
    }

    @Override
    public Set<String> codes(String list) {
        return present.codes(list);
    }

    @Override
    public Optional<String> attribute(String list, String code, String key) {
        return present.attribute(list, code, key);
    }
}
