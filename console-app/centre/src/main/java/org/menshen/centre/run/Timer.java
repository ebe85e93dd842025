package org.menshen.centre.run;

import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.detect.Detectors;
import org.menshen.centre.ingest.FeedMemory;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.centre.ingest.SourceBoard;
import org.menshen.centre.past.Recorder;
import org.menshen.centre.store.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The centre's pulse: lets the detectors look, keeps readings and the present now and then, and has the log verified. A failure is logged and
/// the next beat tries again.
final class Timer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
    private static final long BEAT_MS = 250;
    /// In a flood the detectors look at every alert that is open: from one beat to the next there is so many times as long as the last one took.
    private static final int REST = 8;
    private static final long LONGEST_REST_MS = 2_000;
    private static final long KEEP_MS = 10_000;
    private static final long CLOSING_MS = 800;
    /// The first minute belongs to the windows that open.
    private static final long AUDIT_AFTER_MS = 60_000;

    private final ScheduledExecutorService scheduler;
    private final Ledger ledger;
    private final Clock clock;
    private final Detectors detectors;
    private final Kept kept;
    private final Runnable fusing;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean running;
    private volatile @Nullable ScheduledFuture<?> next;
    private long begun;
    private long keptAt;
    private boolean failing;

    /// What outlives a restart.
    ///
    /// @param memory keeps last readings
    /// @param recorder keeps the readings of the last day
    /// @param board the last readings
    /// @param sources the health of the feeds
    record Kept(FeedMemory memory, Recorder recorder, ReadingBoard board, SourceBoard sources) {
    }

    /// @param fusing puts the counts of a zone together, before the detectors look
    Timer(ScheduledExecutorService scheduler, Ledger ledger, Clock clock, Kept kept, Runnable fusing, Detectors detectors) {
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.clock = clock;
        this.kept = kept;
        this.fusing = fusing;
        this.detectors = detectors;
    }

    void start() {
        begun = millis();
        keptAt = begun;
        running = true;
        again(BEAT_MS);
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private void beat() {
        if (!turn.tryLock()) {
            // whoever holds it is ending the timer
            return;
        }
        long now = millis();
        try {
            if (!running) {
                return;
            }
            fusing.run();
            detectors.tick();
            if (now - keptAt >= KEEP_MS) {
                keptAt = now;
                keep(false);
                ledger.keep(false);
            }
            ledger.vault().sweep(clock.instant());
            if (now - begun > AUDIT_AFTER_MS) {
                ledger.audit();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !ledger.tail().closed()) {
                LOG.error("the centre's timer failed; it goes on", e);
            }
            failing = true;
        } finally {
            again(Math.max(BEAT_MS, Math.min(LONGEST_REST_MS, (REST - 1) * (millis() - now))));
            turn.unlock();
        }
    }

    private void again(long delay) {
        if (running) {
            try {
                next = scheduler.schedule(this::beat, delay, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("the centre is closing: no more beats");
            }
        }
    }

    private void keep(boolean ending) {
        kept.recorder.keep(ending);
        kept.memory.keep(kept.board.all(), kept.sources.health(), clock.instant());
    }

    /// Stops, waiting a while for a beat that runs, and keeps what is to be kept.
    @Override
    public void close() {
        boolean mine = false;
        try {
            mine = turn.tryLock(CLOSING_MS, TimeUnit.MILLISECONDS);
            if (!mine) {
                LOG.warn("the last readings are not kept: the timer is still at work");
            } else if (running) {
                running = false;
                if (next != null) {
                    next.cancel(false);
                }
                keep(true);
                ledger.keep(true);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the last readings could not be kept", e);
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }
}
