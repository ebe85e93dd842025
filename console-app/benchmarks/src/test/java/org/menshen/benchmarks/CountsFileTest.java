package org.menshen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.domain.forecast.CountSeries;

class CountsFileTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 3, 1, 0, 0);
    private static final int DAYS = 16;

    @TempDir
    private Path folder;

    private static int count(int counter, int hour) {
        return 1_000 * counter + hour;
    }

    private static String stamp(String pattern, LocalDateTime at) {
        return at.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    /// One row a counter and hour.
    private Path narrow(String head, BiFunction<LocalDateTime, int[], String> row) throws Exception {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (int hour = 0; hour < DAYS * 24; hour++) {
            for (int counter = 1; counter <= 3; counter++) {
                text.append(row.apply(FIRST.plusHours(hour), new int[] {counter, count(counter, hour)})).append('\n');
            }
        }
        return Files.writeString(folder.resolve("counts.csv"), text);
    }

    private static void same(Path file, String columns) throws Exception {
        CountsFile read = CountsFile.read(List.of(file), CountsFile.columns(columns));
        Map<String, CountSeries> all = read.series(0.5);
        assertThat(read.everyMinutes()).isEqualTo(60);
        assertThat(read.rows()[1]).isZero();
        assertThat(all).hasSize(3);
        int counter = 1;
        for (CountSeries series : all.values()) {
            for (int hour = 0; hour < DAYS * 24; hour++) {
                assertThat(series.at(read.first() + hour)).isEqualTo(count(counter, hour));
            }
            counter++;
        }
    }

    @Test
    void everyShapeInWhichCitiesPublishSaysTheSame() throws Exception {
        same(narrow("ID,Location_ID,Sensing_Date,HourDay,Direction_1,Direction_2,Total_of_Directions", (at, n) ->
                "7," + n[0] + "," + stamp("yyyy-MM-dd", at) + "," + at.getHour() + ",1," + (n[1] - 1) + "," + n[1]), null);
        same(narrow("FK_ZAEHLER,DATUM,VELO_IN,VELO_OUT,FUSS_IN,FUSS_OUT", (at, n) ->
                "Z" + n[0] + "," + stamp("yyyy-MM-dd'T'HH:mm", at) + ",,," + (n[1] - 1) + ",1"), null);
        same(narrow("location;time of measurement;weekday;pedestrians count;temperature", (at, n) ->
                "S" + n[0] + ";" + at + ":00+11:00;Monday;" + n[1] + ";12.5"), null);
        same(narrow("hour_beginning,location,Pedestrians", (at, n) ->
                stamp("MM/dd/yyyy hh:mm:ss a", at) + ",B" + n[0] + "," + n[1]), null);
        same(narrow("ts\tlens\tn", (at, n) ->
                at.atZone(ZoneId.of("Australia/Melbourne")).toInstant().toEpochMilli() + "\tL" + n[0] + "\t" + n[1]), "zone=Australia/Melbourne");
        same(wide("Date,Time,A,B,C", at -> stamp("d/MM/yyyy", at) + "," + at.getHour() + ":00-" + at.getHour() + ":59"), null);
        same(wide("Time,A,B,C", at -> stamp("dd-MM-yyyy HH:mm:ss", at)), null);
        same(wide("Day,Hour,A,B,C", at -> "\"" + stamp("EEEE, d MMMM yyyy", at) + "\"," + (at.getHour() + 1)), null);
    }

    private Path wide(String head, java.util.function.Function<LocalDateTime, String> when) throws Exception {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (int hour = 0; hour < DAYS * 24; hour++) {
            text.append(when.apply(FIRST.plusHours(hour)));
            for (int counter = 1; counter <= 3; counter++) {
                text.append(',').append(count(counter, hour));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("wide.csv"), text);
    }

    @Test
    void clocksThatAreChangedLeaveAGapAndAnHourThatIsTheMeanOfBoth() throws Exception {
        StringBuilder text = new StringBuilder("sensor,count,date\n");
        for (int hour = 0; hour < 20 * 24; hour++) {
            LocalDateTime at = FIRST.plusHours(hour);
            if (hour == 50) {
                continue;
            }
            text.append("a,").append(hour == 100 ? 10 : 4).append(',').append(at).append(":00\n");
            if (hour == 100) {
                text.append("a,20,").append(at).append(":00\n");
            }
        }
        CountsFile read = CountsFile.read(List.of(Files.writeString(folder.resolve("dst.csv"), text)), Map.of());
        CountSeries series = read.series(0.5).get("a");
        assertThat(series.at(read.first() + 50)).isNaN();
        assertThat(series.at(read.first() + 100)).isEqualTo(15);
        assertThat(series.at(read.first() + 101)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"15, 0, 15", "5, 0, 5", "1, 0, 1", "14, 3, 15", "30, 0, 30"})
    void finerAndIrregularCountsFindTheirGrid(int minutes, int jitter, int grid) throws Exception {
        StringBuilder text = new StringBuilder("sensor,count,date\n");
        LocalDateTime at = FIRST;
        for (int i = 0; at.isBefore(FIRST.plusDays(DAYS)); i++) {
            text.append("a,").append(i % 7).append(',').append(stamp("yyyy-MM-dd HH:mm:ss", at)).append('\n');
            at = at.plusMinutes(minutes).plusSeconds(jitter * (i % 3 - 1) * 60L);
        }
        CountsFile read = CountsFile.read(List.of(Files.writeString(folder.resolve("fine.csv"), text)), Map.of());
        assertThat(read.everyMinutes()).isEqualTo(grid);
        assertThat(read.series(0.5)).hasSize(1);
    }

    @Test
    void aCounterThatBeganLateOrStandsStillIsKnownByItsOwnTime() throws Exception {
        StringBuilder text = new StringBuilder("Date,Hour,old,late,dead,silent\n");
        for (int hour = 0; hour < 60 * 24; hour++) {
            LocalDateTime at = FIRST.plusHours(hour);
            text.append(stamp("d/M/yyyy", at)).append(',').append(at.getHour()).append(",5,").append(hour < 40 * 24 ? "na" : "1,234".replace(",", ""))
                    .append(",0,undefined\n");
        }
        CountsFile read = CountsFile.read(List.of(Files.writeString(folder.resolve("late.csv"), text)), Map.of());
        assertThat(read.series(0.5)).containsOnlyKeys("old", "late");
    }

    @Test
    void hoursThatAreSpreadOverMinutesStayTheHoursTheyWere() {
        CountSeries hours = new CountSeries();
        for (int hour = 0; hour < 24 * 7; hour++) {
            hours.put(100 + hour, hour == 50 ? Double.NaN : 2_000 + 1_500 * Math.sin(hour * Math.PI / 12));
        }
        CountSeries finer = FinerCounts.of(Map.of("a", hours), 5).get("a");
        assertThat(finer.first()).isEqualTo(100 * 12);
        assertThat(finer.end()).isEqualTo(hours.end() * 12);
        assertThat(finer.at(150 * 12)).isNaN();
        double apart = 0;
        for (long hour = 100; hour < hours.end(); hour++) {
            if (hour != 150) {
                double sum = finer.mean(hour * 12, hour * 12 + 11) * 12;
                assertThat(sum / hours.at(hour)).as("hour %s", hour).isBetween(0.5, 2.0);
                apart += sum / hours.at(hour) - 1;
            }
        }
        assertThat(apart / (24 * 7 - 1)).as("in the mean").isBetween(-0.05, 0.05);
        assertThat(finer.at(112 * 12)).as("chance").isNotEqualTo(finer.at(112 * 12 + 1));
    }

    @Test
    void whatCannotBeReadIsSaidWithWhatToDo() throws Exception {
        Path days = Files.writeString(folder.resolve("days.csv"), "sensor,count,date\na,1,2026-03-01\na,2,2026-03-02\na,3,2026-03-03\n");
        assertThatThrownBy(() -> CountsFile.read(List.of(days), Map.of())).hasMessageContaining("1440 minutes apart");
        Path words = Files.writeString(folder.resolve("words.csv"), "name,what\na,b\n");
        assertThatThrownBy(() -> CountsFile.read(List.of(words), Map.of())).hasMessageContaining("no column holds dates");
        assertThatThrownBy(() -> CountsFile.read(List.of(days), Map.of("count", "persons"))).hasMessageContaining("no column 'persons'");
        assertThatThrownBy(() -> CountsFile.columns("sensors=a")).hasMessageContaining("write one of");
        assertThat(CountsFile.number("-3")).isNaN();
        assertThat(CountsFile.number("NaN")).isNaN();
        assertThat(CountsFile.number("1e400")).isNaN();
        assertThat(CountsFile.number("1,234")).isEqualTo(1234);
        assertThat(CountsFile.number("12,5")).isEqualTo(12.5);
    }
}
