package org.menshen.centre.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import io.javalin.http.Context;

/// Writes server-sent events straight to the socket. A slow reader blocks only its own thread; nothing is queued here.
final class EventWriter {

    private static final int BUFFER = 16 * 1024;

    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder(BUFFER);

    EventWriter(Context context) throws IOException {
        context.status(200).contentType("text/event-stream").header("Cache-Control", "no-store, no-transform");
        // a proxy that collects what it passes on would hold signs of life back
        context.header("X-Accel-Buffering", "no");
        context.res().setCharacterEncoding("UTF-8");
        context.res().setBufferSize(BUFFER);
        out = context.res().getOutputStream();
    }

    /// Adds an event.
    ///
    /// @param name the event's name
    /// @param data one line of text
    void event(String name, String data) {
        pending.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
    }

    /// Adds an event that a reader can resume after.
    void event(String name, long id, String data) {
        pending.append("id: ").append(id).append('\n');
        event(name, data);
    }

    /// Adds a sign of life that readers ignore.
    void heartbeat() {
        pending.append(": beat\n\n");
    }

    /// Sends what was added.
    ///
    /// @throws IOException when the reader has gone
    void flush() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        pending.setLength(0);
    }
}
