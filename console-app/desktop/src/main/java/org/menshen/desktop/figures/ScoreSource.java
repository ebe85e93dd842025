package org.menshen.desktop.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.indicator.PinnedFigures;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;

/// The scorecards of a month, each with the figures that are pinned in it; the rows behind each figure are those of its month.
final class ScoreSource implements FiguresSource {

    /// The register of scorecards.
    static final String REGISTER = "assessment";
    /// The state of those that are locked.
    static final String LOCKED = "ARCHIVED";
    private static final String DROPPED = "DROPPED";
    private static final int MOST = 2_000;

    private final FiguresRoom room;
    private final Texts texts;
    private final IndicatorWords words;
    private final BehindRows behind;

    ScoreSource(FiguresRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
        this.words = new IndicatorWords(room, texts);
        this.behind = new BehindRows(room, texts);
    }

    /// All scorecards of a month, those that were dropped, too.
    List<WorkItem> all(FigureSpan span) {
        String month = span.from().withDayOfMonth(1).toString();
        return room.ports().works().registers().page(WorkQuery.all(REGISTER).sorted("opened", true), 0, MOST, room.ports().clock().instant()).items()
                .stream().map(Versioned::state).filter(item -> item.field("month").equals(month)).toList();
    }

    static boolean dropped(WorkItem item) {
        return DROPPED.equals(item.at());
    }

    /// The scorecards of the month in which some days begin; those that were dropped are left out.
    List<WorkItem> cards(FigureSpan span) {
        return all(span).stream().filter(item -> !dropped(item)).toList();
    }

    @Override
    public String title(FiguresWanted wanted) {
        List<WorkItem> cards = cards(wanted.span());
        long locked = cards.stream().filter(item -> LOCKED.equals(item.at())).count();
        long appealed = cards.stream().filter(item -> "APPEALED".equals(item.at())).count();
        String month = wanted.span().from().toString().substring(0, 7);
        String how = cards.isEmpty() ? "scores.none" : locked == cards.size() ? "scores.locked" : appealed > 0 ? "scores.appealed" : "scores.open";
        return texts.get(how, month, cards.size(), locked, appealed);
    }

    @Override
    public List<FiguresPage.Tile> tiles(FiguresLook look) {
        return cards(look.wanted().span()).stream().sorted(Comparator.comparing((WorkItem item) -> score(item)).reversed()
                .thenComparing(WorkItem::id)).map(item -> new FiguresPage.Tile(item.id(), texts.get("heading.scores"), item.field("subject"),
                "APPEALED".equals(item.at()) ? texts.get("scores.appeal") : "", item.field("score").isEmpty() ? IndicatorWords.NOTHING
                : item.field("score"), item.number(), texts.get("score.state." + item.at()), LOCKED.equals(item.at()) ? FiguresPage.Level.GOOD
                : FiguresPage.Level.PLAIN, List.of())).toList();
    }

    private static double score(WorkItem item) {
        return item.field("score").isEmpty() ? -1 : Double.parseDouble(item.field("score"));
    }

    @Override
    public FiguresPage.Detail detail(FiguresLook look, String tile) {
        WorkItem item = room.ports().works().registers().find(tile).map(Versioned::state).orElse(null);
        if (item == null) {
            return FiguresPage.Detail.NONE;
        }
        PinnedFigures pinned = PinnedFigures.read(item.field("figures"));
        List<String> lines = IndicatorWords.pinned(item, pinned, texts, room.zone());
        lines.add(texts.get("score.rule"));
        String key = look.wanted().key();
        Indicator indicator = key == null || look.wanted().side() == null ? null : room.indicator(key).orElse(null);
        if (indicator != null) {
            Indicator.Dimension by = Indicator.Dimension.valueOf(item.field("kind").toUpperCase(java.util.Locale.ROOT));
            List<TallySpan> when = List.of(FigureSpan.of(FigureSpan.Kind.MONTH, java.time.LocalDate.parse(item.field("month"))).whole(room.zone()));
            lines.add(texts.get("formula", room.in(indicator.formula())));
            moved(look.book().figure(indicator, new IndicatorBook.Cut(when, by, item.field("key"))), pinned, indicator).ifPresent(lines::add);
            return behind.detail(new BehindRows.Asked(tile, item.field("subject") + " · " + room.in(indicator.name()), lines, FiguresPage.Chart.NONE,
                    indicator, new IndicatorBook.Cut(when, by, item.field("key")), look.wanted(), ""), look.book());
        }
        List<FiguresRow> rows = pinned.of("score", 9).stream().map(this::row).toList();
        return new FiguresPage.Detail(tile, item.field("subject"), lines, FiguresPage.Chart.NONE, texts.get("score.rows", rows.size()), rows,
                texts.get("brief.no-rows"), false);
    }

    /// What is on record may have been put right since: what was pinned holds, and that it is so is said beside the rows.
    private Optional<String> moved(IndicatorFigure now, PinnedFigures pinned, Indicator indicator) {
        return pinned.of("score", 9).stream().filter(line -> line.get(1).equals(indicator.id())).findFirst()
                .filter(line -> Long.parseLong(line.get(5)) != now.part() || Long.parseLong(line.get(6)) != now.whole())
                .map(line -> texts.get("score.moved", line.get(5), line.get(6), now.part(), now.whole()));
    }

    private FiguresRow row(List<String> line) {
        double weight = Double.parseDouble(line.get(4));
        boolean lower = room.indicator(line.get(1)).filter(Indicator::lower).isPresent();
        return new FiguresRow("score:" + line.get(1), line.get(texts.lang().code().equals("zh") ? 2 : 3),
                texts.get(lower ? "target.most" : "target.least", line.get(7) + "%"),
                texts.get("score.points", line.get(8), line.get(4)), texts.get("fraction", words.count(Long.parseLong(line.get(5))),
                words.count(Long.parseLong(line.get(6)))), weight == 0 ? -1 : Double.parseDouble(line.get(8)) / weight, line.get(1), null);
    }
}
