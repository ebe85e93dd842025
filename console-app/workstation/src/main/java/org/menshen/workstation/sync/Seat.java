package org.menshen.workstation.sync;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.outbox.Identity;

/// Who sits here and how far the picture goes. Safe from any thread; the position is moved by one.
public final class Seat implements Identity {

    private final Clock clock;
    private volatile @Nullable Actor actor;
    private volatile @Nullable Position position;
    private volatile @Nullable Boolean side;
    private volatile String sight = "";

    /// @param clock the time of acts
    public Seat(Clock clock) {
        this.clock = clock;
    }

    void sitDown(Actor who) {
        actor = who;
    }

    void moveTo(Position reached) {
        position = reached;
    }

    /// Says whose data this console keeps before it has any.
    ///
    /// @param drill whether they are a drill's
    public void keepTo(boolean drill) {
        side = drill;
    }

    /// Whether the data here are a drill's; empty when there are none and nobody has said.
    public Optional<Boolean> side() {
        Position now = position;
        return now == null ? Optional.ofNullable(side) : Optional.of(now.drill());
    }

    void sees(String role) {
        sight = role;
    }

    /// For which role the picture was fetched: another one may get other work items. Empty while nobody knows.
    public String sight() {
        return sight;
    }

    /// How far the picture goes; `null` before there is one.
    public @Nullable Position position() {
        return position;
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.ofNullable(actor);
    }

    @Override
    public Optional<String> dataSet() {
        return Optional.ofNullable(position).map(Position::dataSet);
    }

    @Override
    public boolean drill() {
        Position now = position;
        return now != null && now.drill();
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
