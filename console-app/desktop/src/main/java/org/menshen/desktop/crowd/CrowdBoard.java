package org.menshen.desktop.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.crowd.CountFusion;
import org.menshen.domain.crowd.LineCrossing;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.crowd.CrowdLines;
import org.menshen.domain.crowd.CrowdRule;
import org.menshen.domain.crowd.CrowdTracker;
import org.menshen.domain.crowd.CrowdWatch;
import org.menshen.domain.crowd.Crowding;
import org.menshen.domain.crowd.FusionRules;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;

/// Watches the head counts of all crowd zones by the rules of the house and names the worst zones. One thread at a time.
public final class CrowdBoard {

    /// Worst level first, then the fullest; what is too old, and what was never counted, last. Equal ones by id, so that the order never flickers.
    public static final Comparator<ZoneLine> WORST_FIRST = Comparator.comparing((ZoneLine line) -> line.now().at() == null)
            .thenComparing(ZoneLine::level, Comparator.reverseOrder())
            .thenComparing(line -> line.now().share(), Comparator.reverseOrder()).thenComparing(ZoneLine::id);

    /// What is shown next in the past comes sooner when time runs on.
    private static final Duration LEAP = Duration.ofMinutes(2);
    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofSeconds(30);

    private final ConsolePorts ports;
    private final Texts texts;
    private final FusionRules fusion;
    private final Freshness fresh;
    private final Map<String, CrowdTracker> tracked = new HashMap<>();
    private Instant looked = Instant.MIN;

    /// @param ports the outside
    public CrowdBoard(ConsolePorts ports) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), CrowdBoard.class);
        this.fusion = FusionRules.of(ports.codes());
        this.fresh = Freshness.of(ports);
    }

    /// All zones, the worst first.
    ///
    /// @param now the console's time
    public List<ZoneLine> lines(Instant now) {
        Optional<PastMoment> moment = ports.looksBack() ? ports.rewind().moment() : Optional.empty();
        if (now.isBefore(looked) || moment.isPresent() && looked.isBefore(now.minus(LEAP))) {
            // the clock of the windows was set back, or leapt in the past: what held for how long is counted anew
            tracked.clear();
        }
        looked = now;
        List<ZoneLine> lines = new ArrayList<>();
        for (Versioned<State> versioned : ports.workspace().all(SubjectKind.ZONE)) {
            if (versioned.state() instanceof Zone zone) {
                lines.add(line(zone, moment, now));
            }
        }
        lines.sort(WORST_FIRST);
        return lines;
    }

    private ZoneLine line(Zone zone, Optional<PastMoment> moment, Instant now) {
        Reading.CrowdSample sample = ports.readings().latest("zone/" + zone.id()).map(Reading.CrowdSample.class::cast).orElse(null);
        Reading.CrowdOutlook outlook = ports.readings().latest("outlook/" + zone.id()).map(Reading.CrowdOutlook.class::cast).orElse(null);
        boolean own = zone.thresholds() != null && zone.thresholds().until().isAfter(now);
        Instant until = own ? zone.thresholds().until() : null;
        if (sample == null) {
            return new ZoneLine(zone.id(), zone.name(), CrowdLevel.NONE, "", ZoneLine.Now.NEVER, outlook, null, until);
        }
        if (!own && ports.codes().zoneKind(zone.kindCode()).isEmpty()) {
            // a zone of another configuration: its count is known, its lines are not
            return new ZoneLine(zone.id(), zone.name(), CrowdLevel.NONE, texts.get("rule.unknown"), now(zone, sample, null, now), outlook, null,
                    until);
        }
        CrowdTracker tracker = tracked.computeIfAbsent(zone.id(), id -> tracker(zone, moment));
        CrowdWatch watch = tracker.take(zone, sample, now);
        String rule = watch.rule() == CrowdRule.NONE ? "" : texts.get("rule." + watch.rule());
        ZoneLine.Now counted = now(zone, sample, tracker, now);
        LineCrossing next = LineCrossing.next(CrowdLines.of(zone, ports.codes(), now), sample.count(), watch.level(),
                ZoneLine.ahead(outlook, counted));
        return new ZoneLine(zone.id(), zone.name(), watch.level(), rule, counted, outlook, next, until);
    }

    /// Looking back, the level stands that stood then: its holds, and the trend, come from the counts before.
    private CrowdTracker tracker(Zone zone, Optional<PastMoment> moment) {
        CrowdTracker tracker = new CrowdTracker(ports.codes());
        moment.ifPresent(then -> {
            for (Duration before = BEFORE; before.isPositive(); before = before.minus(STEP)) {
                PastMoment earlier = then.earlier(before);
                earlier.latest("zone/" + zone.id()).ifPresent(sample -> tracker.take(zone, (Reading.CrowdSample) sample, earlier.at()));
            }
        });
        return tracker;
    }

    private ZoneLine.Now now(Zone zone, Reading.CrowdSample sample, @Nullable CrowdTracker tracker, Instant now) {
        Crowding last = tracker == null ? null : tracker.last();
        return new ZoneLine.Now(Math.round(sample.count()), CountFusion.error(zone, sample, fusion), sample.count() / zone.areaM2(),
                sample.count() / zone.capacity(), sample.coverage(), last != null && last.uncertain(),
                tracker == null ? Double.NaN : tracker.perMinute(), sample.speedMps(), sample.fusion(), sample.at(),
                fresh.stale(sample.at(), now, "crowd.sample-stale-s"));
    }
}
