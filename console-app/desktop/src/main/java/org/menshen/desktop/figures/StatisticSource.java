package org.menshen.desktop.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.statistic.Compared;
import org.menshen.domain.statistic.Disclosure;
import org.menshen.domain.statistic.SmallCells;
import org.menshen.domain.statistic.Statistic;
import org.menshen.domain.statistic.StatisticBook;
import org.menshen.domain.work.WorkItem;

/// Statistics of the police and of theft: each series by itself, beside the same days of the year before, and by committee with small counts hidden.
final class StatisticSource implements FiguresSource {

    private static final String SMALL = "statistic.small";

    private final FiguresRoom room;
    private final Texts texts;
    private final IndicatorWords words;

    StatisticSource(FiguresRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
        this.words = new IndicatorWords(room, texts);
    }

    /// All that is published.
    StatisticBook book() {
        return new StatisticBook(Stream.of(Statistic.TOTALS, Statistic.REGISTER)
                .flatMap(register -> room.ports().works().registers().published(register, Statistic.PUBLISHED).stream())
                .sorted(Comparator.comparing(WorkItem::since).thenComparing(WorkItem::id)).map(Statistic::of).flatMap(Optional::stream).toList());
    }

    /// The days of which there are counts, the last first; those of the year before alone are left out where they only serve for comparison.
    List<StatisticBook.Stretch> stretches() {
        StatisticBook book = book();
        return book.series().stream().flatMap(name -> book.stretches(name).stream()).distinct()
                .sorted(Comparator.comparing(StatisticBook.Stretch::to).thenComparing(StatisticBook.Stretch::from).reversed()).toList();
    }

    /// The days of which the most series tell, the last of such: what the section begins with. Empty when nothing is published.
    Optional<StatisticBook.Stretch> fullest() {
        StatisticBook book = book();
        Map<StatisticBook.Stretch, Long> tell = book.series().stream().flatMap(name -> book.stretches(name).stream())
                .collect(Collectors.groupingBy(days -> days, Collectors.counting()));
        return tell.entrySet().stream().max(Map.Entry.<StatisticBook.Stretch, Long>comparingByValue()
                .thenComparing(each -> each.getKey().to())).map(Map.Entry::getKey);
    }

    static StatisticBook.Stretch days(FigureSpan span) {
        return new StatisticBook.Stretch(span.from(), span.to());
    }

    @Override
    public String title(FiguresWanted wanted) {
        FigureSpan span = wanted.span();
        return texts.get("span.statistic", span.from(), span.to(), span.days());
    }

    @Override
    public List<FiguresPage.Tile> tiles(FiguresLook look) {
        StatisticBook book = book();
        List<FiguresPage.Tile> tiles = new ArrayList<>();
        for (Code series : room.ports().codes().list(Statistic.SERIES).all()) {
            if (book.series().contains(series.code())) {
                Told told = told(book, series.code(), days(look.wanted().span()));
                tiles.add(new FiguresPage.Tile(series.code(), texts.get("heading.statistics"), room.code(Statistic.SERIES, series.code()), "",
                        told.now(), before(told), change(told), FiguresPage.Level.PLAIN, List.of()));
            }
        }
        return tiles;
    }

    private long small() {
        return (long) room.ports().codes().figure(SMALL);
    }

    /// A row as it may be told to who sees the register.
    private String count(long count) {
        return count < small() ? texts.get("small", small()) : words.count(count);
    }

    /// A series over some days and over those of the year before, as it may be told: what would be worked out from other days is not.
    ///
    /// @param compared the counts
    /// @param now the count in words
    /// @param before that of the year before; empty when there is none
    /// @param open whether both are told
    record Told(Compared compared, String now, String before, boolean open) {
    }

    Told told(StatisticBook book, String series, StatisticBook.Stretch days) {
        Disclosure disclosure = new Disclosure(book, series, small());
        Compared compared = book.compared(series, days);
        SmallCells.Told now = disclosure.whole(days).orElse(null);
        SmallCells.Told before = disclosure.whole(days.yearBefore()).orElse(null);
        return new Told(compared, number(compared.current(), now), compared.prior() == null ? "" : number(compared.prior(), before),
                now == SmallCells.Told.OPEN && before == SmallCells.Told.OPEN);
    }

    private String number(@Nullable Long count, SmallCells.@Nullable Told told) {
        return count == null || told == null ? IndicatorWords.NOTHING : switch (told) {
            case OPEN -> words.count(count);
            case SMALL -> texts.get("small", small());
            case WITHHELD -> texts.get("withheld");
        };
    }

    /// The change from the year before; a rate that stands beside a hidden count would give it away.
    String signed(Told told) {
        return told.open() ? told.compared().change().map(this::signed).orElse(IndicatorWords.NOTHING) : IndicatorWords.NOTHING;
    }

    private String change(Told told) {
        return texts.get("change", signed(told));
    }

    private String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "") + change.abs().toPlainString() + "%";
    }

    private String before(Told told) {
        return told.before().isEmpty() ? texts.get("before.none") : texts.get(told.compared().derived() ? "before.derived" : "before", told.before());
    }

    @Override
    public FiguresPage.Detail detail(FiguresLook look, String tile) {
        StatisticBook book = book();
        StatisticBook.Stretch days = days(look.wanted().span());
        Told told = told(book, tile, days);
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("statistic.period", days.from(), days.to(), ChronoUnit.DAYS.between(days.from(), days.to()) + 1));
        lines.add(texts.get("statistic.change", told.now(), before(told), change(told)));
        daily(told, look.wanted().span().days()).ifPresent(lines::add);
        lines.add(texts.get("statistic.apart"));
        room.ports().codes().find(Statistic.SERIES, tile).flatMap(code -> code.attribute(texts.lang().code().equals("zh") ? "of" : "enOf"))
                .ifPresent(of -> lines.add(texts.get("statistic.of", of)));
        boolean rows = look.wanted().side() != null && room.flow(Statistic.REGISTER).isPresent();
        List<FiguresRow> list = new ArrayList<>(rows ? sources(book, tile, days) : committees(book, tile, days));
        String listed = texts.get(rows ? "statistic.rows" : "statistic.split", list.size());
        if (!rows && room.ports().codes().find(Statistic.SERIES, tile).flatMap(code -> code.attribute("theft")).isPresent()) {
            List<FiguresRow> retrofits = new RetrofitRows(room, texts, words).of(book, tile, small());
            String also = texts.get("retrofit.list", retrofits.size());
            listed = retrofits.isEmpty() ? listed : list.isEmpty() ? also : listed + " · " + also;
            list.addAll(retrofits);
        }
        return new FiguresPage.Detail(tile, room.code(Statistic.SERIES, tile), lines, chart(book, days), listed, list,
                texts.get("statistic.no-split"), rows);
    }

    private Optional<String> daily(Told told, long days) {
        Long count = told.compared().current();
        return count == null || !told.now().equals(words.count(count)) ? Optional.empty() : Optional.of(texts.get("statistic.daily",
                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP).toPlainString()));
    }

    private List<FiguresRow> sources(StatisticBook book, String series, StatisticBook.Stretch days) {
        return book.behind(series, days).stream().map(each -> new FiguresRow(each.item(), texts.get("days", each.from(), each.to()),
                each.committee().isEmpty() ? texts.get("committee.all") : room.code("committees", each.committee()), count(each.count()),
                each.derived() ? texts.get("derived") : "", -1, null, new Subject(SubjectKind.WORK, each.item()))).toList();
    }

    private List<FiguresRow> committees(StatisticBook book, String series, StatisticBook.Stretch days) {
        Map<String, Long> cells = book.byCommittee(series, days);
        Map<String, SmallCells.Told> told = new Disclosure(book, series, small()).committees(days);
        if (told.isEmpty()) {
            // nothing can be hidden well beside the total that stands on the tile
            return List.of();
        }
        long most = Math.max(1, cells.values().stream().mapToLong(Long::longValue).max().orElse(1));
        return cells.keySet().stream().sorted(Comparator.comparing((String key) -> told.get(key) == SmallCells.Told.OPEN ? -cells.get(key) : 0)
                .thenComparing(key -> key)).map(key -> new FiguresRow("committee:" + key, room.code("committees", key), "", switch (told.get(key)) {
                    case OPEN -> words.count(cells.get(key));
                    case SMALL -> texts.get("small", small());
                    case WITHHELD -> texts.get("withheld");
                }, "", told.get(key) == SmallCells.Told.OPEN ? (double) cells.get(key) / most : -1, null, null)).toList();
    }

    /// The series beside each other, each with the year before; never on top of each other.
    private FiguresPage.Chart chart(StatisticBook book, StatisticBook.Stretch days) {
        Map<String, Told> told = new TreeMap<>();
        book.series().forEach(name -> told.put(name, told(book, name, days)));
        long most = told.values().stream().mapToLong(each -> Math.max(shown(each.now(), each.compared().current()),
                shown(each.before(), each.compared().prior()))).max().orElse(1);
        List<FiguresPage.Bar> bars = new ArrayList<>();
        for (Code series : room.ports().codes().list(Statistic.SERIES).all()) {
            Told each = told.get(series.code());
            if (each != null && each.compared().current() != null) {
                Compared compared = each.compared();
                bars.add(new FiguresPage.Bar(room.code(Statistic.SERIES, series.code()), each.now(), (double) shown(each.now(), compared.current())
                        / Math.max(1, most), compared.prior() == null ? -1 : (double) shown(each.before(), compared.prior()) / Math.max(1, most),
                        each.before()));
            }
        }
        return new FiguresPage.Chart(texts.get("chart.statistics"), bars);
    }

    /// A count where it is told, else nought: a bar would tell it, too.
    private long shown(String told, @Nullable Long count) {
        return count != null && told.equals(words.count(count)) ? count : 0;
    }
}
