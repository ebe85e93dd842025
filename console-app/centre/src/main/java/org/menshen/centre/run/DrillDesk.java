package org.menshen.centre.run;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.menshen.centre.api.DrillControl;
import org.menshen.domain.port.Drill;

/// The drill director's desk: what drill is on and how its clock runs. The player, a client, asks for the state and obeys it.
/// Safe from any thread.
public final class DrillDesk implements DrillControl {

    private final String name;
    private final boolean practice;
    private final DrillClock clock;
    private final Instant start;
    private final Instant end;
    private final Consumer<Instant> jumped;
    private final UnaryOperator<List<String>> staged;

    /// @param name the drill's name
    /// @param practice whether whoever sits there steers it, without an instructor
    /// @param clock the clock that the centre lives by
    /// @param start first instant of the recording
    /// @param end last instant of the recording
    /// @param jumped told of a jump, so that time that never passed is not counted against anybody
    /// @param staged learns of runs that are played here, and answers with those that it cannot find
    public DrillDesk(String name, boolean practice, DrillClock clock, Instant start, Instant end, Consumer<Instant> jumped,
            UnaryOperator<List<String>> staged) {
        this.practice = practice;
        this.staged = staged;
        this.name = name;
        this.clock = clock;
        this.start = start;
        this.end = end;
        this.jumped = jumped;
    }

    @Override
    public Drill.Status state() {
        return new Drill.Status(name, clock.running(), clock.speed(), clock.instant(), start, end, practice);
    }

    @Override
    public Drill.Status played() {
        clock.played();
        return state();
    }

    @Override
    public void run(boolean on) {
        clock.run(on);
    }

    @Override
    public boolean speed(double factor) {
        if (!(factor >= MIN_SPEED && factor <= MAX_SPEED)) {
            return false;
        }
        clock.speed(factor);
        return true;
    }

    @Override
    public List<String> stage(List<String> runs) {
        return staged.apply(runs);
    }

    @Override
    public boolean jump(Instant to) {
        if (!clock.jump(to)) {
            return false;
        }
        jumped.accept(to);
        return true;
    }
}
