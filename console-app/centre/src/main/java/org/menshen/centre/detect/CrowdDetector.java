package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.crowd.CountFusion;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.crowd.CrowdLines;
import org.menshen.domain.crowd.CrowdRule;
import org.menshen.domain.crowd.CrowdWatch;
import org.menshen.domain.crowd.Crowding;
import org.menshen.domain.crowd.FusionRules;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;

/// Watches the level of every crowd zone and keeps one alert a zone in step with it: raised, more severe, less severe, back to normal.
/// An alert that an officer has ended is not raised again unless the crowd grows worse than it was then.
final class CrowdDetector implements Detector {

    private static final String TYPE = "CROWD_DENSITY";

    private final CodeBook codes;
    private final RuleAlerts alerts;
    private final CrowdWatch.Hold hold;
    private final FusionRules fusion;
    private final Duration inflowWindow;
    private final Queue<Reading.CrowdSample> samples = new ConcurrentLinkedQueue<>();
    private final Map<String, Crowd> crowds = new HashMap<>();

    CrowdDetector(CodeBook codes, RuleAlerts alerts) {
        this.codes = codes;
        this.alerts = alerts;
        this.hold = CrowdWatch.Hold.of(codes);
        this.fusion = FusionRules.of(codes);
        this.inflowWindow = Duration.ofMillis((long) (codes.figure("crowd.inflow-window-s") * 1_000));
    }

    private static final class Crowd {
        private CrowdWatch watch;
        private final Deque<Reading.CrowdSample> history = new ArrayDeque<>();
        private CrowdLevel told = CrowdLevel.NONE;
        private Instant since = Instant.EPOCH;
        private String basis = "";
        private Map<String, String> figures = Map.of();

        Crowd(CrowdWatch watch) {
            this.watch = watch;
        }
    }

    /// Takes a sample. Safe from any thread.
    void heard(Reading.CrowdSample sample) {
        samples.add(sample);
    }

    @Override
    public void jumped(Instant to) {
        crowds.values().forEach(crowd -> crowd.history.clear());
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        Map<String, Alert> open = new HashMap<>();
        for (Alert alert : scene.alerts()) {
            if (TYPE.equals(alert.typeCode()) && alert.zoneId() != null && alert.clearedAt() == null) {
                open.put(alert.zoneId(), alert);
            }
        }
        Map<String, Zone> zones = new HashMap<>();
        scene.zones().forEach(zone -> zones.put(zone.id(), zone));
        for (Reading.CrowdSample sample = samples.poll(); sample != null; sample = samples.poll()) {
            Zone zone = zones.get(sample.zoneId());
            if (zone != null) {
                take(zone, sample, open.get(zone.id()));
            }
        }
        List<DetectorAct> acts = new ArrayList<>();
        crowds.forEach((id, crowd) -> act(zones.get(id), crowd, open.get(id), scene.now()).ifPresent(acts::add));
        return acts;
    }

    private void take(Zone zone, Reading.CrowdSample sample, @Nullable Alert open) {
        Crowd crowd = crowds.computeIfAbsent(zone.id(), id -> new Crowd(open == null ? CrowdWatch.QUIET
                : new CrowdWatch(CrowdLevel.ofSeverity(open.severity()), CrowdRule.NONE, Map.of(), null, null)));
        if (!crowd.history.isEmpty() && sample.at().isBefore(crowd.history.getLast().at())) {
            return;
        }
        crowd.history.add(sample);
        while (crowd.history.getFirst().at().plus(inflowWindow).isBefore(sample.at())) {
            crowd.history.removeFirst();
        }
        double inflow = sample.count() - crowd.history.getFirst().count();
        CrowdLevel before = crowd.watch.level();
        CrowdLines lines = CrowdLines.of(zone, codes, sample.at());
        crowd.watch = crowd.watch.next(lines, hold, sample.at(), sample.count(), CountFusion.most(zone, sample, fusion), sample.speedMps(),
                inflow);
        if (crowd.watch.level() != before) {
            crowd.since = sample.at();
            describe(crowd, zone, sample, inflow);
        }
        if (crowd.watch.level() == CrowdLevel.NONE) {
            crowd.told = CrowdLevel.NONE;
        }
    }

    private void describe(Crowd crowd, Zone zone, Reading.CrowdSample sample, double inflow) {
        Crowding now = crowd.watch.last();
        CrowdRule rule = crowd.watch.rule();
        String density = String.format(Locale.ROOT, "%.2f/m²", now.density());
        String share = String.format(Locale.ROOT, "%.0f %%", now.share() * 100);
        crowd.basis = codes.name("crowd-levels", crowd.watch.level().name(), "zh") + " " + Math.round(sample.count()) + " / " + zone.capacity()
                + " · " + share + " · " + density + " · " + codes.name("crowd-rules", rule.name(), "zh");
        crowd.figures = Map.of("level", crowd.watch.level().name(), "rule", rule.name(), "density", density, "share", share,
                "count", String.valueOf(Math.round(sample.count())), "inflow", String.valueOf(Math.round(inflow)));
    }

    private Optional<DetectorAct> act(@Nullable Zone zone, Crowd crowd, @Nullable Alert open, Instant now) {
        CrowdLevel level = crowd.watch.level();
        if (zone == null || crowd.watch.last() == null) {
            return Optional.empty();
        }
        if (open == null) {
            if (level.compareTo(crowd.told) <= 0) {
                return Optional.empty();
            }
            return Optional.of(alerts.raise("crowd:" + zone.id() + ":" + crowd.since, TYPE, level.severity(),
                    new RuleAlerts.Where(null, null, null, zone.id(), zone.middle(), zone.name()), crowd.basis, crowd.figures, crowd.since));
        }
        if (level == CrowdLevel.NONE) {
            return Optional.of(new DetectorAct(open.subject(), new AlertCommand.ReturnToNormal(now)));
        }
        crowd.told = level.compareTo(crowd.told) > 0 ? level : crowd.told;
        if (open.severity() > level.severity()) {
            return Optional.of(new DetectorAct(open.subject(), new AlertCommand.RaiseSeverity(level.severity(), crowd.basis)));
        }
        if (open.severity() < level.severity()) {
            return Optional.of(new DetectorAct(open.subject(), new AlertCommand.LowerSeverity(level.severity(), crowd.basis)));
        }
        return Optional.empty();
    }
}
