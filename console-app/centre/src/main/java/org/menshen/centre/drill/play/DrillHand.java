package org.menshen.centre.drill.play;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.menshen.domain.port.Drill;

/// The director's hand on the clock of a centre's drill, over `POST /v1/drill` like everybody else's. Every call asks the centre and
/// answers how the drill stands afterwards; it throws an [IOException] when the centre is away, runs no drill or does not obey.
/// Safe from any thread.
public final class DrillHand {

    private static final String ACTION = "action";

    private final DrillClient centre;
    private final String director;

    /// @param centre the centre whose drill it is
    /// @param director demonstration user who steers
    public DrillHand(DrillClient centre, String director) {
        this.centre = centre;
        this.director = director;
    }

    /// How the drill stands.
    public Drill.Status status() throws IOException, InterruptedException {
        return centre.drill(director);
    }

    /// Lets the clock run, or stops it.
    public Drill.Status run(boolean on) throws IOException, InterruptedException {
        return centre.steer(director, Map.of(ACTION, on ? "play" : "pause"));
    }

    /// Changes the speed.
    ///
    /// @param factor times real time, 1…60
    public Drill.Status speed(double factor) throws IOException, InterruptedException {
        return centre.steer(director, Map.of(ACTION, "speed", "speed", factor));
    }

    /// Tells the centre what is played, so that it takes remarks on it and settles it.
    ///
    /// @param runs ids of the runs
    public Drill.Status stage(List<String> runs) throws IOException, InterruptedException {
        return centre.steer(director, Map.of(ACTION, "stage", "runs", runs));
    }

    /// Jumps forward.
    ///
    /// @param to between the drill's present time and its end
    public Drill.Status jump(Instant to) throws IOException, InterruptedException {
        return centre.steer(director, Map.of(ACTION, "jump", "to", to.toString()));
    }
}
