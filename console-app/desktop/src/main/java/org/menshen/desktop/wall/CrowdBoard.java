package org.menshen.desktop.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.crowd.CrowdLines;
import org.menshen.domain.crowd.CrowdRule;
import org.menshen.domain.crowd.CrowdWatch;
import org.menshen.domain.crowd.Crowding;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;

/// Watches the head counts of all crowd zones by the rules of the house and names the worst zones. One thread at a time.
final class CrowdBoard {

    /// Worst level first, then the fullest; what was never counted last. Equal ones by id, so that the order never flickers.
    static final Comparator<WallPage.ZoneLine> WORST_FIRST = Comparator.comparing((WallPage.ZoneLine line) -> line.at() == null)
            .thenComparing(WallPage.ZoneLine::level, Comparator.reverseOrder())
            .thenComparing(WallPage.ZoneLine::share, Comparator.reverseOrder()).thenComparing(WallPage.ZoneLine::id);

    private final ConsolePorts ports;
    private final Texts texts;
    private final CrowdWatch.Hold hold;
    private final Freshness fresh;
    private final Duration inflowWindow;
    private final Map<String, Counts> counted = new HashMap<>();

    /// The counts of one zone that still matter.
    private static final class Counts {
        private final Deque<Reading.CrowdSample> recent = new ArrayDeque<>();
        private CrowdWatch watch = CrowdWatch.QUIET;
    }

    CrowdBoard(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.hold = CrowdWatch.Hold.of(ports.codes());
        this.fresh = Freshness.of(ports);
        this.inflowWindow = Duration.ofSeconds((long) ports.codes().figure("crowd.inflow-window-s"));
    }

    /// All zones, the worst first.
    ///
    /// @param now the console's time
    List<WallPage.ZoneLine> lines(Instant now) {
        List<WallPage.ZoneLine> lines = new ArrayList<>();
        for (Versioned<State> versioned : ports.workspace().all(SubjectKind.ZONE)) {
            if (versioned.state() instanceof Zone zone) {
                Reading reading = ports.readings().latest("zone/" + zone.id()).orElse(null);
                lines.add(line(zone, reading instanceof Reading.CrowdSample sample ? sample : null, now));
            }
        }
        lines.sort(WORST_FIRST);
        return lines;
    }

    private WallPage.ZoneLine line(Zone zone, Reading.@Nullable CrowdSample sample, Instant now) {
        if (sample == null) {
            return new WallPage.ZoneLine(zone.id(), zone.name(), CrowdLevel.NONE, "", -1, 0, 0, false, null, true);
        }
        boolean stale = fresh.stale(sample.at(), now, "crowd.sample-stale-s");
        double density = sample.count() / zone.areaM2();
        double share = sample.count() / zone.capacity();
        if (zone.thresholds() == null && ports.codes().zoneKind(zone.kindCode()).isEmpty()) {
            // a zone of another configuration: its count is known, its lines are not
            return new WallPage.ZoneLine(zone.id(), zone.name(), CrowdLevel.NONE, texts.get("rule.unknown"), Math.round(sample.count()), density,
                    share, false, sample.at(), stale);
        }
        CrowdWatch watch = watch(zone, sample, now);
        Crowding last = watch.last();
        return new WallPage.ZoneLine(zone.id(), zone.name(), watch.level(), watch.rule() == CrowdRule.NONE ? "" : texts.get("rule." + watch.rule()),
                Math.round(sample.count()), density, share, last != null && last.uncertain(), sample.at(), stale);
    }

    private CrowdWatch watch(Zone zone, Reading.CrowdSample sample, Instant now) {
        Counts counts = counted.computeIfAbsent(zone.id(), id -> new Counts());
        Reading.CrowdSample before = counts.recent.peekLast();
        if (before != null && sample.at().isBefore(before.at())) {
            // a drill was taken back: what was counted later has not happened
            counts.recent.clear();
            before = null;
        }
        if (before != null && !sample.at().isAfter(before.at())) {
            return counts.watch;
        }
        CrowdLines lines = CrowdLines.of(zone, ports.codes(), now);
        if (before == null) {
            // how long the first count has stood is not known: it holds as it is, or the wall would look quiet for a minute
            Crowding first = lines.judge(sample.count(), sample.speedMps(), 0);
            counts.watch = new CrowdWatch(first.level(), first.rule(), Map.of(), null, first);
        } else {
            while (!counts.recent.isEmpty() && counts.recent.peekFirst().at().plus(inflowWindow).isBefore(sample.at())) {
                counts.recent.removeFirst();
            }
            double inflow = counts.recent.isEmpty() ? 0 : sample.count() - counts.recent.peekFirst().count();
            counts.watch = counts.watch.next(lines, hold, sample.at(), sample.count(), sample.speedMps(), inflow);
        }
        counts.recent.addLast(sample);
        return counts.watch;
    }
}
