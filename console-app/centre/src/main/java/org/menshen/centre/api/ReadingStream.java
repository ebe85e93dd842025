package org.menshen.centre.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import io.javalin.http.Context;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// `GET /v1/readings`: first all last values, then those that changed, coalesced per key; and how the drill stands whenever its clock was
/// steered, so that no console acts in the time before.
final class ReadingStream {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingStream.class);
    private static final Duration PACE = Duration.ofMillis(100);

    private final ReadingBoard board;
    private final ObjectWriter list;
    private final Duration heartbeat;
    private final StreamBudget budget;
    private final DomainJson json;
    private final Optional<DrillControl> drill;

    /// @param board the last values
    /// @param json the written form
    /// @param heartbeat real time between signs of life
    /// @param budget what all streams may hold together
    /// @param drill the drill; empty in live operation
    ReadingStream(ReadingBoard board, DomainJson json, Duration heartbeat, StreamBudget budget, Optional<DrillControl> drill) {
        this.board = board;
        JsonMapper mapper = json.mapper();
        this.list = mapper.writerFor(mapper.getTypeFactory().constructCollectionType(Collection.class, Reading.class));
        this.heartbeat = heartbeat;
        this.budget = budget;
        this.json = json;
        this.drill = drill;
    }

    void serve(Context context) throws IOException {
        EventWriter events = new EventWriter(context, budget);
        try (ReadingBoard.Watcher watcher = board.watch()) {
            send(events, watcher.take(Duration.ZERO));
            while (!board.closed()) {
                Collection<Reading> fresh = watcher.take(heartbeat);
                if (watcher.roused() && drill.isPresent()) {
                    events.event("drill", json.write(drill.get().state()));
                } else if (fresh.isEmpty()) {
                    events.heartbeat();
                }
                if (fresh.isEmpty()) {
                    events.flush();
                } else {
                    send(events, fresh);
                    Thread.sleep(PACE);
                }
            }
        } catch (IOException | InterruptedException gone) {
            LOG.debug("a reader of readings left or was cut off");
        }
    }

    private void send(EventWriter events, Collection<Reading> readings) throws IOException {
        events.event("readings", line -> list.writeValue(line, readings));
        events.flush();
    }
}
