package org.menshen.workstation.feed;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that does one step after another until it is stopped. A step that fails is logged and the next one begins.
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Step step;
    private final Thread thread;
    private volatile boolean stopped;

    /// One step of a worker; it waits for its work by itself.
    @FunctionalInterface
    public interface Step {
        /// Does the next piece of work.
        ///
        /// @throws InterruptedException when the worker is to stop
        void run() throws InterruptedException;
    }

    /// @param threads makes the thread
    /// @param step what it does
    public Worker(ThreadFactory threads, Step step) {
        this.step = step;
        this.thread = threads.newThread(this::work);
    }

    /// Begins.
    public void start() {
        thread.start();
    }

    /// Tells it to stop, without waiting.
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    /// Waits for its end.
    public void join(Duration longest) throws InterruptedException {
        if (thread.getState() != Thread.State.NEW && Thread.currentThread() != thread && !thread.join(longest)) {
            LOG.warn("{} did not end within {}", thread.getName(), longest);
        }
    }

    private void work() {
        while (!stopped) {
            try {
                step.run();
            } catch (InterruptedException e) {
                LOG.trace("Interrupted");
            } catch (RuntimeException e) {
                LOG.error("A step failed", e);
                rest();
            }
        }
    }

    /// A step that fails at once and always must not burn a processor.
    private void rest() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            LOG.trace("Interrupted");
        }
    }
}
