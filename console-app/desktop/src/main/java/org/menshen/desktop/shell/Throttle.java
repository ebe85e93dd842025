package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one piece of work again and again on demand: never twice at once, never more often than its period, and always once after the last
/// demand. So rows are computed from the newest state however fast it changes. Work that takes long comes less often, so that it never has more
/// than a share of a processor. Any thread may ask.
public final class Throttle implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);
    /// From one start to the next there is so many times as long as the work took, unless it is said otherwise.
    private static final int REST = 4;
    private static final long LONGEST_REST = 1_000_000_000L;

    private final Executor worker;
    private final ScheduledExecutorService timer;
    private final long period;
    private final int rest;
    private final Runnable work;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Object running = new Object();
    private volatile long lastStart;
    private volatile long pause;
    private volatile boolean closed;

    /// @param worker where the work runs; may have any number of threads
    /// @param timer wakes demands that must wait
    /// @param period least time between two starts
    /// @param work runs on the worker, never twice at once
    public Throttle(Executor worker, ScheduledExecutorService timer, Duration period, Runnable work) {
        this(worker, timer, period, REST, work);
    }

    /// The same for work that rest does not make less of, such as what has to be done once for each change: it may follow upon itself sooner.
    ///
    /// @param rest from one start to the next there is so many times as long as the work took, 1 or more
    public Throttle(Executor worker, ScheduledExecutorService timer, Duration period, int rest, Runnable work) {
        this.rest = rest;
        this.worker = worker;
        this.timer = timer;
        this.period = period.toNanos();
        this.pause = this.period;
        this.work = work;
        this.lastStart = System.nanoTime() - this.period;
    }

    /// Asks for the work. It starts after this call and sees everything done before it.
    public void ask() {
        if (closed || !asked.compareAndSet(false, true)) {
            return;
        }
        long wait = lastStart + pause - System.nanoTime();
        try {
            if (wait <= 0) {
                worker.execute(this::run);
            } else {
                timer.schedule(() -> worker.execute(this::run), wait, TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: no more work");
        }
    }

    /// Asks for the work some time from now, because then time has passed.
    public void askIn(Duration later) {
        try {
            if (!closed) {
                timer.schedule(this::ask, later.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: no more work");
        }
    }

    private void run() {
        synchronized (running) {
            long begin = System.nanoTime();
            lastStart = begin;
            asked.set(false);
            if (!closed) {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    Thread thread = Thread.currentThread();
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                }
            }
            pause = Math.max(period, Math.min(LONGEST_REST, rest * (System.nanoTime() - begin)));
        }
    }

    /// Ends it: work that has not started does not start any more.
    @Override
    public void close() {
        closed = true;
    }
}
