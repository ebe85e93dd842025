package org.menshen.desktop.figures;

import java.util.ArrayList;
import java.util.List;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.indicator.PinnedFigures;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkStep;

/// The briefs, each with the figures that are pinned in it.
final class BriefSource implements FiguresSource {

    private static final int MOST = 60;

    private final FiguresRoom room;
    private final Texts texts;

    BriefSource(FiguresRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
    }

    @Override
    public String title(FiguresWanted wanted) {
        return texts.get("span.briefs");
    }

    @Override
    public List<FiguresPage.Tile> tiles(FiguresLook look) {
        return room.ports().works().registers().page(WorkQuery.all(BriefPaper.REGISTER).sorted("opened", true), 0, MOST, look.at()).items().stream()
                .map(Versioned::state).map(this::tile).toList();
    }

    private FiguresPage.Tile tile(WorkItem item) {
        String state = texts.get("brief.state." + item.at());
        String signed = String.join(" → ", item.steps().stream().filter(step -> texts.has("brief.act." + step.act())).map(WorkStep::by)
                .map(mark -> mark.name()).distinct().toList());
        return new FiguresPage.Tile(item.id(), texts.get("heading.briefs"), item.field("title"), "", state, item.number(), signed,
                "PUBLISHED".equals(item.at()) ? FiguresPage.Level.GOOD : FiguresPage.Level.PLAIN, List.of());
    }

    @Override
    public FiguresPage.Detail detail(FiguresLook look, String tile) {
        WorkItem item = room.ports().works().registers().find(tile).map(Versioned::state).orElse(null);
        if (item == null) {
            return FiguresPage.Detail.NONE;
        }
        PinnedFigures pinned = PinnedFigures.read(item.field("figures"));
        List<String> lines = IndicatorWords.pinned(item, pinned, texts, room.zone());
        if (!item.field("text").isBlank()) {
            lines.add(item.field("text").strip().replace('\n', ' '));
        }
        List<FiguresRow> rows = new ArrayList<>();
        for (List<String> line : pinned.of("indicator", 10)) {
            boolean count = "COUNT".equals(line.get(4));
            IndicatorFigure figure = new IndicatorFigure(Long.parseLong(line.get(5)), Long.parseLong(line.get(6)), Integer.parseInt(line.get(7)));
            String value = count ? line.get(6) : figure.percent().map(percent -> IndicatorWords.percent(percent, texts))
                    .orElse(IndicatorWords.NOTHING);
            rows.add(new FiguresRow("pin:" + line.get(1), line.get(texts.lang().code().equals("zh") ? 2 : 3),
                    texts.get("brief.prior.note", count ? line.get(9) : line.get(8) + " ÷ " + line.get(9)), value,
                    count ? "" : texts.get("fraction", line.get(5), line.get(6)), -1, null, null));
        }
        for (List<String> line : pinned.of("statistic", 8)) {
            rows.add(new FiguresRow("pin:" + line.get(1), room.code("statistic-series", line.get(1)), texts.get("days", line.get(2), line.get(3)),
                    line.get(4), texts.get("change", line.get(7)), -1, null, null));
        }
        return new FiguresPage.Detail(tile, item.field("title"), lines, hours(pinned), texts.get("brief.rows", rows.size()), rows,
                texts.get("brief.no-rows"), false);
    }

    private FiguresPage.Chart hours(PinnedFigures pinned) {
        List<List<String>> hours = pinned.of("hour", 3);
        long most = Math.max(1, hours.stream().mapToLong(line -> Long.parseLong(line.get(2))).max().orElse(1));
        return new FiguresPage.Chart(texts.get("brief.chart.hour"), hours.stream().map(line -> new FiguresPage.Bar(line.get(1), line.get(2),
                (double) Long.parseLong(line.get(2)) / most)).toList());
    }

    static Subject subject(String id) {
        return new Subject(SubjectKind.WORK, id);
    }
}
