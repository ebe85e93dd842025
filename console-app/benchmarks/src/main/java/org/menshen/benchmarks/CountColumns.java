package org.menshen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Which columns of a published file say what: told, or found by the names that cities use and by what stands in them.
///
/// @param date the date, perhaps with the time
/// @param hour the time of day; `null` when it stands with the date
/// @param sensor the counter; `null` when each counter has a column, or there is one alone
/// @param counts the counts of a row: those of one counter are added up
record CountColumns(String date, @Nullable String hour, @Nullable String sensor, Map<String, List<String>> counts) {

    /// What may be told.
    static final Set<String> TOLD = Set.of("sensor", "count", "date", "hour", "zone", "separator");
    private static final List<String> DATES = List.of("sensing_datetime", "date_time", "datetime", "date time", "datetime_local", "timestamp",
            "time of measurement", "hour_beginning", "sensing_date", "date", "datum", "day", "日期", "时间");
    private static final List<String> HOURS = List.of("hourday", "hour_day", "hour", "sensing_time", "time", "uhrzeit", "stunde", "小时");
    private static final List<String> SENSORS = List.of("location_id", "sensor_id", "fk_zaehler", "fk_standort", "counter_id", "site_id", "sensor",
            "counter", "sensor_name", "sensor_description", "location", "locationname", "location_name", "site", "sitename", "site_name", "station",
            "standort", "camera", "断面", "点位");
    private static final List<String> COUNTS = List.of("total_of_directions", "hourly_counts", "hourly_count", "pedestrians count",
            "pedestrians_count", "pedestrian_count", "pedestriancount", "pedestrians", "fuss_in+fuss_out", "totalcount", "total_count",
            "incount+outcount", "in+out", "direction_1+direction_2", "footfall", "people", "persons", "visitors", "counts", "count", "total", "value",
            "人数");
    private static final String NO_COUNTER = "(?i)|id|year|month|week|week ?day|day|lat(itude)?|lon(gitude)?";
    private static final int SAMPLE = 500;

    /// Finds the columns.
    ///
    /// @param file for words, and the name of a counter that is alone
    /// @param told what is told of them
    /// @throws IllegalArgumentException when there is no date, or a told column is not there
    static CountColumns of(Path file, List<String> names, List<Map<String, String>> rows, Map<String, String> told) {
        List<Map<String, String>> sample = rows.subList(0, Math.min(SAMPLE, rows.size()));
        String date = told(told, "date", names, file).or(() -> named(DATES, names).filter(name -> dated(name, sample)))
                .or(() -> names.stream().filter(name -> dated(name, sample)).findFirst())
                .orElseThrow(() -> new IllegalArgumentException(file + ": no column holds dates; its columns are " + names));
        boolean timed = sample.stream().map(row -> row.get(date)).anyMatch(CountStamps::timed);
        String hour = told(told, "hour", names, file).or(() -> timed ? Optional.empty()
                : named(HOURS, names).filter(name -> !name.equals(date))).orElse(null);
        String count = told.containsKey("count") ? told.get("count") : COUNTS.stream().filter(sum -> CountsFile.sum(sum).stream()
                .allMatch(name -> named(List.of(name), names).isPresent())).findFirst().orElse(null);
        Optional<String> sensor = told(told, "sensor", names, file)
                .or(() -> count == null ? Optional.empty() : named(SENSORS, names))
                .or(() -> apart(names, sample, date, hour));
        if (count != null || sensor.isPresent()) {
            List<String> parts = new ArrayList<>();
            for (String part : CountsFile.sum(count != null ? count : only(file, names, sample, List.of(date, String.valueOf(hour), sensor.get())))) {
                parts.add(named(List.of(part), names).orElseThrow(() -> missing(file, part, names)));
            }
            return new CountColumns(date, hour, sensor.orElse(null), Map.of(sensor.isPresent() ? "" : String.valueOf(file.getFileName()), parts));
        }
        Map<String, List<String>> wide = new LinkedHashMap<>();
        names.stream().filter(name -> !name.equals(date) && !name.equals(hour) && !name.matches(NO_COUNTER))
                .filter(name -> counted(name, sample)).forEach(name -> wide.put(name, List.of(name)));
        return new CountColumns(date, hour, null, wide);
    }

    /// The column that tells rows of the same time apart; empty when there are none.
    private static Optional<String> apart(List<String> names, List<Map<String, String>> sample, String date, @Nullable String hour) {
        if (different(sample, date, hour, null) * 2 > sample.size()) {
            return Optional.empty();
        }
        return names.stream().filter(name -> !name.equals(date) && !name.equals(hour))
                .filter(name -> sample.stream().map(row -> row.get(name)).distinct().count() * 2 < sample.size())
                .filter(name -> different(sample, date, hour, name) * 20 >= sample.size() * 19L).findFirst();
    }

    private static long different(List<Map<String, String>> rows, String date, @Nullable String hour, @Nullable String name) {
        return rows.stream().map(row -> row.get(date) + '\n' + row.get(hour) + '\n' + row.get(name)).distinct().count();
    }

    /// The one column that counts.
    private static String only(Path file, List<String> names, List<Map<String, String>> sample, List<String> others) {
        List<String> found = names.stream().filter(name -> !others.contains(name) && !name.matches(NO_COUNTER))
                .filter(name -> counted(name, sample)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(file + ": which column counts? say so by count=…; its columns are " + names);
        }
        return found.getFirst();
    }

    private static Optional<String> told(Map<String, String> told, String what, List<String> names, Path file) {
        String name = told.get(what);
        return name == null ? Optional.empty() : Optional.of(named(List.of(name), names).orElseThrow(() -> missing(file, name, names)));
    }

    private static IllegalArgumentException missing(Path file, String name, List<String> names) {
        return new IllegalArgumentException(file + ": there is no column '" + name + "'; its columns are " + names);
    }

    private static Optional<String> named(List<String> wanted, List<String> names) {
        return wanted.stream().flatMap(each -> names.stream().filter(each::equalsIgnoreCase)).findFirst();
    }

    private static boolean dated(String name, List<Map<String, String>> sample) {
        return CountStamps.readable(sample.stream().map(row -> row.get(name)).filter(text -> !text.isEmpty()).toList());
    }

    /// Whether what stands in a column is a number, or says that there is none: one that holds words is no counter.
    private static boolean counted(String name, List<Map<String, String>> sample) {
        List<String> texts = sample.stream().map(row -> row.get(name)).filter(text -> !text.isEmpty()).toList();
        return texts.stream().allMatch(text -> !Double.isNaN(CountsFile.number(text)) || text.matches("(?i)na|n/a|nan|null|none|undefined|-|-\\d+"));
    }

    /// The time of a row; empty when it stands with the date.
    String time(Map<String, String> row) {
        return hour == null ? "" : row.get(hour);
    }

    /// What a row counts, by counter.
    Map<String, List<String>> counts(Map<String, String> row) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        counts.forEach((counter, names) -> all.put(sensor == null ? counter : row.get(sensor), names.stream().map(row::get).toList()));
        return all;
    }
}
