package org.menshen.centre.drill.day;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.Spans;
import org.menshen.centre.site.Dice;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.ZoneCommand;

/// How many people stand in each zone at a time: the daily shape of its kind, surges, slow waves of its own and the noise of counting.
/// A running scenario has the last word on its zones; a kind of zone that has no shape is counted where a scenario speaks of it.
/// Pure: the same time gives the same samples.
final class CrowdWave {

    private static final double DAY_S = 86_400;
    /// Free walking speed and how it falls with density, metres a second; at 4 persons a square metre people stand.
    private static final double FREE_MPS = 1.34;
    private static final double STAND_DENSITY = 4.2;

    private final DaySpec.Crowd rule;
    private final Map<String, double[]> shapes;
    private final Map<String, ZoneCommand.Register> zones;
    private final ZoneId zone;
    private final long seed;
    private final Map<String, Own> own = new HashMap<>();

    /// What makes a zone differ from the others of its kind.
    ///
    /// @param liveliness share of the kind's shape
    /// @param phase of its slow waves
    /// @param surges what comes on top of it, peak and spread in seconds
    /// @param eyes what counts its people; `null` when it sends one figure
    private record Own(double liveliness, double phase, List<Surge> surges, DaySpec.@Nullable Eyes eyes) {
    }

    private record Surge(double peak, double spread, double share) {
    }

    CrowdWave(DaySpec.Crowd rule, Map<String, double[]> shapes, Map<String, ZoneCommand.Register> zones, ZoneId zone, long seed) {
        this.rule = rule;
        this.shapes = shapes;
        this.zones = zones;
        this.zone = zone;
        this.seed = seed;
        zones.keySet().forEach(id -> own.put(id, own(id)));
    }

    private Own own(String id) {
        Dice dice = new Dice(seed, id);
        List<Surge> surges = rule.surges().stream().filter(s -> id.startsWith(s.zones()))
                .map(s -> new Surge(LocalTime.parse(s.at()).toSecondOfDay(), Spans.length(s.spread()).toSeconds(), s.share())).toList();
        DaySpec.Eyes eyes = rule.eyes() == null ? null : rule.eyes().stream().filter(e -> id.startsWith(e.zones())).findFirst().orElse(null);
        return new Own(dice.between(0.35, 0.95), dice.between(0, 6.28), surges, eyes);
    }

    List<Reading> samples(Instant at, List<Script> running) {
        ZonedDateTime local = at.atZone(zone);
        double second = local.toLocalTime().toSecondOfDay();
        Dice noise = new Dice(seed, "crowd/" + at.getEpochSecond());
        List<Reading> out = new ArrayList<>(zones.size());
        zones.forEach((id, z) -> {
            if (!rule.kinds().containsKey(z.kindCode()) && running.stream().noneMatch(script -> script.counts(id))) {
                return;
            }
            double count = base(id, z, second) * (1 + rule.noise() * noise.bell(0, 1));
            double coverage = 1;
            Double slow = null;
            for (Script script : running) {
                Script.Crowd scripted = script.crowd(id, at);
                if (scripted != null) {
                    count = scripted.count() * (1 + rule.noise() / 6 * noise.bell(0, 1));
                    slow = scripted.speed();
                    coverage = scripted.coverage();
                }
            }
            double speed = slow == null ? speed(count / z.areaM2()) : slow;
            DaySpec.Eyes eyes = own.get(id).eyes;
            if (eyes == null) {
                out.add(new Reading.CrowdSample(id, at, Math.max(0, Math.rint(count)), speed, coverage));
            } else {
                out.addAll(seen(new Reading.CrowdSample(id, at, Math.max(0, count), speed, coverage), z, eyes, noise));
            }
        });
        return out;
    }

    /// What cameras and counter say of what is there. Cameras share the part of the zone that is seen evenly; when one is lost, what it saw is seen
    /// by none. The counter at the way in tells what the crowd grew by since the minute before, on top of those who only pass.
    private List<Reading> seen(Reading.CrowdSample there, ZoneCommand.Register z, DaySpec.Eyes eyes, Dice noise) {
        List<Reading> counts = new ArrayList<>();
        String id = there.zoneId();
        int live = Math.clamp(Math.round(there.coverage() * eyes.cameras()), 1, eyes.cameras());
        double share = there.coverage() / live;
        for (int camera = 1; camera <= live; camera++) {
            double seen = there.count() * share * (1 + rule.noise() / 4 * noise.bell(0, 1));
            counts.add(new Reading.CrowdCount(id, id + "-C" + camera, there.at(), Math.max(0, Math.rint(seen)), z.areaM2() * share,
                    there.speedMps(), null, null));
        }
        if (eyes.counter()) {
            double second = there.at().atZone(zone).toLocalTime().toSecondOfDay();
            double grown = base(id, z, second) - base(id, z, second - 60);
            double passing = there.count() * eyes.passing();
            counts.add(new Reading.CrowdCount(id, id + "-N1", there.at(), null, null, null, Math.rint(passing + Math.max(0, grown)),
                    Math.rint(passing + Math.max(0, -grown))));
        }
        return counts;
    }

    private double base(String id, ZoneCommand.Register z, double second) {
        double share = rule.level() * shape(rule.kinds().get(z.kindCode()), second);
        Own zoneOwn = own.get(id);
        double wave = 1 + 0.12 * StrictMath.sin(second / 410 + zoneOwn.phase) + 0.07 * StrictMath.sin(second / 97 + 2 * zoneOwn.phase);
        double surge = 0;
        for (Surge s : zoneOwn.surges) {
            double apart = Math.abs(second - s.peak);
            double x = Math.min(apart, DAY_S - apart) / s.spread;
            surge += s.share * StrictMath.exp(-x * x / 2);
        }
        return z.capacity() * (share * zoneOwn.liveliness + surge) * wave;
    }

    /// The shape between the hours, hour values standing for the middle of the hour.
    private double shape(@Nullable String name, double second) {
        double[] hours = shapes.get(name == null ? "flat" : name);
        if (hours == null) {
            return 0;
        }
        double at = second / 3600 - 0.5;
        int hour = (int) Math.floor(at);
        double t = at - hour;
        return hours[Math.floorMod(hour, 24)] * (1 - t) + hours[Math.floorMod(hour + 1, 24)] * t;
    }

    private static double speed(double density) {
        return Math.rint(FREE_MPS * Math.max(0.05, 1 - density / STAND_DENSITY) * 100) / 100;
    }
}
