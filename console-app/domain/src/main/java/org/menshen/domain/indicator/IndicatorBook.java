package org.menshen.domain.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.TimeBins;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Registers;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.WorkMarks;
import org.menshen.domain.work.WorkTally;

/// Counts indicators, and lists what each is made of: rows come from the very question that was counted. One thread at a time; may wait for a disk.
public final class IndicatorBook {

    private final Registers registers;
    private final CaseRoom room;
    private final boolean drill;
    private @Nullable List<MarkedCase> alerts;
    private @Nullable List<MarkedCase> orders;
    private @Nullable DeviceMinutes minutes;

    /// Which side of the line is meant.
    public enum Side {
        /// The numerator.
        PART,
        /// The denominator.
        WHOLE,
        /// The denominator without the numerator.
        REST
    }

    /// A row behind a figure.
    ///
    /// @param subject what it is
    /// @param field the field that is counted of it; empty when it counts itself
    /// @param own what it brings to the figure when that is more than itself, such as minutes; `null` when it counts as one
    public record Row(Subject subject, String field, @Nullable IndicatorFigure own) {
    }

    /// Something of which a figure tells: some stretches of time, and perhaps one value of what it is divided by.
    ///
    /// @param when the stretches
    /// @param by what it is divided by; `null` for all of it
    /// @param key the value
    public record Cut(List<TallySpan> when, Indicator.@Nullable Dimension by, String key) {

        /// Copies the list.
        public Cut {
            when = List.copyOf(when);
        }

        /// All of some stretches.
        public static Cut whole(List<TallySpan> when) {
            return new Cut(when, null, "");
        }
    }

    /// @param drill whether this is a drill, in which nothing but what the drill made is there; else what a drill made is left out
    public IndicatorBook(Registers registers, CaseRoom room, boolean drill) {
        this.registers = registers;
        this.room = room;
        this.drill = drill;
    }

    /// What an indicator came to.
    public IndicatorFigure figure(Indicator indicator, Cut cut) {
        if (indicator.of() == Indicator.Matter.DEVICE) {
            return summed(indicator, minutes().counted(tests(indicator, cut), cut.when()).toList());
        }
        long whole = 0;
        long part = 0;
        for (Part piece : parts(indicator, cut)) {
            whole += count(indicator, piece.whole);
            part += count(indicator, piece.numerator());
        }
        return new IndicatorFigure(indicator.kind() == Indicator.Kind.COUNT ? whole : part, whole, indicator.least());
    }

    /// What it came to in each of some slots.
    ///
    /// @param bounds beginnings of the slots, and the end of the last
    public List<IndicatorFigure> trend(Indicator indicator, Cut cut, List<Instant> bounds) {
        if (indicator.of() == Indicator.Matter.DEVICE) {
            return IntStream.range(0, bounds.size() - 1).mapToObj(i -> figure(indicator,
                new Cut(List.of(new TallySpan(bounds.get(i), bounds.get(i + 1))), cut.by(), cut.key()))).toList();
        }
        TallySplit.BySlot slots = new TallySplit.BySlot(bounds);
        Map<String, long[]> counts = divided(indicator, cut, slots);
        List<IndicatorFigure> all = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            all.add(figure(indicator, counts.getOrDefault(String.valueOf(i), new long[2])));
        }
        return all;
    }

    /// What it came to by what it is divided by, the most first; shifts have to be cut by time instead, see [#trend].
    public Map<String, IndicatorFigure> split(Indicator indicator, Cut cut, Indicator.Dimension by) {
        Map<String, IndicatorFigure> all = new TreeMap<>();
        if (indicator.of() == Indicator.Matter.DEVICE) {
            String group = indicator.splits().getOrDefault(by, "");
            minutes().counted(tests(indicator, cut), cut.when()).collect(Collectors.groupingBy(row -> DeviceMinutes.key(row.device(), group)))
                .forEach((key, rows) -> all.put(key, summed(indicator, rows)));
            return all;
        }
        divided(indicator, cut, splitOf(indicator, by)).forEach((key, counts) -> all.put(key, figure(indicator, counts)));
        return all;
    }

    private static IndicatorFigure figure(Indicator indicator, long[] counts) {
        return new IndicatorFigure(indicator.kind() == Indicator.Kind.COUNT ? counts[1] : counts[0], counts[1], indicator.least());
    }

    private static TallySplit splitOf(Indicator indicator, Indicator.Dimension by) {
        String key = indicator.splits().getOrDefault(by, "");
        return by == Indicator.Dimension.PERSON ? new TallySplit.ByPerson(key) : new TallySplit.ByField(key);
    }

    private Map<String, long[]> divided(Indicator indicator, Cut cut, TallySplit split) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Part piece : parts(indicator, cut)) {
            tally(indicator, piece.numerator(), split).forEach((key, n) -> counts.computeIfAbsent(key, any -> new long[2])[0] += n);
            tally(indicator, piece.whole, split).forEach((key, n) -> counts.computeIfAbsent(key, any -> new long[2])[1] += n);
        }
        return named(split, counts);
    }

    /// Persons whose name was written in several ways are one.
    private static Map<String, long[]> named(TallySplit split, Map<String, long[]> counts) {
        if (!(split instanceof TallySplit.ByPerson)) {
            return counts;
        }
        Map<String, String> shown = new TreeMap<>();
        Map<String, long[]> all = new TreeMap<>();
        counts.forEach((key, n) -> {
            String known = shown.computeIfAbsent(key.replaceAll("\\|.*", ""), id -> key);
            long[] sum = all.computeIfAbsent(known, any -> new long[2]);
            sum[0] += n[0];
            sum[1] += n[1];
        });
        return all;
    }

    /// The rows behind a figure, as many as it says.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    public List<Row> rows(Indicator indicator, Cut cut, Side side, int from, int count) {
        if (indicator.of() == Indicator.Matter.DEVICE) {
            return devices(indicator, cut, side).skip(from).limit(count).map(row -> new Row(row.device().subject(), "",
                new IndicatorFigure(row.online(), row.planned(), 0))).toList();
        }
        List<Row> rows = new ArrayList<>();
        int skip = from;
        for (Part piece : parts(indicator, cut)) {
            for (WorkTally asked : piece.questions(side)) {
                int wanted = count - rows.size();
                if (wanted > 0) {
                    long all = count(indicator, asked);
                    if (skip < all) {
                        found(indicator, asked, skip, wanted).forEach(subject -> rows.add(new Row(subject, piece.field, null)));
                    }
                    skip = (int) Math.max(0, skip - all);
                }
            }
        }
        return rows;
    }

    /// How many rows there are behind a figure: as many as it says, unless each row brings more than itself.
    public long count(Indicator indicator, Cut cut, Side side) {
        if (indicator.of() == Indicator.Matter.DEVICE) {
            return devices(indicator, cut, side).count();
        }
        IndicatorFigure figure = figure(indicator, cut);
        return switch (side) {
            case PART -> figure.part();
            case WHOLE -> figure.whole();
            case REST -> figure.rest();
        };
    }

    /// From when on something is known of the devices that are counted: since when of the first of them, and how many are known only later than a cut
    /// begins. Empty for what is counted otherwise, and without any device.
    public Optional<Known> known(Indicator indicator, Cut cut) {
        if (indicator.of() != Indicator.Matter.DEVICE) {
            return Optional.empty();
        }
        List<Instant> since = minutes().since(tests(indicator, cut)).sorted().toList();
        Instant begins = cut.when().stream().map(TallySpan::from).min(Comparator.naturalOrder()).orElse(Instant.MIN);
        return since.stream().findFirst().map(first -> new Known(first, since.stream().filter(at -> at.isAfter(begins)).count(), since.size()));
    }

    /// From when on something is known.
    ///
    /// @param first since when of the first
    /// @param later how many are known only after the beginning
    /// @param all how many there are
    public record Known(Instant first, long later, long all) {
    }

    private Stream<DeviceMinutes.Row> devices(Indicator indicator, Cut cut, Side side) {
        Stream<DeviceMinutes.Row> rows = minutes().rows(tests(indicator, cut), cut.when()).stream();
        return side == Side.REST ? rows.filter(row -> row.lost() > 0) : side == Side.PART ? rows.filter(row -> row.online() > 0) : rows;
    }

    private static IndicatorFigure summed(Indicator indicator, List<DeviceMinutes.Row> rows) {
        return DeviceMinutes.summed(rows, indicator.least());
    }

    private DeviceMinutes minutes() {
        minutes = minutes == null ? new DeviceMinutes(room.devices().get(), room.works().get(), room.now()) : minutes;
        return minutes;
    }

    /// How many there are in each bin of the times that the indicator charts, among its denominator; none when it charts none.
    public List<Long> bins(Indicator indicator, Cut cut, TimeBins bins) {
        Indicator.Took took = indicator.bins();
        if (took == null) {
            return List.of();
        }
        long[] counts = new long[bins.size()];
        WorkTally asked = parts(indicator, cut).getFirst().whole;
        counted(indicator, asked).forEach(each -> counts[bins.place(each.took(took))]++);
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    /// What is counted: the items, or one field of them.
    private record Part(WorkTally whole, List<MarkTest> part, String field) {

        WorkTally numerator() {
            WorkTally asked = whole;
            for (MarkTest test : part) {
                asked = asked.and(test);
            }
            return asked;
        }

        /// What is asked to list a side; of several questions none lists what another one does.
        List<WorkTally> questions(Side side) {
            return switch (side) {
                case WHOLE -> List.of(whole);
                case PART -> List.of(numerator());
                case REST -> rest();
            };
        }

        private List<WorkTally> rest() {
            List<WorkTally> all = new ArrayList<>();
            WorkTally asked = whole;
            for (MarkTest test : part) {
                all.add(asked.and(new MarkTest(test.any(), !test.not())));
                asked = asked.and(test);
            }
            return all;
        }
    }

    private List<MarkTest> tests(Indicator indicator, Cut cut) {
        List<MarkTest> tests = new ArrayList<>(indicator.whole());
        if (!drill) {
            tests.add(MarkTest.none(List.of(WorkMarks.DRILL)));
        }
        if (cut.by() != null && cut.by() != Indicator.Dimension.SHIFT) {
            WorkMarks.under(splitOf(indicator, cut.by()), cut.key()).ifPresent(tests::add);
        }
        return tests;
    }

    private List<Part> parts(Indicator indicator, Cut cut) {
        WorkTally whole = new WorkTally(indicator.register(), tests(indicator, cut), indicator.time(), cut.when());
        return indicator.each().isEmpty() ? List.of(new Part(whole, indicator.part(), ""))
            : indicator.each().stream().map(field -> new Part(whole, List.of(MarkTest.any(List.of("filled:" + field))), field)).toList();
    }

    private long count(Indicator indicator, WorkTally asked) {
        return tally(indicator, asked, new TallySplit.Undivided()).values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> tally(Indicator indicator, WorkTally asked, TallySplit split) {
        if (indicator.of() == Indicator.Matter.WORK) {
            return registers.tally(asked, split);
        }
        Map<String, Long> counts = new TreeMap<>();
        counted(indicator, asked).forEach(each -> key(each, asked.time(), split).ifPresent(key -> counts.merge(key, 1L, Long::sum)));
        return counts;
    }

    private static Optional<String> key(MarkedCase each, String time, TallySplit split) {
        return switch (split) {
            case TallySplit.Undivided none -> Optional.of(TallySplit.REST);
            case TallySplit.ByField by -> Optional.of(each.groups().getOrDefault(by.field(), TallySplit.REST));
            case TallySplit.ByPerson by -> Optional.of(each.groups().getOrDefault(by.act(), TallySplit.REST));
            case TallySplit.BySlot by -> Optional.of(by.slot(each.times().get(time).toEpochMilli())).filter(slot -> slot >= 0).map(String::valueOf);
        };
    }

    private Stream<Subject> found(Indicator indicator, WorkTally asked, int from, int count) {
        if (indicator.of() == Indicator.Matter.WORK) {
            return registers.tallied(asked, from, count).stream().map(item -> item.state().subject());
        }
        Comparator<MarkedCase> order = Comparator.comparing((MarkedCase each) -> each.times().get(asked.time())).reversed()
            .thenComparing(each -> each.subject().id());
        return counted(indicator, asked).sorted(order).skip(from).limit(count).map(MarkedCase::subject);
    }

    private Stream<MarkedCase> counted(Indicator indicator, WorkTally asked) {
        return cases(indicator).stream().filter(each -> each.holds(asked.tests(), asked.time(), asked.when()));
    }

    private List<MarkedCase> cases(Indicator indicator) {
        return switch (indicator.of()) {
            case ALERT -> alerts = alerts == null ? CaseMarks.alerts(room.alerts().get(), room.rules(), room.again()) : alerts;
            case ORDER -> orders = orders == null ? CaseMarks.orders(room.orders().get(), room.within()) : orders;
            case WORK, DEVICE -> Collections.emptyList();
        };
    }
}
