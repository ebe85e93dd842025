package org.menshen.centre.store;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import org.menshen.wire.WrittenChange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The changes once more, commit behind commit in a plain file of JSON lines, forced to the disk and never moved again. This is the truth: H2 may
/// fall back by some commits, or not open at all, when its process is killed; what stands here does not. Safe from any thread.
final class ChangeJournal implements AutoCloseable {

    private static final long WINDOW = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final String CHANGES = "{\"changes\":[";
    private static final String SEQ = ",\"seq\":";
    private static final int BLOCK = 4_096;
    /// about so many bytes has a change
    private static final int CHANGE = 1_024;

    private final Path path;
    private final DomainJson json = new DomainJson();
    /// Not a channel: that would close itself when a thread that writes is interrupted.
    private @Nullable RandomAccessFile file;
    private long end;
    private long seq;

    /// @param path the file; made when it is first needed
    ChangeJournal(Path path) {
        this.path = path;
    }

    /// One commit.
    ///
    /// @param log identity of the log it belongs to
    /// @param seq the last change of the log after it
    /// @param changes what was added; may be empty
    /// @param refusals the commands answered without a change
    record Entry(String log, long seq, List<WrittenChange> changes, List<CommandResults.Row> refusals) {
    }

    /// What goes through the file.
    interface Reader {

        /// Takes the next entry.
        void take(Entry entry);

        /// A line is not an entry.
        ///
        /// @param at its number, from 1 where the reading began
        /// @param why what is wrong with it
        /// @param rest what it still holds
        void unreadable(long at, String why, Salvage rest);
    }

    /// The last change that is here for good; known once [#each] was through.
    synchronized long seq() {
        return seq;
    }

    /// The file.
    Path path() {
        return path;
    }

    /// Drops a line that a kill cut short: it was never promised to anybody.
    ///
    /// @return whether there was one
    /// @throws IOException when the disk cannot be read or written
    synchronized boolean dropCutLine() throws IOException {
        RandomAccessFile open = open();
        long before = end;
        byte[] block = new byte[BLOCK];
        long to = end;
        end = 0;
        while (to > 0 && end == 0) {
            int length = (int) Math.min(to, BLOCK);
            open.seek(to - length);
            open.readFully(block, 0, length);
            for (int i = length - 1; i >= 0 && end == 0; i--) {
                if (block[i] == '\n') {
                    end = to - length + i + 1;
                }
            }
            to -= length;
        }
        if (end < before) {
            open.setLength(end);
        }
        return end < before;
    }

    /// Goes through the entries that end at a change or later, in order, perhaps beginning with some earlier ones.
    ///
    /// @throws IOException when the disk cannot be read
    synchronized void each(long from, Reader reader) throws IOException {
        seq = look(from, reader);
    }

    /// As [#each], beside the work.
    ///
    /// @return the last change that was met
    synchronized long look(long from, Reader reader) throws IOException {
        RandomAccessFile open = open();
        long start = startOf(open, from);
        long last = 0;
        long number = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream(BLOCK);
        byte[] block = new byte[BUFFER];
        try (InputStream bytes = new FileInputStream(path.toFile())) {
            bytes.skipNBytes(start);
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                int begin = 0;
                for (int i = 0; i < read; i++) {
                    if (block[i] == '\n') {
                        line.write(block, begin, i - begin);
                        begin = i + 1;
                        number++;
                        last = Math.max(last, read(line.toString(StandardCharsets.UTF_8), number, from, last, reader));
                        line.reset();
                    }
                }
                line.write(block, begin, read - begin);
            }
        }
        return last;
    }

    private long read(String line, long number, long from, long before, Reader reader) {
        long told = end(line);
        if (told >= 0 && told < from) {
            // nobody asked for it: it need not be understood
            return told;
        }
        return read(line, number, before, reader);
    }

    /// The last change of a line, told from its end alone; -1 when it does not look like one.
    private static long end(String line) {
        int at = line.lastIndexOf(SEQ);
        if (!line.startsWith(CHANGES) || at < 0 || !line.endsWith("}")) {
            return -1;
        }
        try {
            return Long.parseLong(line, at + SEQ.length(), line.length() - 1, 10);
        } catch (NumberFormatException other) {
            return -1;
        }
    }

    private long read(String line, long number, long before, Reader reader) {
        Entry entry;
        try {
            // an editor that opened the file may have put its mark before it
            entry = parse(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        } catch (WireException | JacksonException | IllegalArgumentException e) {
            reader.unreadable(number, OpenFault.words(e), Salvage.of(json, line, before));
            return 0;
        }
        reader.take(entry);
        return entry.seq;
    }

    /// Reads a line so that every change keeps its very text.
    private Entry parse(String line) {
        String log = null;
        long last = -1;
        List<WrittenChange> changes = new ArrayList<>();
        List<CommandResults.Row> refusals = new ArrayList<>();
        try (JsonParser in = json.mapper().createParser(line)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "log" -> log = in.getString();
                    case "seq" -> last = in.getLongValue();
                    case "changes" -> changes(in, line, changes);
                    case "refusals" -> {
                        while (in.nextToken() != JsonToken.END_ARRAY) {
                            refusals.add(in.readValueAs(CommandResults.Row.class));
                        }
                    }
                    default -> in.skipChildren();
                }
            }
        }
        if (log == null || last < 0) {
            throw new WireException("not a line of a journal");
        }
        return new Entry(log, last, changes, refusals);
    }

    private void changes(JsonParser in, String line, List<WrittenChange> changes) {
        while (in.nextToken() == JsonToken.START_OBJECT) {
            int start = (int) in.currentTokenLocation().getCharOffset();
            in.skipChildren();
            int stop = (int) in.currentTokenLocation().getCharOffset() + 1;
            changes.add(WrittenChange.read(json, line.substring(start, stop)));
        }
    }

    /// Adds a commit; when this returns it outlives a power cut.
    ///
    /// @throws IOException when it could not be written; then it is not there
    synchronized void add(Entry entry) throws IOException {
        append(entry);
        open().getFD().sync();
    }

    /// Adds a commit; it outlives a power cut when the next [#add] or [#force] returns.
    ///
    /// @throws IOException when it could not be written; then it is not there
    synchronized void append(Entry entry) throws IOException {
        ByteArrayOutputStream line = line(entry);
        RandomAccessFile open = open();
        // what a full disk left of an earlier try
        if (open.length() != end) {
            open.setLength(end);
        }
        open.seek(end);
        open.write(line.toByteArray());
        end += line.size();
        seq = entry.seq;
    }

    /// A place to go back to.
    ///
    /// @param end where the file ends there
    /// @param seq the last change there
    record Mark(long end, long seq) {
    }

    /// This place.
    ///
    /// @throws IOException when the file cannot be opened
    synchronized Mark mark() throws IOException {
        open();
        return new Mark(end, seq);
    }

    /// Forgets what was added between two places, if it is the last. What the disk does not let go of now is cut off before the next commit is added.
    synchronized void back(Mark mark, Mark added) {
        if (end != added.end) {
            return;
        }
        end = mark.end;
        seq = mark.seq;
        try {
            open().setLength(end);
            // whoever gave it is told that it did not happen
            open().getFD().sync();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ChangeJournal.class).warn("{} keeps a commit that failed until the next one", path, e);
        }
    }

    /// Puts everything on the disk itself.
    ///
    /// @throws IOException when that is not certain
    synchronized void force() throws IOException {
        open().getFD().sync();
    }

    private ByteArrayOutputStream line(Entry entry) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BLOCK + entry.changes.size() * CHANGE);
        line.writeBytes(CHANGES.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < entry.changes.size(); i++) {
            if (i > 0) {
                line.write(',');
            }
            line.writeBytes(entry.changes.get(i).text().getBytes(StandardCharsets.UTF_8));
        }
        line.writeBytes(("],\"log\":" + json.write(entry.log) + ",\"refusals\":" + json.write(entry.refusals) + SEQ + entry.seq + "}\n")
                .getBytes(StandardCharsets.UTF_8));
        return line;
    }

    /// Begins anew, keeping what there was in a file beside it.
    ///
    /// @return where that is
    /// @throws IOException when that cannot be written
    synchronized Path setAside() throws IOException {
        close();
        Path aside = Aside.of(path);
        Files.move(path, aside);
        seq = 0;
        return aside;
    }

    /// Takes the place of this file, which is kept beside it.
    ///
    /// @return where that is
    /// @throws IOException when that cannot be done
    synchronized Path replaceBy(ChangeJournal other) throws IOException {
        other.force();
        other.close();
        Path aside = Aside.of(path);
        close();
        Files.copy(path, aside);
        Files.move(other.path, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        seq = other.seq;
        return aside;
    }

    private RandomAccessFile open() throws IOException {
        if (file == null) {
            file = new RandomAccessFile(path.toFile(), "rw");
            end = file.length();
        }
        return file;
    }

    /// Where to begin reading to meet all entries that end at a change or later: a start need not go through a file of months.
    private long startOf(RandomAccessFile open, long from) throws IOException {
        for (long window = WINDOW; window < end && from > 0; window *= 2) {
            open.seek(end - window);
            // the rest of the line in whose middle this is
            long start = end - window + length(open, window) + 1;
            if (start < end && endsBefore(open, start, from)) {
                return start;
            }
        }
        return 0;
    }

    private static int length(RandomAccessFile open, long most) throws IOException {
        byte[] block = new byte[BLOCK];
        int length = 0;
        while (length < most) {
            int read = open.read(block);
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n') {
                    return length + i;
                }
            }
            length += Math.max(read, 1);
        }
        return length;
    }

    private boolean endsBefore(RandomAccessFile open, long start, long from) throws IOException {
        open.seek(start);
        byte[] line = new byte[length(open, end - start)];
        open.seek(start);
        open.readFully(line);
        long last = end(new String(line, StandardCharsets.UTF_8));
        return last >= 0 && last < from;
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(ChangeJournal.class).warn("{} was not closed", path, e);
            }
            file = null;
        }
    }
}
