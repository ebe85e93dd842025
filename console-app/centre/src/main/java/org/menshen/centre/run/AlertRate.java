package org.menshen.centre.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.Change;

/// Tells whether so many alerts come in that work which can wait should wait. Safe from any thread.
final class AlertRate implements Consumer<List<Change>> {

    /// So many new ones in a second are a flood.
    private static final int FLOOD = 200;
    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier nanos;
    private long since;
    private int now;
    private int before;

    /// @param nanos real time in nanoseconds, from any beginning
    AlertRate(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /// Counts the new alerts among what was recorded.
    @Override
    public void accept(List<Change> changes) {
        int raised = 0;
        for (Change change : changes) {
            raised += change.fact() instanceof AlertFact.Raised ? 1 : 0;
        }
        count(raised);
    }

    private synchronized void count(int raised) {
        turn();
        now += raised;
    }

    /// Whether a flood is on, or was a second ago.
    synchronized boolean flood() {
        turn();
        return now + before >= FLOOD;
    }

    private void turn() {
        long passed = nanos.getAsLong() - since;
        if (passed >= SECOND) {
            before = passed >= 2 * SECOND ? 0 : now;
            now = 0;
            since += passed - passed % SECOND;
        }
    }
}
