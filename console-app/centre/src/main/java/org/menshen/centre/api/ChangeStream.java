package org.menshen.centre.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.javalin.http.Context;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Tail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /v1/changes`: every change once and in order, from where the reader left off, for ever.
///
/// A reader is nothing but a position. New changes come from the shared tail; a reader that fell behind it is served from the log
/// until it has caught up, so that it neither skips a change nor costs memory.
final class ChangeStream {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    /// So many at a time that a reader who is far behind costs little memory while it is slow.
    private static final int BATCH = 64;

    private final Ledger ledger;
    private final Duration heartbeat;
    private final long farBehind;
    private final StreamBudget budget;
    private final RoleSight sight;

    /// @param ledger the log
    /// @param heartbeat real time between signs of life
    /// @param farBehind from how many missed changes on a new snapshot is the better way
    /// @param budget what all streams may hold together
    /// @param sight what of a change a role is told
    ChangeStream(Ledger ledger, Duration heartbeat, long farBehind, StreamBudget budget, RoleSight sight) {
        this.sight = sight;
        this.ledger = ledger;
        this.heartbeat = heartbeat;
        this.farBehind = farBehind;
        this.budget = budget;
    }

    void serve(Context context) throws IOException {
        Tail tail = ledger.tail();
        long position = position(context, tail);
        String role = Guard.actor(context).role();
        EventWriter events = new EventWriter(context, budget);
        if (position > tail.head() || tail.head() - position > farBehind) {
            events.event("reset", "{\"seq\":" + tail.head() + "}");
            events.flush();
            return;
        }
        events.heartbeat();
        events.flush();
        try {
            while (!tail.closed()) {
                position = step(tail, position, role, events);
            }
        } catch (IOException | InterruptedException gone) {
            LOG.debug("a reader of changes left or was cut off at {}", position);
        }
    }

    private long step(Tail tail, long position, String role, EventWriter events) throws IOException, InterruptedException {
        if (!tail.await(position, heartbeat)) {
            events.heartbeat();
            events.flush();
            return position;
        }
        Optional<List<Tail.Line>> recent = tail.after(position, BATCH);
        List<Tail.Line> lines = recent.isPresent() ? recent.get() : ledger.lines(position, BATCH);
        for (Tail.Line line : lines) {
            events.event("change", line.seq(), sight.change(line, role));
        }
        events.flush();
        return lines.isEmpty() ? position : lines.getLast().seq();
    }

    private static long position(Context context, Tail tail) {
        String text = context.header("Last-Event-ID");
        if (text == null) {
            text = context.queryParam("after");
        }
        if (text == null) {
            return tail.head();
        }
        try {
            return Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new Problem(400, "bad-position", "Last-Event-ID is not a number: " + text);
        }
    }
}
