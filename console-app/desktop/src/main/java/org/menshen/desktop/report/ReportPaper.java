package org.menshen.desktop.report;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportFigures;
import org.menshen.domain.report.ReportIncident;
import org.menshen.domain.rules.Rulebook;

/// A situation report in words: on the screen, on paper and in a Word file. All but its maps follows from the changes of the report, which travel
/// inside the paper: whoever has the log of the watch can tell whether it says what was approved. Pure.
public final class ReportPaper {

    /// How the changes inside begin; language and zone follow, then the maps with their measure, a line each.
    public static final String HEAD = "menshen-report ";
    private static final String MAP = "map ";
    private static final String FILE = "changes.ndjson";
    private static final String SHARES = "report-shares";
    private static final List<Integer> SHARE_COLUMNS = List.of(26, 28, 28, 18);
    private static final List<Integer> INCIDENT_COLUMNS = List.of(12, 32, 26, 15, 15);
    private static final List<Integer> SIGN_COLUMNS = List.of(14, 22, 22, 42);

    private final Texts texts;
    private final Lang lang;
    private final CodeBook codes;
    private final ZoneId zone;
    private final StatusWords states;
    private final ReportCharts charts;

    /// In one language.
    public ReportPaper(Lang lang, CodeBook codes, ZoneId zone) {
        this.texts = Texts.load(lang, ReportPaper.class);
        this.lang = lang;
        this.codes = codes;
        this.zone = zone;
        this.states = new StatusWords(lang);
        this.charts = new ReportCharts(texts, codes, zone);
    }

    /// What stands at the foot of every page, and across it.
    ///
    /// @param mark at the foot: who has it made, and that it is a drill
    /// @param watermark across: the same with its time
    public record Press(String mark, String watermark) {

        /// Nothing.
        static final Press NONE = new Press("", "");
    }

    /// The paper of a report as it follows from the log.
    ///
    /// @param entries all changes of the report, in order; at least one
    /// @param now what a draft would say now; `null` for one that was submitted
    public Paper.Leaf of(List<WatchLog.Entry> entries, Report.@Nullable Frozen now, List<Exhibit.Picture> maps, Press press) {
        Report report = Rulebook.made(entries.stream().map(WatchLog.Entry::change).toList(), Report.class)
                .orElseThrow(() -> new IllegalArgumentException("no report"));
        StringBuilder inside = new StringBuilder(HEAD + lang.code() + " " + zone + "\n");
        maps.forEach(map -> inside.append(MAP).append(map.ratio()).append(' ').append(map.title()).append('\n'));
        entries.forEach(entry -> inside.append(entry.written()).append('\n'));
        Paper.Attachment changes = report.frozen() == null ? null
                : new Paper.Attachment(FILE, inside.toString().getBytes(StandardCharsets.UTF_8));
        return leaf(report, report.frozen() == null ? now : report.frozen(), maps, press, changes);
    }

    /// The paper while the log cannot be had: it says so.
    Paper.Leaf untied(Report report, Report.Frozen frozen, List<Exhibit.Picture> maps, Press press) {
        Paper.Leaf leaf = leaf(report, frozen, maps, press, null);
        return new Paper.Leaf(leaf.title(), leaf.mark(), Stream.concat(leaf.parts().stream(),
                Stream.of(new Paper.Part("", List.of(texts.get("paper.untied"))))).toList(), null, leaf.watermark());
    }

    /// The report as it is shown on the screen.
    Paper.Leaf leaf(Report report, Report.Frozen frozen, List<Exhibit.Picture> maps) {
        return leaf(report, frozen, maps, Press.NONE, null);
    }

    /// The document that follows from changes and from the lines that name its maps; empty when these are not the changes of a report that was
    /// submitted.
    ///
    /// @param lines what stands inside before the changes, without the first one
    public Optional<Paper.Leaf> again(List<String> lines, List<Change> changes) {
        List<Exhibit.Picture> maps = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            maps.add(new Exhibit.Picture(parts[2], new byte[0], Double.parseDouble(parts[1])));
        }
        return Rulebook.made(changes, Report.class).filter(report -> report.frozen() != null).map(report -> leaf(report, report.frozen(), maps));
    }

    /// Whether a line inside names a map.
    public static boolean names(String line) {
        return line.startsWith(MAP) && line.split(" ", 3).length == 3;
    }

    private Paper.Leaf leaf(Report report, Report.Frozen frozen, List<Exhibit.Picture> maps, Press press, Paper.@Nullable Attachment changes) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Part("", head(report, frozen)));
        if (!report.text().isBlank()) {
            parts.add(new Paper.Part(texts.get("part.text"), report.text().lines().toList()));
        }
        parts.add(new Paper.Part(texts.get("part.shares"), List.of(), List.of(shares(frozen.figures()))));
        parts.add(new Paper.Part(texts.get("part.alerts"), List.of(), charts.alerts(frozen.figures())));
        parts.add(new Paper.Part(texts.get("part.incidents"), frozen.incidents().isEmpty() ? List.of(texts.get("incidents.none")) : List.of(),
                Stream.concat(frozen.incidents().isEmpty() ? Stream.empty() : Stream.of(incidents(frozen.incidents())),
                        charts.incidents(frozen.figures()).stream()).toList()));
        if (!maps.isEmpty()) {
            parts.add(new Paper.Part(texts.get("part.maps"), List.of(), List.copyOf(maps)));
        }
        parts.add(new Paper.Part(texts.get("part.signed"), List.of(), List.of(signed(report))));
        return new Paper.Leaf(title(report), press.mark(), parts, changes, press.watermark());
    }

    /// What it is, with its number; a report of a drill says so first.
    String title(Report report) {
        String kind = codes.name("report-kinds", report.period().kind(), lang.code());
        String number = number(report);
        String numbered = number.startsWith(kind) ? number : texts.get("title", kind, number);
        String named = report.number() == 0 ? kind + " " + report.period().day() : numbered;
        return report.drill() ? texts.get("title.drill", named) : named;
    }

    private String number(Report report) {
        return codes.find("report-kinds", report.period().kind()).flatMap(kind -> kind.attribute("number")).orElse("{year}-{n}")
                .replace("{year}", report.period().year()).replace("{n}", String.valueOf(report.number()));
    }

    private List<String> head(Report report, Report.Frozen frozen) {
        List<String> lines = new ArrayList<>();
        lines.add(line("head.period", Numbers.day(report.period().from(), zone) + " – " + Numbers.day(report.period().to(), zone)));
        lines.add(line("head.stage", texts.get("stage." + report.stage())));
        lines.add(line("head.at", Numbers.day(frozen.figures().at(), zone)));
        if (frozen.name() != null) {
            lines.add(line("head.event", frozen.name()));
        }
        if (report.replacesId() != null) {
            lines.add(line("head.replaces", report.replacesId()));
        }
        if (report.replacedById() != null) {
            lines.add(line("head.replaced", report.replacedById()));
        }
        lines.add(line("head.id", report.id()));
        if (report.drill()) {
            lines.add(texts.get("head.drill"));
        }
        return lines;
    }

    private String line(String key, String words) {
        return texts.get("paper.line", texts.get(key), words);
    }

    private Exhibit.Table shares(ReportFigures figures) {
        return new Exhibit.Table(SHARE_COLUMNS, List.of(texts.get("share.name"), texts.get("share.part"), texts.get("share.whole"),
                texts.get("share.result")), figures.shares().stream().map(this::share).toList());
    }

    private List<String> share(ReportFigures.Share share) {
        String name = codes.name(SHARES, share.code(), lang.code());
        boolean now = attribute(share.code(), "at").isPresent();
        return List.of(now ? texts.get("share.at", name) : name,
                texts.get("share.of", share.part(), attribute(share.code(), lang == Lang.ZH ? "part" : "enPart").orElse("")),
                texts.get("share.of", share.whole(), attribute(share.code(), lang == Lang.ZH ? "whole" : "enWhole").orElse("")), result(share));
    }

    private String result(ReportFigures.Share share) {
        return share.tooFew() ? texts.get("share.too-few", share.least())
                : share.percent().map(percent -> String.format(Locale.ROOT, "%.1f%%", percent)).orElse(texts.get("share.none"));
    }

    private Optional<String> attribute(String code, String key) {
        return codes.find(SHARES, code).flatMap((Code found) -> found.attribute(key));
    }

    private Exhibit.Table incidents(List<ReportIncident> incidents) {
        return new Exhibit.Table(INCIDENT_COLUMNS, List.of(texts.get("incident.severity"), texts.get("incident.title"), texts.get("incident.place"),
                texts.get("incident.reported"), texts.get("incident.state")), incidents.stream().map(this::incident).toList());
    }

    private List<String> incident(ReportIncident incident) {
        String type = codes.name("incident-types", incident.typeCode(), lang.code());
        String severity = ReportCharts.severity(incident.severity(), codes, lang);
        String state = states.of(IncidentStatus.valueOf(incident.status()));
        String what = incident.title().startsWith(type) ? incident.title() : texts.get("incident.what", type, incident.title());
        return List.of(severity, what, incident.place(),
                Numbers.day(incident.reportedAt(), zone), incident.endedAt() == null ? state
                : texts.get("incident.ended", state, Numbers.day(incident.endedAt(), zone)));
    }

    private Exhibit.Table signed(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(sign("sign.made", report.made(), ""));
        if (report.submitted() != null) {
            rows.add(sign("sign.submitted", report.submitted(), ""));
        }
        if (report.decided() != null) {
            rows.add(sign("sign." + report.stage(), report.decided(), report.remark()));
        }
        return new Exhibit.Table(SIGN_COLUMNS, List.of(texts.get("sign.what"), texts.get("sign.who"), texts.get("sign.when"),
                texts.get("sign.remark")), rows);
    }

    private List<String> sign(String key, Mark by, String remark) {
        return List.of(texts.get(key), texts.get("sign.by", by.name(), codes.name("roles", by.role(), lang.code())), Numbers.day(by.at(), zone),
                remark);
    }

    /// The report in the list.
    ReportRow row(Report report, boolean pending) {
        return new ReportRow(report.id(), report.stage(), title(report), texts.get("row.note",
                Numbers.stretch(report.period().from(), report.period().to(), zone), report.made().name()), texts.get("stage." + report.stage()),
                pending);
    }
}
