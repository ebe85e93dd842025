package org.menshen.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.text.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Closes what was opened, last first; one failure does not keep the others open. What depends on nothing else closes beside the rest. Whoever
/// ends the program waits three seconds at most, whatever the machine, the screen or a library has to do.
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    /// When a signal is answered by the end of the process at the latest. Every file stands a kill at any moment.
    private static final Duration LONGEST = Duration.ofMillis(2_800);
    /// What libraries may still do when everything of ours is closed.
    private static final Duration REST = Duration.ofMillis(400);
    /// By convention a process that a signal ended answers with this and the signal's number.
    private static final int SIGNALLED = 128;
    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    private static volatile int signal;

    private final ThreadFactory threads;
    private final Deque<Part> opened = new ArrayDeque<>();
    private final Map<String, Long> took = new ConcurrentSkipListMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread hook;
    private volatile String now = "";

    /// @param threads makes the threads on which things close beside the others
    Closing(ThreadFactory threads) {
        this.threads = threads;
    }

    private record Part(String name, FutureTask<Void> work, boolean beside) {
    }

    /// Remembers a thing to close.
    <T extends AutoCloseable> T add(T thing) {
        add(thing.getClass().getSimpleName(), thing, false);
        return thing;
    }

    /// Remembers what has to be done at the end.
    ///
    /// @param name what it is called in the log
    void add(String name, AutoCloseable thing) {
        add(name, thing, false);
    }

    /// Remembers a thing that begins to close at once, beside the others; those that were opened before it wait for it.
    ///
    /// @param name what it is called in the log
    void addBeside(String name, AutoCloseable thing) {
        add(name, thing, true);
    }

    private void add(String name, AutoCloseable thing, boolean beside) {
        opened.push(new Part(name, new FutureTask<>(() -> {
            long begin = System.nanoTime();
            try {
                thing.close();
            } catch (Exception failure) {
                LOG.warn("not closed cleanly: {}: {}", name, Cause.of(failure));
                LOG.debug("why", failure);
            } finally {
                took.merge(name, (System.nanoTime() - begin) / 1_000_000, Math::max);
            }
            return null;
        }), beside));
    }

    /// A signal to end (Ctrl+C, kill) opens the latch, and everything is closed, so that nothing is lost; a second one ends at once. The signal is
    /// heard before the VM begins to go down: then the toolkit takes its pipeline away from windows that are still open. Where the VM goes down by
    /// itself, as when a person logs off, its end waits for ours.
    void endOnSignal(CountDownLatch end) {
        SIGNALS.forEach((name, number) -> hear(name, () -> {
            signal = number;
            haltAfter(threads, LONGEST, SIGNALLED + number);
            end.countDown();
        }));
        hook = Thread.ofPlatform().name("menshen-signal").unstarted(() -> {
            long asked = System.nanoTime();
            haltAfter(threads, LONGEST, SIGNALLED + SIGNALS.get("TERM"));
            end.countDown();
            try {
                if (!closed.await(LONGEST.minus(REST).toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("still open {} ms after the signal: {}; closed: {}", (System.nanoTime() - asked) / 1_000_000, now, took);
                    closed.await();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void hear(String name, Runnable answer) {
        try {
            Signal.handle(new Signal(name), heard -> {
                Signal.handle(heard, SignalHandler.SIG_DFL);
                answer.run();
            });
        } catch (IllegalArgumentException none) {
            LOG.debug("signal {} is not heard", name, none);
        }
    }

    /// What a person does who closes the console: opens the latch, and the process ends as soon as after a signal.
    Runnable endByHand(CountDownLatch end) {
        return () -> {
            haltAfter(threads, LONGEST, 0);
            end.countDown();
        };
    }

    @Override
    public void close() {
        opened.stream().filter(Part::beside).forEach(part -> threads.newThread(part.work).start());
        while (!opened.isEmpty()) {
            Part part = opened.pop();
            now = part.name;
            if (!part.beside) {
                part.work.run();
            }
            try {
                part.work.get();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException failure) {
                LOG.warn("not closed: {}", now, failure.getCause());
            }
        }
        LOG.info("closed, in milliseconds: {}", took);
        closed.countDown();
        forgetHook();
    }

    private void forgetHook() {
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException ending) {
            LOG.trace("the hook is at work", ending);
        }
    }

    /// Ends the process. Everything of ours is closed: what libraries still do at their end, the toolkit's above all, must not hold it up.
    static void exit(int code) {
        int answer = signal == 0 ? code : SIGNALLED + signal;
        haltAfter(new Threads("menshen-end"), REST, answer);
        System.exit(answer);
    }

    private static void haltAfter(ThreadFactory threads, Duration most, int code) {
        threads.newThread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(most.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(code);
        }).start();
    }
}
