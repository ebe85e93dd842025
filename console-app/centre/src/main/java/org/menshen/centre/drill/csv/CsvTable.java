package org.menshen.centre.drill.csv;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A CSV file as text: its charset told or found, its header checked.
final class CsvTable implements Iterable<CsvTable.Row>, AutoCloseable {

    private static final String BOM = "\uFEFF";

    private final CSVParser parser;
    private final String charset;
    private final int width;

    /// A row.
    ///
    /// @param line line of the file on which it ends
    /// @param record its values
    record Row(long line, CSVRecord record) {

        /// A value without blanks around it; empty when the row has none.
        String get(String column) {
            return record.isSet(column) ? record.get(column).strip() : "";
        }
    }

    private CsvTable(CSVParser parser, String charset) {
        this.parser = parser;
        this.charset = charset;
        this.width = parser.getHeaderNames().size();
    }

    /// Reads a file.
    ///
    /// @param needed columns that it must have
    /// @throws IOException when it cannot be read, is not in the charset, or lacks columns, with what to mend
    static CsvTable open(Path file, CsvMapping mapping, Collection<String> needed) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String charset = mapping.charset() == null ? detect(bytes, file) : mapping.charset();
        String text = decode(bytes, charset, file);
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true).setDelimiter(mapping.delimiter() == null ? "," : mapping.delimiter()).get();
        CSVParser parser;
        try {
            parser = CSVParser.parse(new StringReader(text.startsWith(BOM) ? text.substring(1) : text), format);
        } catch (IllegalArgumentException | IOException e) {
            throw new IOException(file + " has no header that can be read: " + e.getMessage(), e);
        }
        Map<String, Integer> header = parser.getHeaderMap();
        List<String> missing = needed.stream().filter(c -> !header.containsKey(c)).sorted().toList();
        if (!missing.isEmpty()) {
            throw new IOException(file + " has no column " + missing + ". It has " + header.keySet() + " (read as " + charset
                    + "). Mend 'columns' in the mapping, or 'charset' when these names look wrong");
        }
        return new CsvTable(parser, charset);
    }

    private static String detect(byte[] bytes, Path file) throws IOException {
        if (strict(bytes, StandardCharsets.UTF_8) != null) {
            return "UTF-8";
        }
        if (strict(bytes, Charset.forName("GB18030")) != null) {
            return "GB18030";
        }
        throw new IOException(file + " is neither UTF-8 nor GBK: name its charset in the mapping, such as 'charset: ISO-8859-1'");
    }

    private static String decode(byte[] bytes, String name, Path file) throws IOException {
        Charset charset;
        try {
            charset = Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("the mapping names an unknown charset '" + name + "'", e);
        }
        String text = strict(bytes, charset);
        if (text == null) {
            String better = strict(bytes, Charset.forName("GBK")) != null ? "GBK" : "GB18030";
            throw new IOException(file + " is not " + name + ": " + where(bytes, charset) + ". It looks like Chinese text in " + better
                    + ": write 'charset: " + better + "' in the mapping, or leave charset out to have it found");
        }
        return text;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// The line of the first byte that cannot be read.
    private static String where(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return "byte " + in.position() + " on line " + line + " cannot be read";
    }

    String charset() {
        return charset;
    }

    /// Columns of the header.
    int width() {
        return width;
    }

    @Override
    public Iterator<Row> iterator() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                CSVRecord record = records.next();
                return new Row(parser.getCurrentLineNumber(), record);
            }
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
