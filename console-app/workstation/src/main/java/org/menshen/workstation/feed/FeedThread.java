package org.menshen.workstation.feed;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that calls observers, in the order in which there was news. Tasks are small drains of a [Feed],
/// at most one waiting per feed, so the queue stays as short as the number of feeds.
public final class FeedThread implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedThread.class);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /// Starts the thread.
    ///
    /// @param threads makes the thread
    public FeedThread(ThreadFactory threads) {
        thread = threads.newThread(this::work);
        thread.start();
    }

    /// Queues a task; after closing it is dropped.
    @Override
    public void execute(Runnable task) {
        if (!closed) {
            tasks.add(task);
        }
    }

    /// Stops after the task in hand; waits two seconds at most.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!closed) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                if (closed) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error("A feed task failed", e);
            }
        }
    }
}
