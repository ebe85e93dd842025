package org.menshen.centre.year;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.Optional;

import org.menshen.centre.site.Dice;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.intake.ItemColumn;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemColumns.Heads;
import org.menshen.domain.intake.UsualTime;
import org.menshen.domain.text.CsvText;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.imports.WholeFile;

/// Makes the tables of a year of work items, none of which there ever was. The same seed makes the same bytes. One thread.
public final class YearMaker {

    private static final double SPREAD = 0.5;
    private static final double SCATTER = 0.0008;
    private static final int MORNING = 8;
    private static final int EVENING = 19;
    private static final int EARLY_MIN = 90;
    private static final long DAYTIME_MIN = 60;
    private static final int MINUTES = 60;
    private static final double HALF = 0.5;
    private static final Duration LAST = Duration.ofMinutes(1);

    private final YearSpec spec;
    private final YearGround ground;
    private final CodeBook codes;
    private final ZoneId zone;
    private final Instant end;
    private final int days;
    private final long seed;

    /// @param days how many days the year has
    /// @param seed the same makes the same
    public YearMaker(YearSpec spec, YearGround ground, CodeBook codes, ZoneId zone, int days, long seed) {
        this.spec = spec;
        this.ground = ground;
        this.codes = codes;
        this.zone = zone;
        this.end = UsualTime.instant(spec.until(), zone).orElseThrow(() -> new IllegalArgumentException("until: " + spec.until()));
        this.days = days;
        this.seed = seed;
    }

    /// When the year ends.
    public Instant end() {
        return end;
    }

    /// The registers of which the year has items.
    public Set<String> registers() {
        return spec.registers().stream().map(YearSpec.Register::workflow).collect(Collectors.toUnmodifiableSet());
    }

    /// The table of a register, as text.
    ///
    /// @return its rows, in the order in which the items were opened; the first has the headings
    public List<String> table(WorkflowContent flow) {
        YearSpec.Register register = spec.registers().stream().filter(each -> each.workflow().equals(flow.id())).findFirst().orElseThrow();
        ItemColumns columns = new ItemColumns(flow, codes, Actor.SYSTEM.role());
        List<ItemColumn> all = columns.all();
        List<String> lines = new ArrayList<>();
        lines.add(CsvText.line(all.stream().map(column -> columns.heading(column, Heads.ALIAS)).toList()));
        Dice dice = new Dice(seed, flow.id());
        if (register.weekly() != null) {
            lines.addAll(weekly(all, register.weekly(), dice));
            return lines;
        }
        YearFields fields = new YearFields(spec, register, dice, zone);
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (LocalDate day = last.minusDays(days - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            double mean = register.perDay() * spec.week().get(day.getDayOfWeek().getValue() - 1) * spec.months().get(day.getMonthValue() - 1);
            List<Instant> opened = new ArrayList<>();
            for (int i = dice.count(mean); i > 0; i--) {
                opened.add(opened(day, dice));
            }
            opened.stream().sorted().filter(at -> at.isBefore(end.minus(LAST))).forEach(at -> lines.add(row(all, register, fields, dice, at)));
        }
        return lines;
    }

    /// A count a committee and whole week, published on the day after.
    private List<String> weekly(List<ItemColumn> all, YearSpec.Weekly weekly, Dice dice) {
        List<String> lines = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (LocalDate week = last.minusDays(days - 1L).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)); week.plusWeeks(1).isBefore(last);
                week = week.plusWeeks(1)) {
            Instant opened = week.plusWeeks(1).atTime(MORNING, EARLY_MIN % MINUTES).atZone(zone).toInstant();
            for (Code committee : codes.list("committees").all()) {
                String falls = weekly.falls().getOrDefault(committee.code(), week.plusWeeks(1).toString());
                double mean = weekly.mean() * weekly.weights().getOrDefault(committee.code(), 1.0)
                        * (falls.compareTo(week.toString()) <= 0 ? HALF : 1);
                Map<String, String> values = Map.of("series", weekly.series(), "committee", committee.code(), "from", week.toString(), "to",
                        week.plusDays(6).toString(), "count", String.valueOf(dice.count(mean)), "source", "演练合成数据");
                lines.add(CsvText.line(all.stream().map(column -> switch (column.what()) {
                    case FIELD -> values.getOrDefault(column.id(), "");
                    case OPENED -> UsualTime.written(opened, zone);
                    case ACT -> "receive".equals(column.id()) ? UsualTime.written(opened.plus(LAST), zone) : "";
                    case FLAGS, LAT, LON, DATUM, ID, STATE, NOTHING -> "";
                }).toList()));
            }
        }
        return lines;
    }

    private Instant opened(LocalDate day, Dice dice) {
        double left = dice.unit() * spec.hours().stream().mapToDouble(Double::doubleValue).sum();
        int hour = 0;
        while (hour < spec.hours().size() - 1 && left >= spec.hours().get(hour)) {
            left -= spec.hours().get(hour++);
        }
        return day.atTime(hour, dice.between(0, 59), dice.between(0, 59)).atZone(zone).toInstant();
    }

    private String row(List<ItemColumn> all, YearSpec.Register register, YearFields fields, Dice dice, Instant opened) {
        YearSpec.Way way = way(register, opened, dice);
        Map<String, Instant> done = new LinkedHashMap<>();
        Instant at = opened;
        for (String act : way.acts()) {
            String[] parts = act.split(" ");
            at = after(at, minutes(parts[1]), dice);
            if (!at.isBefore(end.minus(LAST))) {
                break;
            }
            done.put(parts[0], at);
        }
        YearGround.Spot spot = dice.of(ground.sites());
        Map<String, String> values = fields.of(way, done.keySet(), opened, spot, ground);
        double north = dice.bell(0, SCATTER);
        double east = dice.bell(0, SCATTER);
        boolean placed = Boolean.TRUE.equals(register.place());
        return CsvText.line(all.stream().map(column -> switch (column.what()) {
            case FIELD -> values.getOrDefault(column.id(), "");
            case OPENED -> UsualTime.written(opened, zone);
            case ACT -> Optional.ofNullable(done.get(column.id())).map(time -> UsualTime.written(time, zone)).orElse("");
            case FLAGS -> way.flags() == null ? "" : String.join(",", way.flags());
            case LAT -> placed ? rounded(spot.centre().lat() + north) : "";
            case LON -> placed ? rounded(spot.centre().lon() + east) : "";
            case DATUM -> placed ? "WGS84" : "";
            case ID, STATE, NOTHING -> "";
        }).toList());
    }

    private static String rounded(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    private YearSpec.Way way(YearSpec.Register register, Instant opened, Dice dice) {
        long age = Duration.between(opened, end).toDays();
        List<YearSpec.Way> ways = register.ways().stream().filter(way -> way.within() == null || age < way.within()).toList();
        double left = dice.unit() * ways.stream().mapToDouble(YearSpec.Way::share).sum();
        for (YearSpec.Way way : ways) {
            left -= way.share();
            if (left < 0) {
                return way;
            }
        }
        return ways.getLast();
    }

    private static long minutes(String written) {
        long number = Long.parseLong(written.replaceAll("[a-z]+$", ""));
        return written.endsWith("d") ? Duration.ofDays(number).toMinutes() : written.endsWith("h") ? Duration.ofHours(number).toMinutes() : number;
    }

    /// What takes long is done by day.
    private Instant after(Instant before, long median, Dice dice) {
        Instant at = before.plusSeconds(Math.max(1, Math.round(median * 60 * StrictMath.exp(SPREAD * dice.bell(0, 1)))));
        int hour = at.atZone(zone).getHour();
        if (median < DAYTIME_MIN || hour >= MORNING && hour < EVENING) {
            return at;
        }
        LocalDate day = LocalDate.ofInstant(at, zone).plusDays(hour < MORNING ? 0 : 1);
        return day.atTime(MORNING, 0).atZone(zone).toInstant().plusSeconds(dice.between(1, EARLY_MIN * 60));
    }

    /// Writes a table into a folder.
    ///
    /// @return the file
    /// @throws IOException when it cannot be written
    public Path write(WorkflowContent flow, Path folder) throws IOException {
        Path file = folder.resolve(flow.id() + ".csv");
        List<String> lines = table(flow);
        WholeFile.write(file, out -> {
            out.write(CsvText.MARK.getBytes(StandardCharsets.UTF_8));
            for (String line : lines) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        });
        return file;
    }
}
