package org.menshen.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

import org.slf4j.LoggerFactory;

/// Closes what was opened, last first; one failure does not keep the others open.
final class Closing implements AutoCloseable {

    private static final long SIGNAL_WAIT_MS = 2900;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// Remembers a thing to close.
    <T extends AutoCloseable> T add(T thing) {
        opened.push(thing);
        return thing;
    }

    /// A signal to end (Ctrl+C, kill) opens the latch and waits until everything is closed, so that nothing is lost.
    void endOnSignal(CountDownLatch end) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("menshen-signal").unstarted(() -> {
            end.countDown();
            try {
                closed.await(SIGNAL_WAIT_MS, java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable thing = opened.pop();
            try {
                thing.close();
            } catch (Exception failure) {
                LoggerFactory.getLogger(Closing.class).warn("not closed cleanly: {}", thing.getClass().getSimpleName(), failure);
            }
        }
        closed.countDown();
    }
}
