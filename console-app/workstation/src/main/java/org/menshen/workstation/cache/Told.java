package org.menshen.workstation.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.wire.WireException;

import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Some changes as the centre told them, one line of JSON behind the other: kept as they came, which costs nothing, and not written a second time.
/// What was read of them is not kept: of a flood that waits for the disk it would be twice as much as the lines. Filled by one thread, then
/// never changed.
public final class Told {

    /// So much is read by one thread at a time, and by one reader.
    private static final int FULL = 1 << 16;
    private static final int FIRST = 1 << 12;

    private byte[] lines;
    private int length;
    private int[] ends = new int[8];
    private int count;
    private Subject[] subjects = {};
    private long last;

    /// Nothing told yet.
    public Told() {
        this(FIRST);
    }

    private Told(int room) {
        lines = new byte[room];
    }

    /// Nothing told yet, with room for as much as this has: what follows is often as much.
    public Told next() {
        return new Told(Math.clamp(length, FIRST, FULL + FIRST));
    }

    /// Adds a change in its written form, UTF-8.
    public void add(byte[] bytes, int from, int to) {
        int next = length + to - from + 1;
        if (next > lines.length) {
            lines = Arrays.copyOf(lines, Math.max(next, Math.min(2 * lines.length, FULL + FIRST)));
        }
        System.arraycopy(bytes, from, lines, length, to - from);
        lines[next - 1] = '\n';
        length = next;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = next;
    }

    /// Whether it is so much that more had better be told elsewhere.
    public boolean isFull() {
        return length >= FULL;
    }

    /// How many changes.
    public int size() {
        return count;
    }

    /// Reads them.
    ///
    /// @throws tools.jackson.core.JacksonException when one is no change
    /// @throws WireException when they are not as many as were told
    public List<Change> read(JsonMapper json) {
        List<Change> changes = new ArrayList<>(count);
        try (MappingIterator<Change> found = json.readerFor(Change.class).readValues(lines, 0, length)) {
            while (found.hasNextValue()) {
                changes.add(found.nextValue());
            }
        }
        if (changes.size() != count) {
            throw new WireException(count + " changes were told, but " + changes.size() + " can be read");
        }
        return changes;
    }

    /// Says what they are, which was read from them.
    private void name(List<Change> changes) {
        subjects = changes.stream().map(Change::subject).toArray(Subject[]::new);
        last = changes.getLast().seq();
    }

    /// Those from one on, up to before another; named, so that it is known what they are about.
    ///
    /// @param changes what was read of them
    public Told part(int from, int to, List<Change> changes) {
        boolean whole = from == 0 && to == count;
        Told part = whole ? this : new Told();
        for (int i = from; i < to && !whole; i++) {
            part.add(lines, i == 0 ? 0 : ends[i - 1], ends[i] - 1);
        }
        part.name(changes);
        return part;
    }

    /// The number of the last change, once it has been named.
    long last() {
        return last;
    }

    /// What each of them is about, once they have been named.
    List<Subject> subjects() {
        return Arrays.asList(subjects);
    }

    /// Writes the lines as they are.
    void writeTo(OutputStream out) throws IOException {
        out.write(lines, 0, length);
    }
}
