package org.menshen.launcher;

import java.util.concurrent.TimeUnit;

/// Lets the collector look at the whole heap now and then, beside the program, so that what a start or a flood needed goes back to the machine.
/// By itself it does so only when the heap is nearly full; made to do it by a lower mark it looked every eight seconds, for a twentieth of a
/// processor. What a look finds is collected after it, and only the next one gives that back: as long as looks give back much they follow soon, so
/// that a start, a flood or a window that was opened is over within a minute. A heap that is three quarters full of what it may ever be is looked at
/// at once: the collector's own mark is just below full, and on a busy machine its look came too late (399 MB full of which 216 lived). Needs
/// a collector that is asked without standing still (`-XX:+ExplicitGCInvokesConcurrent`), so it is off unless the options of the VM that say so also
/// say how often.
final class HeapEbb {

    /// Seconds between two looks; nothing or 0: never.
    static final String SECONDS = "menshen.heap.ebb";
    /// A look that gives back more than this is followed by another one soon.
    static final long MUCH = 6L << 20;
    /// Steps from one look to the next: `menshen.heap.ebb` seconds.
    static final int SELDOM = 12;
    /// Steps after a look that gave back much.
    static final int SOON = 4;
    /// Steps after which a full heap may be looked at again.
    static final int LEAST = 2;

    private final Heap heap;
    private int wait = SELDOM;
    private int since;

    /// The heap of the VM.
    interface Heap {

        /// What it has of the machine, bytes.
        long size();

        /// What of it is in use, bytes.
        long used();

        /// What it may ever have, bytes.
        long most();

        /// Looks at all of it; returns when it is done.
        void look();
    }

    HeapEbb(Heap heap) {
        this.heap = heap;
    }

    /// Begins; ends with the threads.
    static void begin(Threads threads) {
        int seconds = Integer.getInteger(SECONDS, 0);
        if (seconds <= 0) {
            return;
        }
        HeapEbb ebb = new HeapEbb(new Heap() {
            @Override
            public long size() {
                return Runtime.getRuntime().totalMemory();
            }

            @Override
            public long used() {
                return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }

            @Override
            public long most() {
                return Runtime.getRuntime().maxMemory();
            }

            @Override
            public void look() {
                System.gc();
            }
        });
        long step = TimeUnit.SECONDS.toMillis(seconds) / SELDOM;
        threads.timer().scheduleWithFixedDelay(() -> threads.background().execute(ebb::step), step, step, TimeUnit.MILLISECONDS);
    }

    /// Looks when it is time.
    synchronized void step() {
        since++;
        boolean full = since >= LEAST && heap.used() > heap.most() / 4 * 3;
        if (since < wait && !full) {
            return;
        }
        long before = heap.size();
        heap.look();
        wait = before - heap.size() > MUCH ? SOON : SELDOM;
        since = 0;
    }
}
