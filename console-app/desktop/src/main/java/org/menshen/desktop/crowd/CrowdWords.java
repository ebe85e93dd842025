package org.menshen.desktop.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.crowd.LineCrossing;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.reading.Reading;

/// Puts zones into words. Any thread.
final class CrowdWords {

    private static final int COLUMNS = 3;
    private static final int TREND_STEP = 5;
    /// A change of less than this share a minute is none.
    private static final double STILL = 0.005;

    private final ConsolePorts ports;
    private final Texts texts;
    private final double least;

    /// @param ports the outside
    CrowdWords(ConsolePorts ports) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), CrowdWords.class);
        this.least = ports.codes().figure("crowd.coverage-least");
    }

    CrowdRow row(ZoneLine line, Instant now) {
        ZoneLine.Now counted = line.now();
        boolean any = counted.at() != null;
        List<String> ahead = new ArrayList<>();
        List<String> spans = new ArrayList<>();
        line.ahead().forEach(each -> {
            ahead.add(persons(each.count()));
            spans.add(texts.get("span", persons(each.low()), persons(each.high())));
        });
        if (ahead.isEmpty()) {
            ahead.add(why(line));
            spans.add(howMuch(line));
        }
        while (ahead.size() < COLUMNS) {
            ahead.add("");
            spans.add("");
        }
        return new CrowdRow(line.id(), severity(line.level()), line.name(), state(line, now), any ? persons(counted.persons()) : none(),
                any ? texts.get("error", persons(counted.error()), percent(counted.coverage())) : "", any ? density(counted) : none(),
                any ? percent(counted.share()) : "", trend(line), flow(line), ahead, spans, next(line), nextNote(line), spark(line, now),
                !counted.fresh());
    }

    static int severity(CrowdLevel level) {
        return level == CrowdLevel.NONE ? 0 : level.severity();
    }

    private String none() {
        return texts.get("none");
    }

    String persons(double count) {
        return Counts.of(Math.round(count), texts.lang());
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    String density(ZoneLine.Now counted) {
        return String.format(Locale.ROOT, counted.uncertain() ? "±%.2f" : "%.2f", counted.density());
    }

    /// Level and reason, and that a count is not to be trusted of which too little is seen; how old the count is when it is too old; until when lines
    /// hold that were set for a time.
    String state(ZoneLine line, Instant now) {
        ZoneLine.Now counted = line.now();
        if (counted.at() == null) {
            return texts.get("uncounted");
        }
        if (counted.stale()) {
            return texts.get("stale", Numbers.age(Duration.between(counted.at(), now)));
        }
        String level = line.rule().isEmpty() ? texts.get("level." + line.level()) : texts.get("level.rule", texts.get("level." + line.level()),
                line.rule());
        String seen = counted.coverage() < least ? texts.get("level.unsure", level) : level;
        return line.temporary() == null ? seen : texts.get("level.temporary", seen, Numbers.minute(line.temporary(), ports.zone()));
    }

    String trend(ZoneLine line) {
        double rate = line.now().perMinute();
        if (!line.now().fresh() || Double.isNaN(rate)) {
            return none();
        }
        long steps = Math.round(Math.abs(rate) / TREND_STEP) * TREND_STEP;
        if (steps == 0 || Math.abs(rate) < STILL * line.now().persons()) {
            return texts.get("trend.still");
        }
        return texts.get(rate > 0 ? "trend.up" : "trend.down", steps);
    }

    /// Who comes and goes; says so when nobody counts them.
    String flow(ZoneLine line) {
        Reading.Fusion fusion = line.now().fusion();
        if (!line.now().fresh()) {
            return "";
        }
        return fusion == null || fusion.inPerMin() == null || fusion.outPerMin() == null ? texts.get("flow.none")
                : texts.get("flow", Math.round(fusion.inPerMin()), Math.round(fusion.outPerMin()));
    }

    /// Why nothing is forecast.
    String why(ZoneLine line) {
        if (!line.now().fresh()) {
            return none();
        }
        Reading.CrowdOutlook outlook = line.outlook();
        return texts.get(outlook == null ? "ahead.silent" : outlook.historyMin() < outlook.neededMin() ? "ahead.short" : "ahead.learning");
    }

    private String howMuch(ZoneLine line) {
        Reading.CrowdOutlook outlook = line.outlook();
        return !line.now().fresh() || outlook == null || outlook.historyMin() >= outlook.neededMin() ? ""
                : texts.get("ahead.history", outlook.historyMin(), outlook.neededMin());
    }

    /// The next line and when it is reached.
    String next(ZoneLine line) {
        LineCrossing next = line.next();
        if (!line.now().fresh()) {
            return none();
        }
        if (next == null) {
            return line.level() == CrowdLevel.RED ? texts.get("next.highest") : none();
        }
        String level = texts.get("level." + next.level());
        List<Reading.Ahead> ahead = line.ahead();
        if (ahead.isEmpty()) {
            return texts.get("next.persons", level, persons(next.persons()));
        }
        return next.expected() == null ? texts.get("next.later", level, ahead.getLast().minutes())
                : texts.get("next.in", level, Math.round(next.expected()));
    }

    private String nextNote(ZoneLine line) {
        LineCrossing next = line.next();
        if (next == null || line.ahead().isEmpty()) {
            return "";
        }
        String persons = texts.get("next.at", persons(next.persons()));
        return next.earliest() == null ? persons : texts.get("next.earliest", Math.round(next.earliest()), persons);
    }

    CrowdRow.Spark spark(ZoneLine line, Instant now) {
        Reading.CrowdOutlook outlook = line.outlook();
        if (outlook == null) {
            return CrowdRow.Spark.NONE;
        }
        List<Reading.Ahead> ahead = line.ahead();
        // of the past not every forecast is kept: the last one may be some minutes old, and what it says lies nearer by as much
        int old = ports.looksBack() ? (int) Duration.between(outlook.at(), now).toMinutes() : 0;
        return new CrowdRow.Spark(outlook.recent(), outlook.recentEveryS(), ahead.stream().map(each -> each.minutes() - old).toList(),
                ahead.stream().map(each -> (int) Math.round(each.low())).toList(),
                ahead.stream().map(each -> (int) Math.round(each.high())).toList(),
                line.next() == null ? 0 : (int) Math.round(line.next().persons()));
    }

    /// Fresh counts together, and what is left out of them.
    String totals(List<ZoneLine> lines) {
        List<ZoneLine> fresh = lines.stream().filter(line -> line.now().fresh()).toList();
        long persons = fresh.stream().mapToLong(line -> line.now().persons()).sum();
        double error = Math.sqrt(fresh.stream().mapToDouble(line -> line.now().error() * line.now().error()).sum());
        long above = fresh.stream().filter(line -> line.level() != CrowdLevel.NONE).count();
        String words = texts.get("totals", persons(persons), persons(error), fresh.size(), above);
        String whole = fresh.size() == lines.size() ? words : texts.get("totals.without", words, lines.size() - fresh.size());
        return ports.looksBack() ? texts.get("totals.past", whole) : whole;
    }
}
