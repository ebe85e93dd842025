package org.menshen.workstation.cache;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

/// The one thread that touches a database. H2 loses its file when a thread that reads or writes it is interrupted, and may keep half of a
/// transaction when another connection writes while one is stored: neither can happen to a thread that nobody else knows. Whoever asks waits
/// for the answer, interrupted or not.
final class SoleThread implements AutoCloseable {

    private final ThreadFactory threads;
    private final BlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();
    private @Nullable Thread thread;
    private boolean closed;

    /// @param threads makes the thread when it is first needed
    SoleThread(ThreadFactory threads) {
        this.threads = threads;
    }

    /// Does a piece of work and returns its answer.
    ///
    /// @throws ExecutionException with what the work threw
    /// @throws IllegalStateException when it is closed
    <T> T call(Callable<T> work) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            if (thread == null) {
                thread = threads.newThread(this::work);
                thread.start();
            }
            tasks.add(task);
        }
        return answer(task);
    }

    private static <T> T answer(FutureTask<T> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        try {
            while (true) {
                tasks.take().run();
                synchronized (this) {
                    if (closed && tasks.isEmpty()) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody knows this thread", e);
        }
    }

    /// Takes no more work and ends when what was asked for is done.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            tasks.add(new FutureTask<>(() -> true));
        }
    }
}
