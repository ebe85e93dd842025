package org.menshen.centre.store;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The changes once more, commit behind commit in a plain file of JSON lines, forced to the disk and never moved again. H2 may fall back by
/// some commits, or not open at all, when its process is killed; what stands here does not. Safe from any thread.
final class ChangeJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeJournal.class);
    private static final long WINDOW = 1 << 20;
    private static final int BLOCK = 4_096;

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
    record Entry(String log, long seq, List<Change> changes, List<CommandResults.Row> refusals) {
    }

    /// The last change that is here for good; known once [#each] was through.
    synchronized long seq() {
        return seq;
    }

    /// Goes through the entries that end at a change or later, in order, perhaps beginning with some earlier ones. A line that a kill cut
    /// short was never promised to anybody and is dropped; from an unreadable line on the file is set aside and goes no further.
    ///
    /// @throws IOException when the disk cannot be read
    synchronized void each(long from, Consumer<Entry> consumer) throws IOException {
        RandomAccessFile open = open();
        dropCutLine(open);
        long start = startOf(open, from);
        seq = 0;
        try (InputStream bytes = new FileInputStream(path.toFile())) {
            bytes.skipNBytes(start);
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            long at = start;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Entry entry;
                try {
                    entry = json.read(line, Entry.class);
                } catch (WireException e) {
                    LOG.error("{} cannot be read from {} on and is set aside", path, at, e);
                    cut(open, at);
                    return;
                }
                at += line.getBytes(StandardCharsets.UTF_8).length + 1L;
                consumer.accept(entry);
                seq = entry.seq;
            }
        }
    }

    /// Adds a commit; when this returns it outlives a power cut.
    ///
    /// @throws IOException when it could not be written; then it is not there
    synchronized void add(Entry entry) throws IOException {
        byte[] line = (json.write(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        RandomAccessFile open = open();
        // what a full disk left of an earlier try
        open.setLength(end);
        open.seek(end);
        open.write(line);
        open.getFD().sync();
        end += line.length;
        seq = entry.seq;
    }

    /// Begins anew, keeping what there was in a file beside it.
    ///
    /// @throws IOException when that cannot be written
    synchronized void setAside() throws IOException {
        cut(open(), 0);
        seq = 0;
    }

    private void cut(RandomAccessFile open, long at) throws IOException {
        Files.copy(path, Aside.of(path), StandardCopyOption.REPLACE_EXISTING);
        open.setLength(at);
        end = at;
    }

    private RandomAccessFile open() throws IOException {
        if (file == null) {
            file = new RandomAccessFile(path.toFile(), "rw");
            end = file.length();
        }
        return file;
    }

    private void dropCutLine(RandomAccessFile open) throws IOException {
        byte[] block = new byte[BLOCK];
        for (long to = end; to > 0; to -= Math.min(to, BLOCK)) {
            int length = (int) Math.min(to, BLOCK);
            open.seek(to - length);
            open.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    end = to - length + i + 1;
                    open.setLength(end);
                    return;
                }
            }
        }
        end = 0;
        open.setLength(end);
    }

    /// Where to begin reading to meet all entries that end at a change or later: a start need not go through a file of months.
    private long startOf(RandomAccessFile open, long from) throws IOException {
        for (long window = WINDOW; window < end; window *= 2) {
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
        try {
            return json.read(line, Entry.class).seq < from;
        } catch (WireException e) {
            LOG.debug("no entry at {}", start, e);
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("{} was not closed", path, e);
            }
            file = null;
        }
    }
}
