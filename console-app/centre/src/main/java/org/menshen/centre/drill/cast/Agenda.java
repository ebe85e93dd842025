package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What the cast means to do, in the order of drill time. One thread.
final class Agenda {

    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final int MOST = 25;

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::order));
    private long order;

    /// Something to do.
    interface Act {

        /// Does it.
        ///
        /// @param at when it was due
        /// @throws IOException when the centre is away; it is tried again
        void run(Instant at) throws IOException, InterruptedException;
    }

    private record Entry(Instant due, long order, Act act) {
    }

    void at(Instant due, Act act) {
        entries.add(new Entry(due, order++, act));
    }

    /// Does what is due, though never very much at once: nobody stands still because others are busy.
    ///
    /// @throws IOException when the centre is away; what was not done stays on the agenda
    void until(Instant now) throws IOException, InterruptedException {
        for (int i = 0; i < MOST && !entries.isEmpty() && !entries.peek().due.isAfter(now); i++) {
            Entry entry = entries.poll();
            try {
                entry.act.run(entry.due);
            } catch (IOException e) {
                entries.add(new Entry(now.plus(AGAIN), entry.order, entry.act));
                throw e;
            }
        }
    }

    void clear() {
        entries.clear();
    }
}
