package org.menshen.workstation.link;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Cuts a stream of server-sent events (HTML living standard, 9.2) into its events, as the bytes in which they came: a flood of them is neither made
/// texts nor copied here. Lines end with a line feed or with a carriage return before it. One thread.
final class EventLines {

    private static final int BLOCK = 1 << 16;
    /// No centre sends an event as long as this, 32 MB; what goes on for ever must not take the heap with it.
    private static final int LONGEST = 1 << 25;
    private static final String DATA = "data";
    private static final String EVENT = "event";
    private static final String UNNAMED = "message";

    private final InputStream in;
    private byte[] block = new byte[BLOCK];
    /// Where the event begins that is being read, where its next line begins, up to where no line end was found, and where what came ends.
    private int begin;
    private int line;
    private int scanned;
    private int end;
    private @Nullable String name;
    /// What the event before was called: mostly this one is called the same.
    private String lastName = UNNAMED;
    /// The only line of data so far, counted from the event's beginning; -1 for none.
    private int dataFrom = -1;
    private int dataTo;
    private final ByteArrayOutputStream joined = new ByteArrayOutputStream(0);
    private boolean several;

    EventLines(InputStream in) {
        this.in = in;
    }

    /// The next event or comment; waits for it.
    ///
    /// @throws EOFException when the stream has ended
    /// @throws IOException when it is cut, or an event is longer than any may be
    EventReader.Event next() throws IOException {
        while (true) {
            int feed = feed();
            int from = line;
            int to = feed > from && block[feed - 1] == '\r' ? feed - 1 : feed;
            line = feed + 1;
            scanned = line;
            if (to == from) {
                EventReader.Event event = dispatch();
                begin = line;
                if (event != null) {
                    return event;
                }
            } else if (block[from] == ':') {
                if (dataFrom < 0 && name == null) {
                    // nothing is kept for it, however long only such lines come
                    begin = line;
                }
                return EventReader.Event.HEARTBEAT;
            } else {
                field(from, to);
            }
        }
    }

    /// Where the line ends that begins at [#line].
    private int feed() throws IOException {
        while (true) {
            byte[] bytes = block;
            for (int i = scanned, stop = end; i < stop; i++) {
                if (bytes[i] == '\n') {
                    return i;
                }
            }
            scanned = end;
            if (end == block.length) {
                makeRoom();
            }
            int read = in.read(block, end, block.length - end);
            if (read < 0) {
                throw new EOFException("the centre ended the stream");
            }
            end += read;
        }
    }

    private void makeRoom() throws IOException {
        if (begin == 0) {
            if (block.length >= LONGEST) {
                throw new IOException("an event of more than " + LONGEST + " bytes");
            }
            block = Arrays.copyOf(block, 2 * block.length);
            return;
        }
        byte[] room = end - begin < BLOCK / 2 && block.length > BLOCK ? new byte[BLOCK] : block;
        System.arraycopy(block, begin, room, 0, end - begin);
        block = room;
        line -= begin;
        scanned -= begin;
        end -= begin;
        begin = 0;
    }

    private void field(int from, int to) {
        int colon = from;
        while (colon < to && block[colon] != ':') {
            colon++;
        }
        int value = colon < to ? colon + 1 : to;
        if (value < to && block[value] == ' ') {
            value++;
        }
        if (is(DATA, from, colon)) {
            data(value, to);
        } else if (is(EVENT, from, colon)) {
            name = is(lastName, value, to) ? lastName : new String(block, value, to - value, StandardCharsets.UTF_8);
        }
    }

    private boolean is(String text, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != block[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void data(int from, int to) {
        if (dataFrom < 0) {
            dataFrom = from - begin;
            dataTo = to - begin;
            return;
        }
        if (!several) {
            joined.write(block, begin + dataFrom, dataTo - dataFrom);
            several = true;
        }
        joined.write('\n');
        joined.write(block, from, to - from);
    }

    /// What an empty line ends; `null` when it brought no data.
    private EventReader.@Nullable Event dispatch() {
        String called = name == null ? UNNAMED : name;
        EventReader.Event event = null;
        if (several) {
            byte[] all = joined.toByteArray();
            joined.reset();
            several = false;
            event = new EventReader.Event(called, all, 0, all.length);
        } else if (dataFrom >= 0) {
            event = new EventReader.Event(called, block, begin + dataFrom, begin + dataTo);
        }
        lastName = called;
        name = null;
        dataFrom = -1;
        return event;
    }
}
