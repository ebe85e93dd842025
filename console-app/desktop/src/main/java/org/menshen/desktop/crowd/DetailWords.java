package org.menshen.desktop.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.crowd.LineCrossing;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.crowd.CrowdLines;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;

/// Puts all that is known of one zone into words. Any thread.
final class DetailWords {

    private static final int MINUTE_S = 60;

    private final ConsolePorts ports;
    private final CrowdWords words;
    private final Texts texts;
    private final Freshness fresh;

    DetailWords(ConsolePorts ports, CrowdWords words) {
        this.ports = ports;
        this.words = words;
        this.texts = Texts.load(ports.lang(), DetailWords.class);
        this.fresh = Freshness.of(ports);
    }

    CrowdPage.Detail of(ZoneLine line, Instant now) {
        Zone zone = (Zone) ports.workspace().find(new Subject(SubjectKind.ZONE, line.id())).orElseThrow().state();
        boolean lined = line.temporary() != null || ports.codes().zoneKind(zone.kindCode()).isPresent();
        List<LineCrossing> crossings = !lined ? List.of()
                : LineCrossing.all(CrowdLines.of(zone, ports.codes(), now), line.now().persons(), line.ahead());
        List<CrowdPage.Named> sources = sources(line.id(), now);
        return new CrowdPage.Detail(line.id(), CrowdWords.severity(line.level()), line.name(), words.state(line, now), came(line),
                facts(line, zone),
                lined ? lines(zone, line, crossings, now) : List.of(), linesNote(zone, line), then(line), sources,
                chart(line, crossings, now), chartNote(line), !line.now().fresh());
    }

    private List<CrowdPage.Named> facts(ZoneLine line, Zone zone) {
        ZoneLine.Now counted = line.now();
        List<CrowdPage.Named> facts = new ArrayList<>();
        boolean any = counted.at() != null;
        String none = texts.get("none");
        facts.add(CrowdPage.Named.of(texts.get("fact.persons"), any ? texts.get("fact.error", words.persons(counted.persons()),
                words.persons(counted.error())) : none, coverage(counted)));
        facts.add(CrowdPage.Named.of(texts.get("fact.share"), any ? CrowdWords.percent(counted.share()) : none,
                texts.get("fact.capacity", words.persons(zone.capacity()))));
        facts.add(CrowdPage.Named.of(texts.get("fact.density"), any ? texts.get("fact.perM2", words.density(counted)) : none,
                texts.get("fact.area", words.persons(zone.areaM2()))));
        facts.add(CrowdPage.Named.of(texts.get("fact.trend"), words.trend(line), words.flow(line)));
        facts.add(CrowdPage.Named.of(texts.get("fact.speed"), Double.isNaN(counted.speedMps()) || !counted.fresh() ? none
                : texts.get("fact.mps", String.format(Locale.ROOT, "%.2f", counted.speedMps())), ""));
        return facts;
    }

    private String coverage(ZoneLine.Now counted) {
        if (counted.at() == null) {
            return "";
        }
        String covered = CrowdWords.percent(counted.coverage());
        if (counted.fusion() == null) {
            return texts.get("fact.one-source", covered);
        }
        String who = texts.get("fact.sources", covered, counted.fusion().cameras(), counted.fusion().counters());
        return counted.fusion().capped() == 0 ? who : texts.get("fact.capped", who, counted.fusion().capped());
    }

    private List<CrowdPage.Named> lines(Zone zone, ZoneLine line, List<LineCrossing> crossings, Instant now) {
        CrowdLines all = CrowdLines.of(zone, ports.codes(), now);
        List<CrowdPage.Named> lines = new ArrayList<>();
        for (CrowdLevel level : CrowdLevel.values()) {
            if (level == CrowdLevel.NONE) {
                continue;
            }
            LineCrossing crossing = crossings.stream().filter(each -> each.level() == level).findFirst().orElse(null);
            String when = crossing == null ? texts.get("line.reached") : when(crossing, line);
            lines.add(new CrowdPage.Named(texts.get("level." + level), texts.get("line.persons", words.persons(Math.ceil(all.persons(level))),
                    texts.get("rule." + all.rule(level))), when, level.severity(), false));
        }
        return lines;
    }

    private String when(LineCrossing crossing, ZoneLine line) {
        if (line.ahead().isEmpty()) {
            return "";
        }
        int last = line.ahead().getLast().minutes();
        String earliest = crossing.earliest() == null ? "" : texts.get("line.earliest", Math.round(crossing.earliest()));
        String expected = crossing.expected() == null ? texts.get("line.later", last) : texts.get("line.in", Math.round(crossing.expected()));
        return earliest.isEmpty() ? expected : texts.get("two", expected, earliest);
    }

    private String linesNote(Zone zone, ZoneLine line) {
        return line.temporary() == null || zone.thresholds() == null ? texts.get("lines.kind", ports.names().of("zone-kinds", zone.kindCode()))
                : texts.get("lines.temporary", Numbers.minute(line.temporary(), ports.zone()), zone.thresholds().reason());
    }

    private List<CrowdPage.Named> then(ZoneLine line) {
        Reading.CrowdOutlook outlook = line.outlook();
        if (outlook == null) {
            return List.of(CrowdPage.Named.of(texts.get("then.all"), texts.get("none"), texts.get("ahead.silent")));
        }
        return outlook.then().stream().map(then -> then(line, then)).toList();
    }

    private CrowdPage.Named then(ZoneLine line, Reading.Then then) {
        String name = texts.get("then." + then.what());
        if (then.at() == null || then.peak() == null) {
            return new CrowdPage.Named(name, texts.get("none"), texts.get("then.none." + then.what()), 0, true);
        }
        String peak = texts.get("then.peak", words.persons(then.peak()));
        String when = Numbers.day(then.at(), ports.zone());
        if (then.count() == null) {
            return new CrowdPage.Named(name, texts.get("none"), texts.get("then.not-then", when, peak), 0, true);
        }
        String apart = line.now().fresh() && then.count() > 0
                ? texts.get("then.apart", String.format(Locale.ROOT, "%+d%%", Math.round(100 * (line.now().persons() / then.count() - 1)))) : "";
        return CrowdPage.Named.of(name, words.persons(then.count()), texts.get("then.note", apart, when, peak).strip());
    }

    private List<CrowdPage.Named> sources(String zone, Instant now) {
        String key = "count/" + zone + "/";
        return ports.readings().all().stream().filter(reading -> reading.key().startsWith(key)).map(Reading.CrowdCount.class::cast)
                .sorted(Comparator.comparing(Reading.CrowdCount::deviceId)).map(count -> source(count, now)).toList();
    }

    private CrowdPage.Named source(Reading.CrowdCount count, Instant now) {
        boolean old = fresh.stale(count.at(), now, "crowd.sample-stale-s");
        String what = count.count() == null ? texts.get("source.flow", rounded(count.inPerMin()), rounded(count.outPerMin()))
                : texts.get("source.persons", words.persons(count.count()));
        String where = count.areaM2() == null ? texts.get("source.counter") : texts.get("source.field", words.persons(count.areaM2()));
        return new CrowdPage.Named(device(count.deviceId()), what,
                old ? texts.get("source.old", where, Numbers.age(Duration.between(count.at(), now))) : where, 0, old);
    }

    private String rounded(@Nullable Double value) {
        return value == null ? texts.get("none") : String.valueOf(Math.round(value));
    }

    private String device(String id) {
        return ports.workspace().find(new Subject(SubjectKind.DEVICE, id)).map(device -> ((Device) device.state()).name()).orElse(id);
    }

    private CrowdPage.Chart chart(ZoneLine line, List<LineCrossing> crossings, Instant now) {
        CrowdRow.Spark spark = words.spark(line, now);
        List<CrowdPage.Line> lines = crossings.stream().map(crossing -> new CrowdPage.Line((int) Math.ceil(crossing.persons()),
                texts.get("level." + crossing.level()), crossing.level().severity())).toList();
        Instant first = now.minusSeconds((long) spark.counts().size() * spark.everyS());
        int ahead = spark.minutes().isEmpty() ? 0 : spark.minutes().getLast();
        return new CrowdPage.Chart(spark, line.ahead().stream().map(each -> (int) Math.round(each.count())).toList(), course(line, now, spark), lines,
                Numbers.minute(first, ports.zone()), Numbers.minute(now, ports.zone()),
                ahead == 0 ? "" : Numbers.minute(now.plusSeconds((long) ahead * MINUTE_S), ports.zone()));
    }

    /// What came after the instant that is looked at, as far as the chart reaches.
    private List<CrowdPage.Came> course(ZoneLine line, Instant now, CrowdRow.Spark spark) {
        Optional<PastMoment> moment = moment();
        if (moment.isEmpty() || spark.minutes().isEmpty()) {
            return List.of();
        }
        int most = spark.minutes().getLast() * MINUTE_S;
        PastMoment.Course course = moment.get().came(line.id(), spark.minutes().getLast());
        int offset = (int) Duration.between(now, course.from()).toSeconds();
        List<CrowdPage.Came> came = new ArrayList<>();
        for (int i = 0; i < course.counts().size(); i++) {
            int from = Math.max(0, offset + i * course.everyS());
            int to = Math.min(most, offset + (i + 1) * course.everyS());
            if (course.counts().get(i) >= 0 && to > from) {
                came.add(new CrowdPage.Came(from, to, course.counts().get(i)));
            }
        }
        return came;
    }

    private Optional<PastMoment> moment() {
        return ports.looksBack() ? ports.rewind().moment() : Optional.empty();
    }

    /// What was expected at the instant that is looked at, held against what came; the count of a time means the same for both.
    private List<CrowdPage.Named> came(ZoneLine line) {
        Optional<PastMoment> moment = moment();
        Reading.CrowdOutlook outlook = line.outlook();
        if (moment.isEmpty() || outlook == null) {
            return List.of();
        }
        return line.ahead().stream().map(each -> {
            Instant then = outlook.at().plusSeconds((long) each.minutes() * MINUTE_S);
            String name = Numbers.minute(then, ports.zone());
            String expected = texts.get("came.expected", words.persons(each.count()), words.persons(each.low()), words.persons(each.high()));
            return moment.get().came(line.id(), then).map(count -> CrowdPage.Named.of(name, words.persons(count),
                    texts.get("two", texts.get(count < each.low() ? "came.below" : count > each.high() ? "came.above" : "came.within"), expected)))
                    .orElseGet(() -> new CrowdPage.Named(name, texts.get("none"), texts.get("two",
                            texts.get(then.isAfter(moment.get().known()) ? "came.not-yet" : "came.uncounted"), expected), 0, true));
        }).toList();
    }

    private String chartNote(ZoneLine line) {
        Reading.CrowdOutlook outlook = line.outlook();
        if (outlook == null || line.ahead().isEmpty()) {
            return outlook != null && outlook.historyMin() < outlook.neededMin() && line.now().fresh()
                    ? texts.get("chart.short", outlook.historyMin(), outlook.neededMin()) : words.why(line);
        }
        return texts.get(ports.looksBack() ? "chart.note-past" : "chart.note", outlook.claimedPercent(),
                Numbers.minute(outlook.at(), ports.zone()), outlook.historyMin() / MINUTE_S);
    }
}
