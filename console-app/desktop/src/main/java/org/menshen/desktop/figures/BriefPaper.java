package org.menshen.desktop.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.theme.Tokens;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Change;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.indicator.PinnedFigures;
import org.menshen.domain.indicator.Rate;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.statistic.Statistic;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkStep;

/// A brief (研判简报) on paper, made of nothing but what is pinned in it and who signed it. All but its maps follows from its changes, which travel
/// inside the paper: whoever has the log of the watch can tell whether it says what was signed. Pure.
public final class BriefPaper {

    /// How what travels inside begins; language and zone follow, then the maps with their measure, a line each, then the changes.
    public static final String HEAD = "menshen-brief ";
    /// The register of briefs.
    static final String REGISTER = "brief";
    private static final String MAP = "map ";
    private static final String FILE = "changes.ndjson";
    private static final List<Integer> INDICATOR_COLUMNS = List.of(30, 24, 22, 24);
    private static final List<Integer> STATISTIC_COLUMNS = List.of(24, 30, 14, 18, 14);
    private static final List<Integer> SIGN_COLUMNS = List.of(20, 34, 18, 28);

    private final Texts texts;
    private final Lang lang;
    private final CodeBook codes;
    private final ZoneId zone;
    private final Tokens colours = Theme.LIGHT.tokens();

    /// In one language.
    public BriefPaper(Lang lang, CodeBook codes, ZoneId zone) {
        this.texts = Texts.load(lang, BriefPaper.class);
        this.lang = lang;
        this.codes = codes;
        this.zone = zone;
    }

    /// The paper of a brief as it follows from the log.
    ///
    /// @param entries all changes of the brief, in order; at least one
    /// @param mark at the foot of every page
    /// @param watermark across it
    public Paper.Leaf of(List<WatchLog.Entry> entries, List<Exhibit.Picture> maps, String mark, String watermark) {
        WorkItem item = item(entries.stream().map(WatchLog.Entry::change).toList()).orElseThrow(() -> new IllegalArgumentException("no brief"));
        StringBuilder inside = new StringBuilder(HEAD + lang.code() + " " + zone + "\n");
        maps.forEach(map -> inside.append(MAP).append(map.ratio()).append(' ').append(map.title()).append('\n'));
        entries.forEach(entry -> inside.append(entry.written()).append('\n'));
        return new Paper.Leaf(title(item), mark, parts(item, maps), new Paper.Attachment(FILE, inside.toString().getBytes(StandardCharsets.UTF_8)),
                watermark);
    }

    /// The paper while the log cannot be had: it says so.
    Paper.Leaf untied(WorkItem item, List<Exhibit.Picture> maps, String mark, String watermark) {
        List<Paper.Part> parts = parts(item, maps);
        parts.add(new Paper.Part("", List.of(texts.get("brief.untied"))));
        return new Paper.Leaf(title(item), mark, parts, null, watermark);
    }

    /// Whether a line inside names a map.
    public static boolean names(String line) {
        return line.startsWith(MAP) && line.split(" ", 3).length == 3;
    }

    /// The document that follows from changes and from the lines that name its maps; empty when these are not the changes of a brief.
    ///
    /// @param lines what stands inside before the changes, without the first one
    public Optional<Paper.Leaf> again(List<String> lines, List<Change> changes) {
        List<Exhibit.Picture> maps = lines.stream().map(line -> line.split(" ", 3))
                .map(parts -> new Exhibit.Picture(parts[2], new byte[0], Double.parseDouble(parts[1]))).toList();
        return item(changes).map(item -> new Paper.Leaf(title(item), "", parts(item, maps), null));
    }

    private static Optional<WorkItem> item(List<Change> changes) {
        return Rulebook.made(changes, WorkItem.class).filter(item -> item.flow().workflowId().equals(REGISTER));
    }

    private String title(WorkItem item) {
        return texts.get("brief.title", item.field("title"), item.number());
    }

    private List<Paper.Part> parts(WorkItem item, List<Exhibit.Picture> maps) {
        PinnedFigures pinned = PinnedFigures.read(item.field("figures"));
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Part("", head(item, pinned)));
        if (!item.field("text").isBlank()) {
            parts.add(new Paper.Part(texts.get("brief.text"), item.field("text").lines().toList()));
        }
        parts.add(new Paper.Part(texts.get("brief.indicators"), List.of(), List.of(indicators(pinned))));
        if (!pinned.of("statistic", 8).isEmpty()) {
            parts.add(new Paper.Part(texts.get("brief.statistics"), List.of(texts.get("statistic.apart")), List.of(statistics(pinned))));
        }
        List<Exhibit> charts = charts(pinned);
        if (!charts.isEmpty()) {
            parts.add(new Paper.Part(texts.get("brief.spots"), List.of(), charts));
        }
        if (!maps.isEmpty()) {
            parts.add(new Paper.Part(texts.get("brief.maps"), List.of(), List.copyOf(maps)));
        }
        parts.add(new Paper.Part(texts.get("brief.signed"), List.of(), List.of(signed(item))));
        return parts;
    }

    private List<String> head(WorkItem item, PinnedFigures pinned) {
        List<String> lines = new ArrayList<>();
        for (List<String> span : pinned.of("span", 5)) {
            lines.add(texts.get("brief.span", span.get(2), span.get(3)));
            lines.add(texts.get("brief.snapshot", IndicatorWords.at(span.get(4), zone)));
        }
        lines.add(texts.get("brief.state", texts.get("brief.state." + item.at())));
        boolean whole = pinned.sealed().equals(item.field("fingerprint"));
        lines.add(texts.get(whole ? "brief.fingerprint" : "brief.altered", PinnedFigures.shown(item.field("fingerprint"))));
        return lines;
    }

    private Exhibit.Table indicators(PinnedFigures pinned) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : pinned.of("indicator", 10)) {
            boolean count = "COUNT".equals(line.get(4));
            rows.add(List.of(line.get(lang == Lang.ZH ? 2 : 3), value(count, line.get(5), line.get(6), line.get(7)),
                    count ? "" : texts.get("fraction", line.get(5), line.get(6)), texts.get("brief.before", value(count, line.get(8), line.get(9),
                            line.get(7)), count ? line.get(9) : line.get(8) + " ÷ " + line.get(9))));
        }
        return new Exhibit.Table(INDICATOR_COLUMNS, List.of(texts.get("brief.name"), texts.get("brief.value"), texts.get("brief.fraction"),
                texts.get("brief.prior")), rows);
    }

    private String value(boolean count, String part, String whole, String least) {
        IndicatorFigure figure = new IndicatorFigure(Long.parseLong(part), Long.parseLong(whole), Integer.parseInt(least));
        return count ? whole : figure.standing() == IndicatorFigure.Standing.FEW ? texts.get("verdict.few", least)
                : Rate.percent(figure.part(), figure.whole()).map(BigDecimal::toPlainString).map(percent -> texts.get("percent", percent))
                .orElse(IndicatorWords.NOTHING);
    }

    private Exhibit.Table statistics(PinnedFigures pinned) {
        List<List<String>> rows = pinned.of("statistic", 8).stream().map(line -> List.of(codes.name(Statistic.SERIES, line.get(1), lang.code()),
                texts.get("days", line.get(2), line.get(3)), line.get(4), line.get(5).isEmpty() ? IndicatorWords.NOTHING
                : "true".equals(line.get(6)) ? texts.get("brief.derived", line.get(5)) : line.get(5), line.get(7))).toList();
        return new Exhibit.Table(STATISTIC_COLUMNS, List.of(texts.get("brief.series"), texts.get("brief.days"), texts.get("brief.count"),
                texts.get("brief.year-before"), texts.get("brief.change")), rows);
    }

    private List<Exhibit> charts(PinnedFigures pinned) {
        List<Exhibit> charts = new ArrayList<>();
        chart(charts, "brief.chart.spot", false, pinned.of("spot", 3));
        chart(charts, "brief.chart.type", false, pinned.of("type", 3));
        chart(charts, "brief.chart.hour", true, pinned.of("hour", 3));
        return charts;
    }

    private void chart(List<Exhibit> charts, String key, boolean upright, List<List<String>> lines) {
        List<Exhibit.Bar> bars = lines.stream().map(line -> new Exhibit.Bar("type".equals(line.getFirst())
                ? codes.name("alert-types", line.get(1), lang.code()) : line.get(1), Integer.parseInt(line.get(2)),
                Tokens.packed(colours.colour("accent")))).toList();
        int all = bars.stream().mapToInt(Exhibit.Bar::count).sum();
        if (all > 0) {
            String title = texts.get(upright ? "brief.chart" : "brief.chart.most", texts.get(key), upright ? all : bars.size());
            charts.add(new Exhibit.Chart(title, upright, bars));
        }
    }

    private Exhibit.Table signed(WorkItem item) {
        List<List<String>> rows = new ArrayList<>();
        for (WorkStep step : item.steps()) {
            String key = "brief.act." + step.act();
            rows.add(List.of(texts.has(key) ? texts.get(key) : step.act(), texts.get("brief.by", step.by().name(),
                    codes.name("roles", step.by().role(), lang.code())), Numbers.day(step.by().at(), zone), step.remark()));
        }
        return new Exhibit.Table(SIGN_COLUMNS, List.of(texts.get("brief.what"), texts.get("brief.who"), texts.get("brief.when"),
                texts.get("brief.remark")), rows);
    }
}
