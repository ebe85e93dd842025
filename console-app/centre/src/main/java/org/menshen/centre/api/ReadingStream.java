package org.menshen.centre.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;

import io.javalin.http.Context;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// `GET /v1/readings`: first all last values, then those that changed, coalesced per key.
final class ReadingStream {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingStream.class);
    private static final Duration PACE = Duration.ofMillis(100);

    private final ReadingBoard board;
    private final ObjectWriter list;
    private final Duration heartbeat;
    private final StreamBudget budget;

    /// @param board the last values
    /// @param json the written form
    /// @param heartbeat real time between signs of life
    /// @param budget what all streams may hold together
    ReadingStream(ReadingBoard board, DomainJson json, Duration heartbeat, StreamBudget budget) {
        this.board = board;
        JsonMapper mapper = json.mapper();
        this.list = mapper.writerFor(mapper.getTypeFactory().constructCollectionType(Collection.class, Reading.class));
        this.heartbeat = heartbeat;
        this.budget = budget;
    }

    void serve(Context context) throws IOException {
        EventWriter events = new EventWriter(context, budget);
        try (ReadingBoard.Watcher watcher = board.watch()) {
            send(events, watcher.take(Duration.ZERO));
            while (!board.closed()) {
                Collection<Reading> fresh = watcher.take(heartbeat);
                if (fresh.isEmpty()) {
                    events.heartbeat();
                    events.flush();
                } else {
                    send(events, fresh);
                    Thread.sleep(PACE);
                }
            }
        } catch (IOException | JacksonIOException | InterruptedException gone) {
            LOG.debug("a reader of readings left or was cut off");
        }
    }

    private void send(EventWriter events, Collection<Reading> readings) throws IOException {
        events.event("readings", line -> list.writeValue(line, readings));
        events.flush();
    }
}
