package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.imports.TableFile;
import org.menshen.domain.forecast.CountSeries;

/// Published counts of people, as cities have them: one row a counter and time, or one row a time and one column a counter. Which it is, and what
/// the columns are called, is found out by [CountColumns] or told. What is no number is a gap.
final class CountsFile {

    private static final int MINUTE = 60;
    private static final List<Integer> GRIDS = List.of(1, 2, 5, 10, 15, 20, 30, 60);
    private static final int LEAST_DAYS = 15;
    private static final int DAY_MINUTES = 1_440;

    /// counts by counter and second
    private final Map<String, TreeMap<Long, Count>> counts = new TreeMap<>();
    private long rows;
    private long left;
    private int every;

    /// What was counted at a time, by how many rows.
    private static final class Count {
        private double sum;
        private int rows;
    }

    /// Reads files, one after the other; the same counter goes on from file to file.
    ///
    /// @param columns what the columns are called, as the option says it; what it leaves open is found out
    /// @throws IllegalArgumentException saying what cannot be read, and how to tell
    static CountsFile read(List<Path> files, Map<String, String> columns) throws IOException {
        CountsFile all = new CountsFile();
        for (Path file : files) {
            all.add(file, columns);
        }
        if (all.counts.isEmpty()) {
            throw new IllegalArgumentException("no count can be read from " + files + "; name the columns: -Dmenshen.columns=sensor=…,count=…,…");
        }
        all.every = all.grid();
        return all;
    }

    private void add(Path path, Map<String, String> told) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        List<String> names;
        try (TableFile table = TableFile.open(path, null, told.containsKey("separator") ? told.get("separator").charAt(0) : null, List.of())) {
            names = table.names();
            for (Optional<TableFile.Row> next = table.next(); next.isPresent(); next = table.next()) {
                TableFile.Row row = next.get();
                if (!row.isBlank()) {
                    Map<String, String> cells = new HashMap<>();
                    names.forEach(name -> cells.put(name, row.get(name)));
                    all.add(cells);
                }
            }
        }
        CountColumns columns = CountColumns.of(path, names, all, told);
        CountStamps stamps = CountStamps.of(all.stream().map(row -> row.get(columns.date())).toList(),
                all.stream().map(columns::time).toList(), told.containsKey("zone") ? ZoneId.of(told.get("zone")) : null);
        for (Map<String, String> row : all) {
            rows++;
            Optional<LocalDateTime> at = stamps.at(row.get(columns.date()), columns.time(row));
            if (at.isEmpty()) {
                left++;
            } else {
                columns.counts(row).forEach((counter, cells) -> put(counter, at.get().toEpochSecond(ZoneOffset.UTC), cells));
            }
        }
    }

    private void put(String counter, long at, List<String> cells) {
        double sum = 0;
        for (String cell : cells) {
            sum += number(cell);
        }
        if (sum >= 0) {
            Count count = counts.computeIfAbsent(counter, each -> new TreeMap<>()).computeIfAbsent(at, each -> new Count());
            count.sum += sum;
            count.rows++;
        }
    }

    /// A count; NaN where nobody counted, such as `na`, `undefined`, `-1` or nothing.
    static double number(String text) {
        String bare = text.strip();
        if (!bare.matches("\\d{1,3}([,' \u00a0]\\d{3})+(\\.\\d+)?|\\d+([.,]\\d+)?([eE]\\d{1,2})?")) {
            return Double.NaN;
        }
        boolean grouped = bare.matches("\\d{1,3}([,' \u00a0]\\d{3})+(\\.\\d+)?");
        return Double.parseDouble(grouped ? bare.replaceAll("[,' \u00a0]", "") : bare.replace(',', '.'));
    }

    /// Minutes from one count to the next as a rule; of irregular counts the grid in which most places are filled.
    ///
    /// @throws IllegalArgumentException when they are further apart than an hour
    private int grid() {
        Map<Long, Long> distances = new HashMap<>();
        for (TreeMap<Long, Count> counter : counts.values()) {
            long before = Long.MIN_VALUE;
            for (long at : counter.keySet()) {
                if (before != Long.MIN_VALUE) {
                    distances.merge(Math.max(1, Math.round((at - before) / (double) MINUTE)), 1L, Long::sum);
                }
                before = at;
            }
        }
        long total = distances.values().stream().mapToLong(Long::longValue).sum();
        long below = 0;
        long middle = DAY_MINUTES;
        for (Map.Entry<Long, Long> each : new TreeMap<>(distances).entrySet()) {
            below += each.getValue();
            if (below * 2 >= total) {
                middle = each.getKey();
                break;
            }
        }
        long usual = middle;
        return GRIDS.stream().filter(grid -> grid >= usual).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "counts are " + usual + " minutes apart as a rule: an hour at most is needed"));
    }

    /// Minutes from one count to the next.
    int everyMinutes() {
        return every;
    }

    /// Rows of the files, and how many of them do not say when they counted.
    long[] rows() {
        return new long[] {rows, left};
    }

    /// The first slot of all.
    long first() {
        return slot(counts.values().stream().mapToLong(TreeMap::firstKey).min().orElseThrow());
    }

    /// The last slot of all.
    long last() {
        return slot(counts.values().stream().mapToLong(TreeMap::lastKey).max().orElseThrow());
    }

    private long slot(long second) {
        return Math.floorDiv(second, (long) every * MINUTE);
    }

    /// The counters that counted most of the time since they began, and were ever passed, by their names. The hour that comes twice when clocks are
    /// put back is the mean of both; rows of which there are several at nearly every time are parts of one counter.
    ///
    /// @param share of the slots since its first count that must be known, 0…1
    Map<String, CountSeries> series(double share) {
        Map<String, CountSeries> all = new TreeMap<>();
        counts.forEach((counter, known) -> {
            long several = known.values().stream().filter(count -> count.rows > 1).count();
            boolean parts = several * 2 > known.size();
            TreeMap<Long, double[]> slots = new TreeMap<>();
            known.forEach((at, count) -> {
                double[] slot = slots.computeIfAbsent(slot(at), each -> new double[2]);
                slot[0] += parts ? count.sum : count.sum / count.rows;
                slot[1]++;
            });
            long span = slots.lastKey() - slots.firstKey() + 1;
            boolean enough = span * every >= (long) LEAST_DAYS * DAY_MINUTES;
            if (enough && slots.size() >= share * span && slots.values().stream().anyMatch(slot -> slot[0] > 0)) {
                CountSeries series = new CountSeries();
                slots.forEach((slot, sums) -> series.put(slot, sums[0] / sums[1]));
                all.put(counter, series);
            }
        });
        return all;
    }

    /// The files of an option, one after the other.
    static List<Path> files(String option) {
        return Stream.of(option.split(",")).map(String::strip).filter(each -> !each.isEmpty()).map(Path::of).toList();
    }

    /// The columns of an option, such as `sensor=id,count=in+out,date=day,hour=h,zone=Europe/Berlin`.
    ///
    /// @throws IllegalArgumentException when it names what there is not
    static Map<String, String> columns(@Nullable String option) {
        Map<String, String> columns = new TreeMap<>();
        for (String each : option == null ? new String[0] : option.split(",")) {
            String[] parts = each.split("=", 2);
            if (each.isBlank()) {
                continue;
            }
            if (parts.length != 2 || !CountColumns.TOLD.contains(parts[0].strip())) {
                throw new IllegalArgumentException("'" + each + "': write one of " + CountColumns.TOLD + ", '=' and a column");
            }
            columns.put(parts[0].strip(), parts[1].strip());
        }
        return columns;
    }

    /// How many counters there are.
    int counters() {
        return counts.size();
    }

    /// Their names.
    List<String> names() {
        return List.copyOf(counts.keySet());
    }

    static List<String> sum(String names) {
        return Arrays.stream(names.split("\\+")).map(String::strip).toList();
    }
}
