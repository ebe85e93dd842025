package org.menshen.centre.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Writes server-sent events straight to the socket. A slow reader blocks only its own thread, which holds some kilobytes meanwhile; all that
/// wait together hold what the [StreamBudget] allows.
final class EventWriter {

    private static final int BUFFER = 8 * 1024;

    private final OutputStream out;
    private final StreamBudget budget;
    private ByteArrayOutputStream pending = new ByteArrayOutputStream(BUFFER);

    EventWriter(Context context, StreamBudget budget) throws IOException {
        this(prepared(context), budget);
    }

    EventWriter(OutputStream out, StreamBudget budget) {
        this.out = out;
        this.budget = budget;
    }

    private static OutputStream prepared(Context context) throws IOException {
        context.status(200).contentType("text/event-stream").header("Cache-Control", "no-store, no-transform");
        // a proxy that collects what it passes on would hold signs of life back
        context.header("X-Accel-Buffering", "no");
        context.res().setCharacterEncoding("UTF-8");
        context.res().setBufferSize(BUFFER);
        return context.res().getOutputStream();
    }

    /// Writes the data of an event.
    interface Data {

        /// Writes one line of text.
        void to(OutputStream line) throws IOException;
    }

    /// Adds an event.
    ///
    /// @param name the event's name
    /// @param data one line of text
    void event(String name, String data) throws IOException {
        add("event: " + name + "\ndata: " + data + "\n\n");
    }

    /// Adds an event that may be too long to be held in memory for every reader.
    void event(String name, Data data) throws IOException {
        add("event: " + name + "\ndata: ");
        Piecewise line = new Piecewise();
        try {
            data.to(line);
        } catch (RuntimeException e) {
            // a writer of values wraps what the socket said, at any depth: the reader has gone, nothing is wrong here
            if (line.gone != null) {
                throw line.gone;
            }
            throw e;
        }
        add("\n\n");
    }

    /// Adds an event that a reader can resume after.
    ///
    /// @param data one line of UTF-8
    void event(String name, long id, byte[] data) throws IOException {
        pending.writeBytes(("id: " + id + "\nevent: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        pending.writeBytes(data);
        pending.write('\n');
        pending.write('\n');
        sendWhenFull();
    }

    /// Adds a sign of life that readers ignore.
    void heartbeat() throws IOException {
        add(": beat\n\n");
    }

    private void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        pending.write(bytes, 0, bytes.length);
        sendWhenFull();
    }

    private void sendWhenFull() throws IOException {
        if (pending.size() >= BUFFER) {
            send();
        }
    }

    private void send() throws IOException {
        int size = pending.size();
        try (StreamBudget.Waiting waiting = budget.enter(size)) {
            pending.writeTo(out);
            out.flush();
        }
        if (size > 2 * BUFFER) {
            pending = new ByteArrayOutputStream(BUFFER);
        } else {
            pending.reset();
        }
    }

    /// Sends what was added.
    ///
    /// @throws IOException when the reader has gone, or was cut off
    void flush() throws IOException {
        if (pending.size() > 0) {
            send();
        }
    }

    private final class Piecewise extends OutputStream {

        private @Nullable IOException gone;

        @Override
        public void write(int b) throws IOException {
            pending.write(b);
            pass();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            pending.write(bytes, from, length);
            pass();
        }

        private void pass() throws IOException {
            try {
                sendWhenFull();
            } catch (IOException e) {
                gone = e;
                throw e;
            }
        }
    }
}
