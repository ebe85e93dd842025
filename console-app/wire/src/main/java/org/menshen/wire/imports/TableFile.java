package org.menshen.wire.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A table as text, row by row: charset and separator told or found, header checked. Columns are found whatever their capitals.
public final class TableFile implements AutoCloseable {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|', '\uff0c');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
    /// what an export says above its headings, such as that it is of a drill
    private static final Pattern NOTE = Pattern.compile("\"?# .*");
    /// `="0123"`, by which people keep a spreadsheet from taking digits for a number
    private static final Pattern KEPT = Pattern.compile("=\"(.*)\"");
    private static final Pattern EDGES = Pattern.compile("^[\\s\u00a0\u200b\ufeff\u3000]+|[\\s\u00a0\u200b\ufeff\u3000]+$");
    private static final int LONGEST_HEAD = 1 << 20;

    private final SteadyFile steady;
    private final Path file;
    private final Charset charset;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final char separator;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    /// what a column is needed as, by another name that it may have
    private final Map<String, String> also;
    private final List<String> names;
    private final int width;
    private final int skipped;
    private long line;

    /// A row.
    public final class Row {

        private final long line;
        private final CSVRecord record;

        private Row(long line, CSVRecord record) {
            this.line = line;
            this.record = record;
        }

        /// Line of the file on which it ends, from 1.
        public long line() {
            return line;
        }

        /// A value without blanks around it; empty when the row has none.
        public String get(String column) {
            Integer index = columns.get(key(column));
            return index == null || index >= record.size() ? "" : clean(record.get(index));
        }

        /// A value that must be there.
        ///
        /// @throws Unreadable when it is empty
        public String need(String column) throws Unreadable {
            String value = get(column);
            if (value.isEmpty()) {
                throw new Unreadable("missing", column);
            }
            return value;
        }

        /// Checks that the row has as many values as the header; empty ones beyond it do no harm.
        ///
        /// @throws Unreadable when it has not
        public void fits() throws Unreadable {
            int size = record.size();
            while (size > width && clean(record.get(size - 1)).isEmpty()) {
                size--;
            }
            if (size != width) {
                throw new Unreadable("short-row", record.size(), width);
            }
        }

        /// Whether nothing at all stands in it.
        public boolean isBlank() {
            return record.stream().allMatch(value -> clean(value).isEmpty());
        }
    }

    private TableFile(SteadyFile steady, Path file, Charset charset, BufferedReader text, @Nullable Character told, Collection<String> needed,
            Map<String, String> also) throws IOException {
        this.steady = steady;
        this.file = file;
        this.also = also.entrySet().stream().collect(Collectors.toMap(e -> key(e.getKey()), e -> key(e.getValue())));
        this.charset = charset;
        skipMark(text);
        Optional<Character> first = separatorLine(text);
        int above = first.isPresent() ? 1 : 0;
        for (; NOTE.matcher(head(text)).matches(); above++) {
            text.readLine();
        }
        skipped = above;
        separator = told != null ? told : first.isPresent() ? first.get() : guess(text, needed);
        parser = CSVParser.parse(text, CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setDelimiter(separator).get());
        records = parser.iterator();
        Row header = next().orElseThrow(() -> ImportFault.of(null, "table.empty", file));
        names = header.record.stream().map(TableFile::clean).toList();
        int last = names.size();
        while (last > 0 && names.get(last - 1).isEmpty()) {
            last--;
        }
        width = last;
        for (int i = 0; i < width; i++) {
            String name = known(names.get(i));
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null && needed.stream().anyMatch(c -> key(c).equals(name))) {
                throw ImportFault.of(null, "table.twice", file, names.get(i));
            }
        }
        List<String> missing = needed.stream().filter(c -> !columns.containsKey(key(c))).sorted().toList();
        if (!missing.isEmpty()) {
            throw ImportFault.of(null, "table.missing", file, missing, names.subList(0, width), charset, separator == '\t' ? "TAB" : separator);
        }
    }

    /// Opens a table.
    ///
    /// @param charset charset of the file; found by its content when absent
    /// @param separator what stands between columns; found by the header when absent
    /// @param needed columns that it must have
    /// @throws ImportFault when it cannot be read, is in another charset, or lacks columns, with what to mend
    public static TableFile open(Path file, @Nullable String charset, @Nullable Character separator, Collection<String> needed)
            throws IOException {
        return open(file, charset, separator, needed, Map.of());
    }

    /// Opens a table whose columns may have other names than those by which they are asked for.
    ///
    /// @param charset charset of the file; found by its content when absent
    /// @param separator what stands between columns; found by the header when absent
    /// @param needed columns that it must have
    /// @param also the name by which a column is asked for, by each other name that it may have
    /// @throws ImportFault when it cannot be read, is in another charset, or lacks columns, with what to mend
    public static TableFile open(Path file, @Nullable String charset, @Nullable Character separator, Collection<String> needed,
            Map<String, String> also) throws IOException {
        SteadyFile steady = SteadyFile.of(file);
        Charset found = charset == null ? TextCharset.find(file) : TextCharset.named(file, charset);
        BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), found), 1 << 16);
        try {
            return new TableFile(steady, file, found, text, separator, needed, also);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    /// A first line by which a spreadsheet is told the separator.
    private static Optional<Character> separatorLine(BufferedReader text) throws IOException {
        Matcher matcher = SEPARATOR_LINE.matcher(head(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        text.readLine();
        return Optional.of(matcher.group(1).charAt(0));
    }

    /// The first line that is not blank, without taking it.
    private static String head(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        StringBuilder head = new StringBuilder();
        for (int i = 1; i < LONGEST_HEAD; i++) {
            int c = text.read();
            if (c < 0 || (c == '\n' || c == '\r') && !head.toString().isBlank()) {
                break;
            }
            if (c != '\n' && c != '\r') {
                head.append((char) c);
            }
        }
        text.reset();
        return head.toString();
    }

    private char guess(BufferedReader text, Collection<String> needed) throws IOException {
        String head = head(text);
        char best = SEPARATORS.getFirst();
        long most = -1;
        for (char candidate : SEPARATORS) {
            List<String> names = new ArrayList<>();
            for (String name : head.split(Pattern.quote(String.valueOf(candidate)), -1)) {
                names.add(known(clean(name.replace("\"", ""))));
            }
            long hits = needed.stream().filter(c -> names.contains(key(c))).count();
            // a name that is needed weighs more than any number of pieces
            long score = hits * LONGEST_HEAD + names.size();
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /// By what a column is asked for.
    private String known(String column) {
        String name = key(column);
        return also.getOrDefault(name, name);
    }

    private static String key(String column) {
        return clean(column).toLowerCase(Locale.ROOT);
    }

    private static String clean(String value) {
        if (value.isEmpty() || inner(value.charAt(0)) && inner(value.charAt(value.length() - 1)) && value.charAt(0) != '=') {
            return value;
        }
        String bare = EDGES.matcher(value).replaceAll("");
        Matcher kept = KEPT.matcher(bare);
        return kept.matches() ? EDGES.matcher(kept.group(1)).replaceAll("") : bare;
    }

    /// Whether a character may stand at the edge of a value: [#EDGES] takes it not away.
    private static boolean inner(char c) {
        return c > ' ' && c != '\u00a0' && c != '\u200b' && c != '\ufeff' && c != '\u3000';
    }

    /// The next row; absent at the end.
    ///
    /// @throws ImportFault when the text breaks the rules of tables, naming the line where the row starts
    public Optional<Row> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord record = records.next();
            line = parser.getCurrentLineNumber() + skipped;
            return Optional.of(new Row(line, record));
        } catch (UncheckedIOException | IllegalStateException e) {
            throw ImportFault.of(e, "table.broken", file, line + 1);
        }
    }

    /// Looks whether the file is still as it was when it was opened.
    ///
    /// @throws ImportFault when it has changed
    public void steady() throws IOException {
        steady.check();
    }

    /// The columns that have a name, as they are written, each once.
    public List<String> names() {
        return columns.values().stream().map(names::get).toList();
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// Name of the charset it was read in.
    public String charset() {
        return charset.name();
    }

    /// The decimal mark of the whole table, where its separator leaves no choice.
    public Optional<Decimal> decimal() {
        return separator == ',' ? Optional.of(Decimal.POINT) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
