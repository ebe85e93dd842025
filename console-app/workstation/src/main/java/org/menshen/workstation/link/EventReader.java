package org.menshen.workstation.link;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.launchdarkly.eventsource.CommentEvent;
import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.HttpConnectStrategy;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.StreamClosedByCallerException;
import com.launchdarkly.eventsource.StreamEvent;
import com.launchdarkly.eventsource.StreamException;
import com.launchdarkly.eventsource.StreamHttpErrorException;

import okhttp3.OkHttpClient;

/// One connection of server-sent events. It does not reconnect by itself: whoever reads it knows from where to go on.
/// Whoever reads it also judges its silence, by [LinkMonitor]. One thread reads, any may close.
public final class EventReader implements AutoCloseable {

    private final EventSource source;

    EventReader(OkHttpClient http, URI address, String token, @Nullable String lastEventId) {
        HttpConnectStrategy connect = ConnectStrategy.http(address).httpClient(http)
                .header("Authorization", "Bearer " + token);
        EventSource.Builder builder = new EventSource.Builder(connect)
                .errorStrategy(ErrorStrategy.alwaysThrow())
                .retryDelay(0, TimeUnit.MILLISECONDS);
        if (lastEventId != null) {
            builder.lastEventId(lastEventId);
        }
        source = builder.build();
    }

    /// Connects; returns when the centre has begun to answer.
    ///
    /// @throws IOException when it cannot be reached
    /// @throws CentreException when it refuses
    public void connect() throws IOException {
        try {
            source.start();
        } catch (StreamException e) {
            throw translate(e);
        }
    }

    /// The next event; waits for it.
    ///
    /// @throws IOException when the line is cut or silent
    public Event next() throws IOException {
        while (true) {
            try {
                StreamEvent event = source.readAnyEvent();
                if (event instanceof MessageEvent message) {
                    return new Event(message.getEventName(), message.getData());
                }
                if (event instanceof CommentEvent) {
                    return Event.HEARTBEAT;
                }
            } catch (StreamException e) {
                throw translate(e);
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private static IOException translate(StreamException e) {
        if (e instanceof StreamHttpErrorException http) {
            return new CentreException(http.getCode(), "");
        }
        if (e instanceof StreamClosedByCallerException) {
            return new IOException("closed here", e);
        }
        return e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }

    /// One event.
    ///
    /// @param name event name, such as `change`; empty for a heartbeat
    /// @param data its data; empty for a heartbeat
    public record Event(String name, String data) {

        /// A comment of the centre: it lives, nothing happened.
        public static final Event HEARTBEAT = new Event("", "");
    }
}
