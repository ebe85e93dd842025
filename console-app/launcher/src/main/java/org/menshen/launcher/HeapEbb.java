package org.menshen.launcher;

import java.util.concurrent.TimeUnit;

/// Lets the collector look at the whole heap now and then, beside the program, so that what a start or a flood needed goes back to the machine.
/// By itself it does so only when the heap is nearly full; made to do it by a lower mark it looked every eight seconds, for a twentieth of a
/// processor. Needs a collector that is asked without standing still (`-XX:+ExplicitGCInvokesConcurrent`), so it is off unless the options of the
/// VM that say so also say how often.
final class HeapEbb {

    /// Seconds between two looks; nothing or 0: never.
    static final String SECONDS = "menshen.heap.ebb";

    private HeapEbb() {
    }

    /// Begins; ends with the threads.
    static void begin(Threads threads) {
        int seconds = Integer.getInteger(SECONDS, 0);
        if (seconds > 0) {
            threads.timer().scheduleWithFixedDelay(() -> threads.background().execute(System::gc), seconds, seconds, TimeUnit.SECONDS);
        }
    }
}
