package org.menshen.workstation.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ImportQueue.Row;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.workstation.cache.KeySource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One kept import on the disk: a folder with what it is, its rows in pieces, and what the centre answered to each; all sealed. A piece is there as a
/// whole or not at all, whenever the process is killed, and one that is answered keeps none of its rows but those that were refused. How many rows
/// there are is told by the names of the files. One thread at a time.
final class ImportFolder {

    private static final String HEAD = "head";
    private static final Pattern ROWS = Pattern.compile("(\\d{6})-(\\d+)\\.rows");
    private static final Pattern ANSWERS = Pattern.compile("(\\d{6})-(\\d+)-(\\d+)-(\\d+)\\.answers");

    private final Path folder;
    private final KeySource keys;
    private final Clock clock;
    private final JsonMapper json;
    private final Head head;
    private final TreeMap<Integer, Integer> open = new TreeMap<>();
    private final Map<Integer, int[]> answered = new TreeMap<>();

    /// What it is.
    ///
    /// @param dataSet the data for which it was given
    record Head(String id, String file, WorkflowRef flow, List<String> headings, Instant given, Actor actor, String dataSet) {
    }

    /// Rows that are sent together.
    record Piece(int number, List<Row> rows) {
    }

    /// What was kept is not there any more as it was kept. Any other trouble of the disk may pass.
    static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1L;

        DamagedException(String words, @Nullable Throwable cause) {
            super(words, cause);
        }
    }

    private ImportFolder(Path folder, KeySource keys, Clock clock, JsonMapper json, Head head) {
        this.folder = folder;
        this.keys = keys;
        this.clock = clock;
        this.json = json;
        this.head = head;
    }

    /// Begins one.
    static ImportFolder begin(Path all, KeySource keys, Clock clock, JsonMapper json, Head head) throws IOException {
        Path folder = Files.createDirectories(all.resolve(head.id));
        ImportFolder made = new ImportFolder(folder, keys, clock, json, head);
        made.write(HEAD, List.of(json.writeValueAsBytes(head)));
        return made;
    }

    /// Opens one that is there; empty when it was never begun whole: nobody was promised anything. Where rows lie, it was.
    ///
    /// @throws IOException when it cannot be read
    static Optional<ImportFolder> open(Path folder, KeySource keys, Clock clock, JsonMapper json) throws IOException {
        try {
            List<byte[]> head = records(folder.resolve(HEAD), keys, clock);
            if (head.isEmpty()) {
                if (promised(folder)) {
                    throw new DamagedException(folder + " does not say any more what it is", null);
                }
                return Optional.empty();
            }
            ImportFolder opened = new ImportFolder(folder, keys, clock, json, json.readValue(head.getFirst(), Head.class));
            opened.look();
            return Optional.of(opened);
        } catch (JacksonException strange) {
            throw new DamagedException(folder + ": " + strange.getOriginalMessage(), strange);
        }
    }

    /// A file without anything in it is one that was about to be written.
    private static boolean promised(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if ((ROWS.matcher(name).matches() || ANSWERS.matcher(name).matches()) && Files.size(file) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void look() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                Matcher rows = ROWS.matcher(name);
                Matcher answers = ANSWERS.matcher(name);
                if (rows.matches() && Files.size(file) > 0) {
                    open.put(Integer.parseInt(rows.group(1)), Integer.parseInt(rows.group(2)));
                } else if (answers.matches() && Files.size(file) > 0) {
                    answered.put(Integer.parseInt(answers.group(1)), new int[] {Integer.parseInt(answers.group(2)),
                        Integer.parseInt(answers.group(3)), Integer.parseInt(answers.group(4))});
                }
            }
        }
        // killed between the answer and the removal of what it answers
        for (int number : answered.keySet()) {
            Integer rows = open.remove(number);
            if (rows != null) {
                Files.deleteIfExists(rowsFile(number, rows));
            }
        }
    }

    Head head() {
        return head;
    }

    /// Whether nothing is left to be sent.
    boolean done() {
        return open.isEmpty();
    }

    /// Whether it holds no rows at all.
    boolean empty() {
        return open.isEmpty() && answered.isEmpty();
    }

    int rows() {
        return answered() + open.values().stream().mapToInt(Integer::intValue).sum();
    }

    int answered() {
        return answered.values().stream().mapToInt(each -> each[0] + each[1] + each[2]).sum();
    }

    int taken() {
        return counted(0);
    }

    int known() {
        return counted(1);
    }

    int refused() {
        return counted(2);
    }

    private int counted(int what) {
        return answered.values().stream().mapToInt(each -> each[what]).sum();
    }

    /// Keeps rows.
    void add(List<Row> rows) throws IOException {
        int number = 1 + Math.max(open.isEmpty() ? 0 : open.lastKey(), answered.keySet().stream().max(Comparator.naturalOrder()).orElse(0));
        List<byte[]> records = new ArrayList<>();
        rows.forEach(row -> records.add(json.writeValueAsBytes(row)));
        write(String.valueOf(rowsFile(number, rows.size()).getFileName()), records);
        open.put(number, rows.size());
    }

    /// The next piece to be sent; empty when all are answered.
    Optional<Piece> next() throws IOException {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        int number = open.firstKey();
        return Optional.of(new Piece(number, read(rowsFile(number, open.get(number)), Row.class, open.get(number))));
    }

    /// The centre answered a piece.
    ///
    /// @param refused the rows that it did not take
    void answer(Piece piece, int taken, int known, List<ImportQueue.Refused> refused) throws IOException {
        String name = String.format(Locale.ROOT, "%06d-%d-%d-%d.answers", piece.number, taken, known, refused.size());
        List<byte[]> records = new ArrayList<>(List.of(new byte[0]));
        refused.forEach(row -> records.add(json.writeValueAsBytes(row)));
        write(name, records);
        Files.deleteIfExists(rowsFile(piece.number, piece.rows.size()));
        open.remove(piece.number);
        answered.put(piece.number, new int[] {taken, known, refused.size()});
    }

    /// All rows that were refused.
    List<ImportQueue.Refused> refusedRows() throws IOException {
        List<ImportQueue.Refused> all = new ArrayList<>();
        for (Map.Entry<Integer, int[]> each : answered.entrySet()) {
            int[] counts = each.getValue();
            if (counts[2] > 0) {
                all.addAll(read(folder.resolve(String.format(Locale.ROOT, "%06d-%d-%d-%d.answers", each.getKey(), counts[0], counts[1], counts[2])),
                        ImportQueue.Refused.class, counts[2]));
            }
        }
        return all;
    }

    /// Removes everything.
    void remove() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private Path rowsFile(int number, int rows) {
        return folder.resolve(String.format(Locale.ROOT, "%06d-%d.rows", number, rows));
    }

    private void write(String name, List<byte[]> records) throws IOException {
        try (OutboxJournal file = new OutboxJournal(folder.resolve(name), keys, clock)) {
            file.rewrite(records);
        }
    }

    /// A piece is whole on the disk or not there: less than its name says was lost since.
    private <T> List<T> read(Path file, Class<T> type, int count) throws IOException {
        try {
            List<T> read = records(file, keys, clock).stream().filter(record -> record.length > 0).map(record -> json.readValue(record, type))
                    .toList();
            if (read.size() != count) {
                throw new DamagedException(file + " holds " + read.size() + " of " + count + " rows", null);
            }
            return read;
        } catch (JacksonException strange) {
            throw new DamagedException(file + ": " + strange.getOriginalMessage(), strange);
        }
    }

    private static List<byte[]> records(Path file, KeySource keys, Clock clock) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (OutboxJournal journal = new OutboxJournal(file, keys, clock)) {
            OutboxJournal.Found found = journal.read();
            if (found.altered() > 0) {
                throw new DamagedException(file + " was altered", null);
            }
            return found.records();
        }
    }
}
