package org.menshen.desktop.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.TimeBins;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.work.TallySpan;

/// Indicators of some groups: the figures, their course, what they are divided by, and the rows behind them.
final class IndicatorSource implements FiguresSource {

    /// Rows at once.
    static final int PAGE = 100;

    private final FiguresRoom room;
    private final Texts texts;
    private final IndicatorWords words;
    private final BehindRows behind;
    private final List<String> groups;
    private final @Nullable GoalBoard goals;

    /// @param groups keys of `indicator-groups`
    /// @param goals the six precisions, which stand before them; `null` for none
    IndicatorSource(FiguresRoom room, Texts texts, List<String> groups, @Nullable GoalBoard goals) {
        this.room = room;
        this.texts = texts;
        this.words = new IndicatorWords(room, texts);
        this.behind = new BehindRows(room, texts);
        this.groups = groups;
        this.goals = goals;
    }

    @Override
    public String title(FiguresWanted wanted) {
        FigureSpan span = wanted.span();
        String days = span.from().equals(span.to()) ? span.from().toString() : texts.get("days", span.from(), span.to());
        return texts.get("span." + span.kind(), days, span.days());
    }

    @Override
    public List<FiguresPage.Tile> tiles(FiguresLook look) {
        List<FiguresPage.Tile> tiles = new ArrayList<>();
        if (goals != null) {
            for (GoalBoard.Goal goal : goals.all()) {
                room.indicator(goal.indicator()).ifPresentOrElse(indicator -> tiles.add(tile(look, indicator, goal)),
                        () -> tiles.add(new FiguresPage.Tile(goal.id(), texts.get("heading.goals"), room.in(goal.name()), flag(goal),
                                IndicatorWords.NOTHING, texts.get("goal.no-indicator"), "", FiguresPage.Level.PLAIN, List.of())));
            }
        }
        for (Indicator indicator : room.indicators(groups)) {
            tiles.add(tile(look, indicator, null));
        }
        return tiles;
    }

    private String flag(GoalBoard.@Nullable Goal goal) {
        return goal == null || goal.confirmed() ? "" : texts.get("goal.unconfirmed");
    }

    private FiguresPage.Tile tile(FiguresLook look, Indicator indicator, GoalBoard.@Nullable Goal goal) {
        if (look.stopped().getAsBoolean()) {
            throw new CancellationException("no more figures are wanted");
        }
        IndicatorBook.Cut cut = whole(look.wanted().span());
        IndicatorFigure figure = look.book().figure(indicator, cut);
        List<IndicatorFigure> trend = look.book().trend(indicator, cut, look.wanted().span().slots(room.zone()));
        Double target = goal == null ? indicator.target() : goal.target();
        String heading = goal == null ? room.code("indicator-groups", indicator.group()) : texts.get("heading.goals");
        return new FiguresPage.Tile(goal == null ? indicator.id() : goal.id(), heading, room.in(goal == null ? indicator.name() : goal.name()),
                flag(goal), words.value(indicator, figure), words.fraction(indicator, figure), words.verdict(indicator, figure, target),
                words.level(indicator, figure, target), words.heights(indicator, trend));
    }

    private IndicatorBook.Cut whole(FigureSpan span) {
        return IndicatorBook.Cut.whole(List.of(span.whole(room.zone())));
    }

    /// What stands behind a tile; `null` when nothing does.
    private @Nullable Indicator of(String tile) {
        GoalBoard.Goal goal = goals == null ? null : goals.all().stream().filter(each -> each.id().equals(tile)).findFirst().orElse(null);
        return room.indicator(goal == null ? tile : goal.indicator()).orElse(null);
    }

    @Override
    public FiguresPage.Detail detail(FiguresLook look, String tile) {
        Indicator indicator = of(tile);
        if (indicator == null) {
            return FiguresPage.Detail.NONE;
        }
        FiguresWanted wanted = look.wanted();
        GoalBoard.Goal goal = goals == null ? null : goals.all().stream().filter(each -> each.id().equals(tile)).findFirst().orElse(null);
        List<String> lines = new ArrayList<>();
        if (goal != null) {
            lines.add(texts.get("goal.measured", room.in(indicator.name())));
        }
        lines.add(texts.get("formula", goal != null && !goal.formula().isBlank() ? goal.formula() : room.in(indicator.formula())));
        look.book().known(indicator, whole(wanted.span())).ifPresent(known -> lines.add(texts.get("device.known",
                Numbers.day(known.first(), room.zone()), words.count(known.all()), words.count(known.later()))));
        String title = room.in(goal == null ? indicator.name() : goal.name());
        FiguresPage.Chart chart = indicator.bins() == null ? course(look, indicator) : bins(look, indicator, indicator.bins());
        if (wanted.side() != null) {
            IndicatorBook.Cut cut = cut(indicator, wanted);
            String part = wanted.key() == null ? "" : words.key(indicator, dimension(indicator, wanted.by()), wanted.key());
            return behind.detail(new BehindRows.Asked(tile, title, lines, chart, indicator, cut, wanted, part), look.book());
        }
        Indicator.Dimension by = dimension(indicator, wanted.by());
        List<FiguresRow> rows = by == Indicator.Dimension.SHIFT ? shifts(look, indicator) : parts(look, indicator, by);
        return new FiguresPage.Detail(tile, title, lines, chart, texts.get("split.by", texts.get("by." + by)), rows, texts.get("split.none"), false);
    }

    /// What it is divided by: what is wanted when it can be, else the first that it can be.
    static Indicator.Dimension dimension(Indicator indicator, Indicator.@Nullable Dimension wanted) {
        return wanted != null && dimensions(indicator).contains(wanted) ? wanted : dimensions(indicator).getFirst();
    }

    /// What it can be divided by.
    static List<Indicator.Dimension> dimensions(Indicator indicator) {
        List<Indicator.Dimension> all = new ArrayList<>(indicator.splits().keySet());
        all.add(Indicator.Dimension.SHIFT);
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private IndicatorBook.Cut cut(Indicator indicator, FiguresWanted wanted) {
        Indicator.Dimension by = dimension(indicator, wanted.by());
        if (wanted.key() == null) {
            return whole(wanted.span());
        }
        return by == Indicator.Dimension.SHIFT ? new IndicatorBook.Cut(room.shifts().stream().filter(shift -> shift.code().equals(wanted.key()))
                .flatMap(shift -> room.shift(wanted.span(), shift).stream()).toList(), by, wanted.key())
                : new IndicatorBook.Cut(List.of(wanted.span().whole(room.zone())), by, wanted.key());
    }

    private List<FiguresRow> parts(FiguresLook look, Indicator indicator, Indicator.Dimension by) {
        Map<String, IndicatorFigure> split = look.book().split(indicator, whole(look.wanted().span()), by);
        return rows(indicator, by, split);
    }

    private List<FiguresRow> shifts(FiguresLook look, Indicator indicator) {
        Map<String, IndicatorFigure> split = new TreeMap<>();
        for (Code shift : room.shifts()) {
            List<TallySpan> when = room.shift(look.wanted().span(), shift);
            split.put(shift.code(), look.book().figure(indicator, IndicatorBook.Cut.whole(when)));
        }
        return rows(indicator, Indicator.Dimension.SHIFT, split);
    }

    private List<FiguresRow> rows(Indicator indicator, Indicator.Dimension by, Map<String, IndicatorFigure> split) {
        long most = Math.max(1, split.values().stream().mapToLong(IndicatorFigure::whole).max().orElse(1));
        return split.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, IndicatorFigure> each) -> each.getValue().whole()).reversed()
                .thenComparing(Map.Entry::getKey)).map(each -> new FiguresRow("part:" + each.getKey(), words.key(indicator, by, each.getKey()),
                words.verdict(indicator, each.getValue(), indicator.target()), words.value(indicator, each.getValue()),
                words.fraction(indicator, each.getValue()), indicator.kind() == Indicator.Kind.COUNT || each.getValue().whole() == 0
                ? (double) each.getValue().whole() / most : (double) each.getValue().part() / each.getValue().whole(), each.getKey(), null)).toList();
    }

    private FiguresPage.Chart course(FiguresLook look, Indicator indicator) {
        FigureSpan span = look.wanted().span();
        List<Instant> slots = span.slots(room.zone());
        List<IndicatorFigure> trend = look.book().trend(indicator, whole(span), slots);
        List<Double> heights = words.heights(indicator, trend);
        List<FiguresPage.Bar> bars = new ArrayList<>();
        for (int i = 0; i < trend.size(); i++) {
            bars.add(new FiguresPage.Bar(span.label(slots.get(i), room.zone()), words.value(indicator, trend.get(i)), heights.get(i)));
        }
        return new FiguresPage.Chart(texts.get("chart.course"), bars);
    }

    private FiguresPage.Chart bins(FiguresLook look, Indicator indicator, Indicator.Took took) {
        TimeBins bins = TimeBins.of(room.ports().codes().find("report-bins", took.bins()).flatMap(code -> code.attribute("bounds")).orElse(""));
        List<Long> counts = look.book().bins(indicator, whole(look.wanted().span()), bins);
        long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        List<FiguresPage.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            bars.add(new FiguresPage.Bar(bin(bins.key(i)), words.count(counts.get(i)), (double) counts.get(i) / most));
        }
        return new FiguresPage.Chart(texts.get("chart.bins", room.code("report-bins", took.bins())), bars);
    }

    private String bin(String key) {
        if (key.equals(TimeBins.NONE)) {
            return texts.get("bin.none");
        }
        String[] ends = key.split("-", -1);
        return ends[1].isEmpty() ? texts.get("bin.above", seconds(ends[0])) : texts.get("bin", seconds(ends[0]), seconds(ends[1]));
    }

    private String seconds(String written) {
        long seconds = Long.parseLong(written);
        return seconds == 0 ? "0" : seconds % 3600 == 0 ? texts.get("unit.h", seconds / 3600)
                : seconds % 60 == 0 && seconds > 180 ? texts.get("unit.min", seconds / 60) : texts.get("unit.s", seconds);
    }
}
