package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers what is due at the same moment and hands it over together, with one wake of the timer. Moments are counted from the same zero for all
/// intervals: a second and a quarter of it fall together. Any thread.
final class Beats {

    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);

    private final ScheduledExecutorService timer;
    private final Consumer<Collection<Runnable>> onBeat;
    private final Map<Long, List<Runnable>> due = new HashMap<>();

    /// @param timer wakes for each moment that something is due at
    /// @param onBeat takes all that is due at one moment; called on the timer's thread
    Beats(ScheduledExecutorService timer, Consumer<Collection<Runnable>> onBeat) {
        this.timer = timer;
        this.onBeat = onBeat;
    }

    /// Has a task handed over at the next beat of an interval.
    ///
    /// @param interval nanoseconds from one beat to the next
    /// @param shift how much later than others, nanoseconds
    void next(long interval, long shift, Runnable task) {
        long now = System.nanoTime();
        long at = now + interval - Math.floorMod(now - shift, interval);
        synchronized (due) {
            List<Runnable> together = due.get(at);
            if (together != null) {
                together.add(task);
                return;
            }
            due.put(at, new ArrayList<>(List.of(task)));
        }
        try {
            timer.schedule(() -> ring(at), at - now, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: nothing more goes to the screen");
        }
    }

    private void ring(long at) {
        List<Runnable> together;
        synchronized (due) {
            together = due.remove(at);
        }
        onBeat.accept(together);
    }
}
