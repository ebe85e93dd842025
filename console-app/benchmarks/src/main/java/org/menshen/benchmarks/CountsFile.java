package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.menshen.domain.forecast.CountSeries;

/// Published counts of people, as a cities' files have them: one row a counter and hour (columns as in a mapping of counts: `sensor`, `count`,
/// `date`, `hour`), or one row an hour and one column a counter (`Date`, `Hour`, names). What is no number is a gap.
final class CountsFile {

    private static final List<String> DATES = List.of("yyyy-M-d", "d/M/yyyy", "M/d/yyyy", "yyyy/M/d", "d.M.yyyy", "yyyyMMdd");
    private static final int MINUTE = 60;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int HOURS = 24;

    private final Map<String, TreeMap<Long, Double>> counts = new TreeMap<>();
    private final TreeSet<Long> times = new TreeSet<>();

    /// Reads files, one after the other; the same counter goes on from file to file.
    ///
    /// @param columns `sensor`, `count`, `date`, `hour`: what the columns are called
    static CountsFile read(List<Path> files, Map<String, String> columns) throws IOException {
        CountsFile all = new CountsFile();
        for (Path file : files) {
            all.add(file, columns);
        }
        return all;
    }

    private void add(Path file, Map<String, String> columns) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            text.mark(1 << 16);
            String head = text.readLine();
            text.reset();
            char separator = head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count() ? ';' : ',';
            CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setHeader().setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true).get();
            try (CSVParser rows = CSVParser.parse(text, format)) {
                List<CSVRecord> records = rows.getRecords();
                boolean narrow = rows.getHeaderNames().contains(columns.get("sensor"));
                String date = narrow ? columns.get("date") : rows.getHeaderNames().getFirst();
                String hour = narrow ? columns.get("hour") : rows.getHeaderNames().get(1);
                DateTimeFormatter pattern = pattern(records.stream().map(record -> day(record.get(date))).toList());
                for (CSVRecord record : records) {
                    Optional<Long> at = at(record, date, hour, pattern);
                    if (at.isEmpty()) {
                        continue;
                    }
                    if (narrow) {
                        put(record.get(columns.get("sensor")), at.get(), record.get(columns.get("count")));
                    } else {
                        rows.getHeaderNames().stream().skip(2).forEach(name -> put(name, at.get(), record.get(name)));
                    }
                }
            }
        }
    }

    /// The one pattern that all dates of a file keep.
    private static DateTimeFormatter pattern(List<String> dates) {
        return DATES.stream().map(DateTimeFormatter::ofPattern).filter(pattern -> dates.stream().allMatch(date -> fits(date, pattern))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pattern of " + DATES + " fits dates such as " + dates.getFirst()));
    }

    private static boolean fits(String date, DateTimeFormatter pattern) {
        try {
            LocalDate.parse(date, pattern);
            return true;
        } catch (java.time.DateTimeException no) {
            return false;
        }
    }

    private static String day(String text) {
        return text.strip().split("[ T]")[0];
    }

    private static Optional<Long> at(CSVRecord record, String date, String hour, DateTimeFormatter pattern) {
        LocalDate day = LocalDate.parse(day(record.get(date)), pattern);
        String time = record.isMapped(hour) ? record.get(hour).strip() : record.get(date).strip().replaceFirst("^\\S+[ T]?", "");
        if (time.matches("\\d{1,2}")) {
            int of = Integer.parseInt(time);
            return of >= HOURS ? Optional.empty() : Optional.of(seconds(LocalDateTime.of(day, LocalTime.of(of, 0))));
        }
        String[] parts = time.split(":");
        return parts.length < 2 ? Optional.empty()
                : Optional.of(seconds(LocalDateTime.of(day, LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))));
    }

    private static long seconds(LocalDateTime at) {
        return at.toEpochSecond(ZoneOffset.UTC);
    }

    private void put(String sensor, long at, String count) {
        times.add(at);
        try {
            double value = Double.parseDouble(count.strip().replace(",", ""));
            if (value >= 0) {
                counts.computeIfAbsent(sensor, each -> new TreeMap<>()).put(at, value);
            }
        } catch (NumberFormatException gap) {
            // `na`, `undefined` or nothing: nobody counted
        }
    }

    /// Minutes from one count to the next.
    int everyMinutes() {
        long least = MINUTES_OF_HOUR;
        long before = Long.MIN_VALUE;
        for (long at : times) {
            if (before != Long.MIN_VALUE) {
                least = Math.min(least, (at - before) / MINUTE);
            }
            before = at;
        }
        return (int) Math.max(1, least);
    }

    /// The first slot of all.
    long first() {
        return times.getFirst() / MINUTE / everyMinutes();
    }

    /// The last slot of all.
    long last() {
        return times.getLast() / MINUTE / everyMinutes();
    }

    /// The counters that counted most of the time and were ever passed, by their names.
    ///
    /// @param share of all slots that must be known, 0…1
    Map<String, CountSeries> series(double share) {
        int every = everyMinutes();
        Map<String, CountSeries> all = new TreeMap<>();
        counts.forEach((sensor, known) -> {
            if (known.size() >= share * (last() - first() + 1) && known.values().stream().anyMatch(count -> count > 0)) {
                CountSeries series = new CountSeries();
                series.put(first(), Double.NaN);
                known.forEach((at, count) -> series.put(at / MINUTE / every, count));
                all.put(sensor, series);
            }
        });
        return all;
    }

    /// The files of an option, one after the other.
    static List<Path> files(String option) {
        return Stream.of(option.split(",")).map(String::strip).filter(each -> !each.isEmpty()).map(Path::of).toList();
    }

    /// The columns of an option, such as `sensor=id,count=n,date=day,hour=h`.
    static Map<String, String> columns(String option) {
        Map<String, String> columns = new TreeMap<>(Map.of("sensor", "sensor_id", "count", "hourly_counts", "date", "date_time", "hour", "time"));
        Arrays.stream(option.split(",")).map(each -> each.split("=", 2)).filter(each -> each.length == 2)
                .forEach(each -> columns.put(each[0], each[1]));
        return columns;
    }

    /// How many counters there are.
    int counters() {
        return counts.size();
    }
}
