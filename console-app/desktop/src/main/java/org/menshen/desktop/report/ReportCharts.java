package org.menshen.desktop.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;


import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.theme.Tokens;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.report.ReportFigures;
import org.menshen.domain.report.ReportFigures.Count;

/// The charts of a report, made of its tallies. Colours are those of paper, and say nothing that the words do not.
final class ReportCharts {

    private static final String NONE = "NONE";
    private static final String NUMERALS = "ⅠⅡⅢⅣi";
    private static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd");
    private static final long MINUTES_FROM_S = 300;

    private final Texts texts;
    private final CodeBook codes;
    private final ZoneId zone;
    private final StatusWords states;
    private final Tokens colours = Theme.LIGHT.tokens();

    ReportCharts(Texts texts, CodeBook codes, ZoneId zone) {
        this.texts = texts;
        this.codes = codes;
        this.zone = zone;
        this.states = new StatusWords(texts.lang());
    }

    List<Exhibit> alerts(ReportFigures figures) {
        List<Exhibit> charts = new ArrayList<>();
        time(figures, charts);
        add(figures, charts, "alerts.by-severity", key -> severity(Integer.parseInt(key), codes, texts.lang()));
        add(figures, charts, "alerts.by-outcome", key -> texts.get("outcome." + key));
        add(figures, charts, "alerts.by-type", key -> code("alert-types", key));
        add(figures, charts, "alerts.answer", this::bin);
        return charts;
    }

    List<Exhibit> incidents(ReportFigures figures) {
        List<Exhibit> charts = new ArrayList<>();
        add(figures, charts, "incidents.by-severity", key -> severity(Integer.parseInt(key), codes, texts.lang()));
        add(figures, charts, "incidents.by-type", key -> code("incident-types", key));
        add(figures, charts, "incidents.by-status", key -> states.of(IncidentStatus.valueOf(key)));
        add(figures, charts, "orders.arrive", this::bin);
        return charts;
    }

    private void time(ReportFigures figures, List<Exhibit> charts) {
        figures.tally("alerts.by-time").filter(tally -> tally.total() > 0).ifPresent(tally -> {
            List<Instant> at = tally.counts().stream().map(count -> Instant.parse(count.key())).toList();
            boolean days = at.size() > 1 && Duration.between(at.get(0), at.get(1)).compareTo(DAY) >= 0;
            List<Exhibit.Bar> bars = new ArrayList<>();
            for (int i = 0; i < at.size(); i++) {
                bars.add(new Exhibit.Bar(days ? DATE.format(at.get(i).atZone(zone)) : Numbers.minute(at.get(i), zone), tally.counts().get(i).n(),
                        Tokens.packed(colours.colour("accent"))));
            }
            charts.add(new Exhibit.Chart(title(tally), true, bars));
        });
    }

    /// One without anything to count is left out; of many bars the smallest are summed.
    private void add(ReportFigures figures, List<Exhibit> charts, String code, Function<String, String> words) {
        figures.tally(code).filter(tally -> tally.total() > 0).ifPresent(tally -> {
            int shown = (int) codes.figure("report.types-shown");
            List<Exhibit.Bar> bars = new ArrayList<>();
            for (Count count : tally.counts().stream().limit(shown).toList()) {
                bars.add(new Exhibit.Bar(words.apply(count.key()), count.n(), colour(code, count.key())));
            }
            int rest = tally.counts().stream().skip(shown).mapToInt(Count::n).sum();
            if (rest > 0) {
                bars.add(new Exhibit.Bar(texts.get("chart.rest"), rest, Tokens.packed(colours.colour("stale"))));
            }
            charts.add(new Exhibit.Chart(title(tally), false, bars));
        });
    }

    private String title(ReportFigures.Tally tally) {
        return texts.get("chart.title", texts.get("chart." + tally.code()), tally.total());
    }

    private int colour(String code, String key) {
        return Tokens.packed(code.endsWith("by-severity") ? colours.severity(Integer.parseInt(key))
                : colours.colour(key.equals(NONE) ? "stale" : "accent"));
    }

    /// A severity by numeral and word: paper may have no colour.
    static String severity(int severity, CodeBook codes, Lang lang) {
        return NUMERALS.charAt(severity - 1) + " " + codes.name("severities", String.valueOf(severity), lang.code());
    }

    private String code(String list, String code) {
        return codes.name(list, code, texts.lang().code());
    }

    /// A bin in seconds, or in minutes where that is shorter.
    private String bin(String key) {
        if (key.equals(NONE)) {
            return texts.get("bin.none");
        }
        String[] ends = key.split("-", -1);
        long from = Long.parseLong(ends[0]);
        boolean minutes = from >= MINUTES_FROM_S || !ends[1].isEmpty() && Long.parseLong(ends[1]) >= MINUTES_FROM_S;
        String first = span(from, minutes);
        return ends[1].isEmpty() ? texts.get(minutes ? "bin.above-min" : "bin.above-s", first)
                : texts.get(minutes ? "bin.min" : "bin.s", first, span(Long.parseLong(ends[1]), minutes));
    }

    private static String span(long seconds, boolean minutes) {
        return minutes ? String.format(Locale.ROOT, "%d", Duration.ofSeconds(seconds).toMinutes()) : String.valueOf(seconds);
    }
}
