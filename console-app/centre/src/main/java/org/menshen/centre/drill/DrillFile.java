package org.menshen.centre.drill;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;

/// A drill as a file: NDJSON, plain or in gzip. The first line is the header `{"drill","start","end","zone"}`, every other line a record
/// `{"at","source","alerts","readings","commands","as"}` in the order of time. Reads line by line. One thread.
public final class DrillFile implements DrillSource {

    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private final Path file;
    private final DomainJson json;
    private final BufferedReader reader;
    private final DrillHeader header;
    private long line;
    private @Nullable DrillRecord ahead;
    private @Nullable Instant last;

    private record HeaderLine(String drill, Instant start, Instant end, String zone) {
    }

    private DrillFile(Path file, BufferedReader reader, DomainJson json) throws IOException {
        this.file = file;
        this.reader = reader;
        this.json = json;
        HeaderLine first = read(HeaderLine.class);
        if (first == null) {
            throw new IOException(file + " is no drill: it is empty");
        }
        try {
            header = new DrillHeader(first.drill, first.start, first.end, ZoneId.of(first.zone));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(file + " is no drill: " + e.getMessage(), e);
        }
        ahead = record();
    }

    /// Opens a drill file.
    ///
    /// @throws IOException when it cannot be read or is no drill, naming file, line and fault
    public static DrillFile open(Path file, DomainJson json) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            boolean zipped = in.read() == GZIP_1 && in.read() == GZIP_2;
            in.reset();
            InputStream plain = zipped ? new GZIPInputStream(in, 1 << 16) : in;
            return new DrillFile(file, new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)), json);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// Begins a drill file in gzip. It takes its name only when it is finished: what is cut off leaves no
    /// drill behind.
    ///
    /// @throws IOException when it cannot be written
    public static Writer create(Path file, DrillHeader header, DomainJson json) throws IOException {
        return new Writer(file, header, json);
    }

    @Override
    public DrillHeader header() {
        return header;
    }

    @Override
    public @Nullable DrillRecord peek() {
        return ahead;
    }

    @Override
    public @Nullable DrillRecord next() throws IOException {
        DrillRecord taken = ahead;
        ahead = taken == null ? null : record();
        return taken;
    }

    private @Nullable DrillRecord record() throws IOException {
        DrillRecord record = read(DrillRecord.class);
        if (record != null) {
            if (last != null && record.at().isBefore(last)) {
                throw new IOException(file + " line " + line + ": " + record.at() + " comes after " + last + "; a drill is in the order of time");
            }
            last = record.at();
        }
        return record;
    }

    private <T> @Nullable T read(Class<T> type) throws IOException {
        String text;
        do {
            text = reader.readLine();
            line++;
        } while (text != null && text.isBlank());
        if (text == null) {
            return null;
        }
        try {
            return json.read(text, type);
        } catch (WireException e) {
            throw new IOException(file + " line " + line + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// Writes a drill file record by record.
    public static final class Writer implements Closeable {

        private final Path file;
        private final Path part;
        private final DomainJson json;
        private final BufferedWriter out;

        private Writer(Path file, DrillHeader header, DomainJson json) throws IOException {
            this.file = file;
            this.part = file.resolveSibling(file.getFileName() + ".part");
            this.json = json;
            OutputStream raw = Files.newOutputStream(part);
            out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(raw, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
            line(new HeaderLine(header.name(), header.start(), header.end(), header.zone().getId()));
        }

        /// Writes a record; records are given in the order of time.
        ///
        /// @throws IOException when it cannot be written
        public void write(DrillRecord record) throws IOException {
            line(record);
        }

        private void line(Object value) throws IOException {
            out.write(json.write(value));
            out.write('\n');
        }

        /// Finishes the file and gives it its name.
        ///
        /// @throws IOException when it cannot be written
        public void finish() throws IOException {
            out.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }

        /// Ends writing; what was not finished is removed.
        @Override
        public void close() throws IOException {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
