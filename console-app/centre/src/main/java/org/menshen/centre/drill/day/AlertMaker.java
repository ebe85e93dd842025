package org.menshen.centre.drill.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.Spans;
import org.menshen.centre.site.Dice;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Makes the alerts of one minute by the rules of the day.
final class AlertMaker {

    private static final Map<String, String> ORIGIN = Map.of(DrillIds.ORIGIN, DrillIds.MADE_BY_DRILL);
    private static final double MINUTES_A_DAY = 1440;

    private final DaySpec spec;
    private final Places places;

    AlertMaker(DaySpec spec, Places places) {
        this.spec = spec;
        this.places = places;
    }

    /// All alerts of a rule within a minute, and their returns to normal, which may lie later.
    ///
    /// @param minute begin of the minute
    /// @param minuteOfDay local minute of the day
    /// @param share share of them that is made
    List<DrillRecord> minute(DaySpec.AlertRule rule, Instant minute, int minuteOfDay, double share) {
        double[] shape = spec.shapes().get(rule.shape());
        if (shape == null) {
            throw new IllegalArgumentException("alerts of " + rule.type() + " have the unknown shape " + rule.shape());
        }
        double sum = 0;
        for (double hour : shape) {
            sum += hour;
        }
        double mean = rule.perDay() / MINUTES_A_DAY * shape[minuteOfDay / 60] / (sum / shape.length) * share;
        Dice dice = new Dice(spec.seed(), rule.type() + "/" + minute.getEpochSecond());
        List<DrillRecord> out = new ArrayList<>();
        int count = dice.count(mean);
        for (int i = 0; i < count; i++) {
            Instant at = minute.plusMillis((long) (dice.unit() * 60_000));
            RawAlert alert = alert(rule, at, DrillIds.PREFIX + rule.type() + "-" + minute.getEpochSecond() / 60 + "-" + i, dice);
            if (alert == null) {
                continue;
            }
            out.add(DrillRecord.of(rule.source(), alert));
            if (dice.unit() < rule.clears()) {
                Instant normal = at.plusSeconds(dice.between(60, 1500));
                out.add(DrillRecord.of(rule.source(), cleared(alert, normal)));
            }
        }
        return out;
    }

    /// The alerts of a burst on the day whose midnight is given.
    List<DrillRecord> burst(DaySpec.Burst burst, Instant at) {
        Dice dice = new Dice(spec.seed(), "burst/" + at.getEpochSecond());
        LatLon near = new LatLon(burst.near()[1], burst.near()[0]);
        List<SiteModel.Entered<DeviceCommand.Register>> from = new ArrayList<>();
        burst.sensors().forEach(code -> from.addAll(places.sensors(code)));
        from.sort(Comparator.comparingDouble(d -> Geodesy.distance(near, d.command().position())));
        Duration spread = Spans.length(burst.spread());
        List<DrillRecord> out = new ArrayList<>();
        for (int i = 0; i < Math.min(burst.count(), from.size()); i++) {
            Instant when = at.plusMillis((long) (dice.unit() * spread.toMillis()));
            SiteModel.Entered<DeviceCommand.Register> device = from.get(i);
            out.add(DrillRecord.of(burst.source(), of(device, burst.type(), null, burst.basis(), when,
                    DrillIds.PREFIX + "BURST-" + at.getEpochSecond() + "-" + i, ORIGIN)));
        }
        return out;
    }

    private @Nullable RawAlert alert(DaySpec.AlertRule rule, Instant at, String id, Dice dice) {
        double value = dice.between(rule.range()[0], rule.range()[1]);
        String basis = String.format(Locale.ROOT, rule.basis(), value);
        Map<String, String> says = rule.gives() == null ? ORIGIN
                : Map.of(DrillIds.ORIGIN, DrillIds.MADE_BY_DRILL, rule.gives(), String.format(Locale.ROOT, "%.2f", value));
        if ("site".equals(rule.of())) {
            return places.siteIds().isEmpty() ? null : ofSite(dice.of(places.siteIds()), rule, basis, at, id, dice);
        }
        List<SiteModel.Entered<DeviceCommand.Register>> from = switch (rule.of()) {
            case "lift" -> places.lifts();
            case "camera" -> places.cameras();
            case "sensor" -> rule.sensors() == null ? places.sensors() : places.sensors(dice.of(rule.sensors()));
            default -> throw new IllegalArgumentException("an alert is of sensor, camera, lift or site, not of " + rule.of());
        };
        return from.isEmpty() ? null : of(dice.of(from), rule.type(), rule.severity(), basis, at, id, says);
    }

    private @Nullable RawAlert ofSite(String siteId, DaySpec.AlertRule rule, String basis, Instant at, String id, Dice dice) {
        SiteCommand.Register site = places.site(siteId);
        if (site == null || site.buildings().isEmpty()) {
            return null;
        }
        var building = dice.of(site.buildings());
        return new RawAlert(id, rule.type(), rule.severity(), siteId, building.id(), null, null, Places.middle(building.ring()),
                site.name() + " " + building.name(), basis, at, false, ORIGIN);
    }

    private RawAlert of(SiteModel.Entered<DeviceCommand.Register> device, String type, @Nullable Integer severity, String basis, Instant at,
                        String id, Map<String, String> says) {
        DeviceCommand.Register d = device.command();
        return new RawAlert(id, type, severity, d.siteId(), d.buildingId(), device.id(), null, d.position(), places.words(d), basis, at,
                false, says);
    }

    private static RawAlert cleared(RawAlert a, Instant at) {
        return new RawAlert(a.externalId(), a.typeCode(), a.severity(), a.siteId(), a.buildingId(), a.deviceId(), a.zoneId(), a.position(),
                a.place(), a.basis(), at, true, a.attributes());
    }
}
