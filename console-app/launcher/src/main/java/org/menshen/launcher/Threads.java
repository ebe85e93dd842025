package org.menshen.launcher;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.LoggerFactory;

/// The one place where threads are made: named daemons whose failures are logged, never silent.
final class Threads implements ThreadFactory, AutoCloseable {

    private static final long CLOSING_MS = 500;

    private final String name;
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService background;
    private final ScheduledExecutorService timer;
    private final ScheduledExecutorService pulse;

    /// @param name first part of the name of every thread
    Threads(String name) {
        this.name = name;
        // not virtual ones: those share two carriers with the centre's server, and a row would wait until a message of a feed is through
        this.background = Executors.newCachedThreadPool(this);
        this.timer = Executors.newScheduledThreadPool(2, this);
        this.pulse = Executors.newSingleThreadScheduledExecutor(this);
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(Threads::report);
        return thread;
    }

    /// Runs work that must not hold its caller; any number at a time.
    ExecutorService background() {
        return background;
    }

    /// As [#background], for windows: what a window still wants while the console closes is left, for nobody would see it.
    Executor windows() {
        return work -> {
            try {
                background.execute(work);
            } catch (RejectedExecutionException closing) {
                LoggerFactory.getLogger(Threads.class).debug("the console is closing: nothing more is worked out for the screen");
            }
        };
    }

    /// Wakes short periodic tasks.
    ScheduledExecutorService timer() {
        return timer;
    }

    /// Wakes the centre: its rules look at thousands of alerts and wait for its disk, which nothing that wakes the screen may wait for.
    ScheduledExecutorService pulse() {
        return pulse;
    }

    private static void report(Thread thread, Throwable failure) {
        LoggerFactory.getLogger(Threads.class).error("thread {} failed", thread.getName(), failure);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pulse.shutdownNow();
        background.shutdownNow();
        try {
            background.awaitTermination(CLOSING_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
