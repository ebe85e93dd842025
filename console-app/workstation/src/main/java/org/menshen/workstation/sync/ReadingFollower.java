package org.menshen.workstation.sync;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Drill;
import org.menshen.domain.reading.Reading;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.Backoff;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.EventReader;
import org.menshen.workstation.link.LinkMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Follows the centre's readings, and hears when somebody steers the drill. Nothing is resumed: every connection begins with all last values.
final class ReadingFollower implements Worker.Step {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingFollower.class);

    private final CentreClient centre;
    private final JsonMapper json;
    private final LastReadings board;
    private final DrillFollower drill;
    private final LinkMonitor link;
    private final Backoff backoff;
    private volatile @Nullable EventReader stream;
    private volatile boolean closed;
    private volatile boolean heard;

    ReadingFollower(CentreClient centre, JsonMapper json, LastReadings board, DrillFollower drill, LinkMonitor link, Backoff backoff) {
        this.centre = centre;
        this.json = json;
        this.board = board;
        this.drill = drill;
        this.link = link;
        this.backoff = backoff;
    }

    /// Ends this connection and lets no other begin.
    void close() {
        closed = true;
        cut();
    }

    /// Ends a connection over which nothing comes any more; the next one begins by itself. One that has just been made has its time.
    void silence() {
        if (heard) {
            cut();
        }
    }

    private void cut() {
        EventReader now = stream;
        if (now != null) {
            now.close();
        }
    }

    @Override
    public void run() throws InterruptedException {
        try (EventReader events = centre.readings()) {
            heard = false;
            stream = events;
            while (!closed) {
                EventReader.Event event = events.next();
                heard = true;
                link.heardReadings();
                switch (event.name()) {
                    case "readings" -> take(event.data());
                    case "drill" -> steered(event.data());
                    default -> { }
                }
                backoff.reset();
            }
        } catch (IOException e) {
            LOG.debug("The line of readings broke", e);
        } finally {
            stream = null;
        }
        Thread.sleep(backoff.next());
    }

    private void take(String data) {
        try {
            board.take(json.readValue(data, new TypeReference<List<Reading>>() { }));
        } catch (JacksonException e) {
            LOG.warn("Readings that cannot be read are left out", e);
        }
    }

    private void steered(String data) {
        try {
            drill.hear(json.readValue(data, Drill.Status.class));
        } catch (JacksonException e) {
            LOG.warn("How the drill stands cannot be read and is asked for", e);
        }
    }
}
