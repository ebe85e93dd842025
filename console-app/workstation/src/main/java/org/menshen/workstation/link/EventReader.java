package org.menshen.workstation.link;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// One connection of server-sent events. It does not reconnect by itself: whoever reads it knows from where to go on.
/// Whoever reads it also judges its silence, by [LinkMonitor]. One thread reads, any may close.
public final class EventReader implements AutoCloseable {

    private static final String STREAM = "text/event-stream";

    private final Call call;
    private @Nullable Response response;
    private @Nullable EventLines lines;
    private @Nullable Thread reading;
    private volatile boolean closed;

    EventReader(OkHttpClient http, URI address, String token, @Nullable String lastEventId) {
        Request.Builder request = new Request.Builder().url(address.toString()).header("Accept", STREAM).header("Cache-Control", "no-cache")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        call = http.newCall(request.build());
    }

    /// Connects; returns when the centre has begun to answer.
    ///
    /// @throws IOException when it cannot be reached, or answers with something else
    /// @throws CentreException when it refuses
    public void connect() throws IOException {
        Response answer = call.execute();
        String type = String.valueOf(answer.header("Content-Type"));
        if (!answer.isSuccessful() || !type.startsWith(STREAM)) {
            answer.close();
            throw answer.isSuccessful() ? new IOException("no stream of events but " + type) : new CentreException(answer.code(), "");
        }
        reading = Thread.currentThread();
        response = answer;
        lines = new EventLines(answer.body().byteStream());
    }

    /// The next event; waits for it.
    ///
    /// @throws IOException when the line is cut or silent
    public Event next() throws IOException {
        if (lines == null) {
            throw new IllegalStateException("not connected");
        }
        try {
            return lines.next();
        } catch (IOException e) {
            throw closed ? new IOException("closed here", e) : e;
        }
    }

    /// Ends it, by any thread; whoever reads comes back from waiting. What the connection holds is let go of by whoever reads.
    @Override
    public void close() {
        closed = true;
        call.cancel();
        if (response != null && Thread.currentThread() == reading) {
            response.close();
        }
    }

    /// One event. Its data are where they came in until the next one is asked for.
    ///
    /// @param name event name, such as `change`; empty for a heartbeat
    /// @param bytes what holds its data, UTF-8
    /// @param from where they begin
    /// @param to where they end
    public record Event(String name, byte[] bytes, int from, int to) {

        /// A comment of the centre: it lives, nothing happened.
        public static final Event HEARTBEAT = new Event("", new byte[0], 0, 0);

        /// Its data as a text.
        public String data() {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
    }
}
