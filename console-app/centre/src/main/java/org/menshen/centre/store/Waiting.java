package org.menshen.centre.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// What waits for something that has not come yet and is no change of the log: ends that came before their alarm, messages that others may refer to.
/// It stands in the database and, line behind line, in a plain file beside it, so that a database that is made again has it too. Safe from any
/// thread.
public final class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    /// From so many lines on a file is written anew when most of them are done.
    private static final int LONG = 5_000;

    private final @Nullable Path file;
    private final Map<Name, List<String>> rows = new LinkedHashMap<>();
    private int lines;
    private boolean read;

    /// @param file the file; `null` where the database needs none
    Waiting(@Nullable Path file) {
        this.file = file;
    }

    private record Name(String table, String key) {
    }

    /// A line of the file.
    private record Line(String table, String key, @Nullable List<String> row) {
    }

    /// What a table should hold by the file, the oldest first, by its key.
    ///
    /// @throws StoreException when the file cannot be read
    public synchronized Map<String, List<String>> of(String table) {
        read();
        Map<String, List<String>> found = new LinkedHashMap<>();
        rows.forEach((name, row) -> {
            if (name.table.equals(table)) {
                found.put(name.key, row);
            }
        });
        return found;
    }

    /// Keeps rows and forgets others; when this returns it outlives a power cut.
    ///
    /// @param kept what is kept, by its key
    /// @param gone keys of what is forgotten
    /// @throws StoreException when that cannot be written
    public synchronized void write(String table, Map<String, List<String>> kept, Iterable<String> gone) {
        read();
        List<Line> fresh = new ArrayList<>();
        gone.forEach(key -> {
            if (rows.remove(new Name(table, key)) != null) {
                fresh.add(new Line(table, key, null));
            }
        });
        kept.forEach((key, row) -> {
            if (!row.equals(rows.get(new Name(table, key)))) {
                rows.remove(new Name(table, key));
                rows.put(new Name(table, key), List.copyOf(row));
                fresh.add(new Line(table, key, row));
            }
        });
        if (file == null || fresh.isEmpty()) {
            return;
        }
        try {
            append(file, fresh);
            lines += fresh.size();
            if (lines > LONG && lines > 2 * rows.size()) {
                rewrite(file);
            }
        } catch (IOException e) {
            // what is not in the file for certain is written whole the next time
            read = false;
            throw new StoreException("what waits cannot be kept in " + file, e);
        }
    }

    private static void append(Path file, List<Line> fresh) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(out.length());
            out.write(text(fresh).getBytes(StandardCharsets.US_ASCII));
            out.getFD().sync();
        }
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
        return text.toString();
    }

    /// Puts the rows in place of all lines; a kill at any moment leaves the old file or the new one.
    private void rewrite(Path to) throws IOException {
        Path half = to.resolveSibling(to.getFileName() + ".new");
        Files.deleteIfExists(half);
        List<Line> all = new ArrayList<>();
        rows.forEach((name, row) -> all.add(new Line(name.table, name.key, row)));
        append(half, all);
        Files.move(half, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        lines = all.size();
    }

    private void read() {
        if (read) {
            return;
        }
        rows.clear();
        lines = 0;
        read = true;
        if (file == null) {
            return;
        }
        try {
            int bad = 0;
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            int end = text.lastIndexOf('\n') + 1;
            for (String line : text.substring(0, end).split("\n")) {
                bad += line.isBlank() || take(line) ? 0 : 1;
                lines++;
            }
            if (bad > 0) {
                Path aside = Files.copy(file, Aside.of(file));
                LOG.warn("{}: {} lines cannot be read and are left out; the file is kept as {}", file, bad, aside);
            }
            // a line that a kill cut short was never promised to anybody
            if (bad > 0 || end < text.length()) {
                rewrite(file);
            }
        } catch (NoSuchFileException none) {
            // nothing has waited yet
        } catch (MalformedInputException e) {
            begin(e);
        } catch (IOException e) {
            if (Files.isDirectory(file)) {
                begin(e);
                return;
            }
            read = false;
            throw new StoreException("what waits cannot be read from " + file, e);
        }
    }

    /// What is none of ours is kept aside.
    private void begin(IOException why) {
        try {
            LOG.warn("{} cannot be read and is kept as {}: what waited may be forgotten", file, Aside.move(file));
            LOG.debug("why", why);
        } catch (IOException e) {
            throw new StoreException(file + " is no file of ours and cannot be moved: move it, and start again", e);
        }
    }

    private boolean take(String text) {
        try {
            Line line = JSON.readValue(text, Line.class);
            if (line.table == null || line.key == null) {
                return false;
            }
            Name name = new Name(line.table, line.key);
            rows.remove(name);
            if (line.row != null) {
                rows.put(name, List.copyOf(line.row));
            }
            return true;
        } catch (JacksonException | NullPointerException e) {
            return false;
        }
    }
}
