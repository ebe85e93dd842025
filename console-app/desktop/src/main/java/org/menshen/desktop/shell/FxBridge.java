package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Pin;
import org.menshen.map.fx.paint.PaintPace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way onto the FX thread. Values arrive on any thread, only the newest of each channel is kept, and all channels that are due go
/// over in one hop, at most one a pulse. So a flood at the centre costs the screen no more than a trickle.
public final class FxBridge {

    /// The most often that tables and queues are painted, a second.
    public static final double TABLE_HZ = 10;
    /// The most often that a map is painted, a second.
    public static final double MAP_HZ = 30;
    /// The common beat of all that lives by itself: words that grow old, pictures of cameras, positions. Whatever falls on it shares a picture of
    /// the window, which the software pipeline copies whole each time. The map keeps the same beat by itself. Where no hand is, what keeps it keeps
    /// the wider beat of a window that rests.
    public static final Duration BEAT = Duration.ofMillis(PaintPace.BEAT);
    /// The beat as a rate, a second.
    public static final double BEAT_HZ = 1000.0 / PaintPace.BEAT;

    private static final Logger LOG = LoggerFactory.getLogger(FxBridge.class);
    private static final long PULSE_NANOS = 1_000_000_000L / 60;

    private final ScheduledExecutorService timer;
    private final Beats beats;
    private final Queue<Runnable> tasks;
    private final AtomicBoolean hopping;
    private final AtomicLong lastHop;
    private final Duration shift;
    private volatile BooleanSupplier resting = () -> false;

    /// @param timer wakes channels that must wait for their rate
    public FxBridge(ScheduledExecutorService timer) {
        this.timer = timer;
        this.beats = new Beats(timer, this::runAll);
        this.tasks = new ConcurrentLinkedQueue<>();
        this.hopping = new AtomicBoolean();
        this.lastHop = new AtomicLong(System.nanoTime() - PULSE_NANOS);
        this.shift = Duration.ZERO;
    }

    private FxBridge(FxBridge same, Duration shift) {
        this.timer = same.timer;
        this.beats = same.beats;
        this.tasks = same.tasks;
        this.hopping = same.hopping;
        this.lastHop = same.lastHop;
        this.shift = shift;
    }

    /// The same way with its beats later by a time: windows share no picture, and were all of them painted at once, the FX thread would wait for
    /// one after the other.
    public FxBridge shifted(Duration by) {
        return new FxBridge(this, by);
    }

    /// How much later its beats are than those of others.
    public Duration shift() {
        return shift;
    }

    /// Says how it is known that no hand is at the window: its beats are wider then. Asked on any thread.
    public void restWhen(BooleanSupplier nobody) {
        resting = nobody;
    }

    /// What an interval is at present.
    private long beat(long interval) {
        return TimeUnit.MILLISECONDS.toNanos(PaintPace.waits(TimeUnit.NANOSECONDS.toMillis(interval), resting.getAsBoolean()));
    }

    /// Opens a channel.
    ///
    /// @param maxHz the most often that `onFx` is called, a second
    /// @param onFx takes the newest value on the FX thread
    public <T> Channel<T> channel(double maxHz, Consumer<T> onFx) {
        return new Channel<>((long) (1_000_000_000L / maxHz), false, onFx);
    }

    /// Opens a channel that delivers on the beat: all of one rate go over at the same times, so that nine cameras are one picture of the window
    /// and not nine. For what comes steadily; a single event waits up to one interval.
    ///
    /// @param hz beats a second
    /// @param onFx takes the newest value on the FX thread
    public <T> Channel<T> beat(double hz, Consumer<T> onFx) {
        return new Channel<>((long) (1_000_000_000L / hz), true, onFx);
    }

    /// Runs something on the FX thread again and again, on the beat, until it is closed. Unlike an animation it leaves the toolkit asleep in
    /// between. A run that the FX thread was too late for is left out, and where no hand is, one that comes quicker than the wide beat.
    public Pin every(Duration period, Runnable onFx) {
        AtomicBoolean over = new AtomicBoolean();
        beats.next(beat(period.toNanos()), shift.toNanos(), new Runnable() {
            @Override
            public void run() {
                if (!over.get()) {
                    beats.next(beat(period.toNanos()), shift.toNanos(), this);
                    onFx.run();
                }
            }
        });
        return () -> over.set(true);
    }

    /// Runs something on the FX thread soon, in the order given. For single events; streams use a channel.
    public void run(Runnable task) {
        tasks.add(task);
        hop();
    }

    /// Runs something on the FX thread once, after a while, unless it is closed before. Unlike an animation it leaves the toolkit asleep until then.
    public Pin after(Duration delay, Runnable onFx) {
        // the timer keeps what it was given until then, closed or not: it must not keep a closed window with it
        AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>(onFx);
        later(() -> run(() -> {
            Runnable task = waiting.getAndSet(null);
            if (task != null) {
                task.run();
            }
        }), delay.toNanos());
        return () -> waiting.set(null);
    }

    private void runAll(Collection<Runnable> together) {
        tasks.addAll(together);
        hop();
    }

    private void hop() {
        if (!hopping.compareAndSet(false, true)) {
            return;
        }
        long wait = lastHop.get() + PULSE_NANOS - System.nanoTime();
        if (wait <= 0) {
            Platform.runLater(this::drain);
        } else {
            later(() -> Platform.runLater(this::drain), wait);
        }
    }

    private void drain() {
        lastHop.set(System.nanoTime());
        hopping.set(false);
        // only what is here now: a task that adds a task must not hold the pulse
        for (int n = tasks.size(); n > 0; n--) {
            Runnable task = tasks.poll();
            if (task == null) {
                return;
            }
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    private void later(Runnable task, long nanos) {
        try {
            timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: nothing more goes to the screen");
        }
    }

    /// The newest value of one thing on its way to the screen. Safe from any thread.
    ///
    /// @param <T> an immutable value
    public final class Channel<T> implements AutoCloseable {

        private final long interval;
        private final boolean onBeat;
        private final AtomicReference<T> newest = new AtomicReference<>();
        private volatile Consumer<T> onFx;
        private volatile long lastRun;

        private Channel(long interval, boolean onBeat, Consumer<T> onFx) {
            this.interval = interval;
            this.onBeat = onBeat;
            this.onFx = onFx;
            this.lastRun = System.nanoTime() - interval;
        }

        /// Offers a value; it replaces one that has not been painted yet.
        public void offer(T value) {
            if (newest.getAndSet(value) != null) {
                return;
            }
            long wait = lastRun + interval - System.nanoTime();
            if (onBeat) {
                beats.next(beat(interval), shift.toNanos(), this::deliver);
            } else if (wait <= 0) {
                run(this::deliver);
            } else {
                later(() -> run(this::deliver), wait);
            }
        }

        /// Offers a value that goes over at once, whatever the rate.
        public void now(T value) {
            newest.set(value);
            run(this::deliver);
        }

        private void deliver() {
            T value = newest.getAndSet(null);
            lastRun = System.nanoTime();
            if (value != null) {
                onFx.accept(value);
            }
        }

        /// Stops the channel: nothing is delivered any more.
        @Override
        public void close() {
            onFx = value -> { };
            newest.set(null);
        }
    }
}
