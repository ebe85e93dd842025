package org.menshen.domain.crowd;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;

/// Puts the counts of several cameras and counters of a zone together (domain.md §3.14). Pure.
///
/// Cameras are added up, each at most with what can stand in its field of view; fields that together exceed the zone overlap and are scaled down.
/// What no camera sees is not guessed into the count, which would let one camera raise an alarm for ground it does not see: it widens the error.
/// Counters of comings and goings speak of the whole zone and are weighed against the cameras by how far both are off as a rule and by how much the
/// cameras see; those who are seen are there all the same. Old counts are left out.
public final class CountFusion {

    private CountFusion() {
    }

    /// The zone's sample.
    ///
    /// @param counts the newest count of each camera and counter of the zone
    /// @param now the time at which they are put together
    /// @return empty when none of them that is fresh says how many there are
    public static Optional<Reading.CrowdSample> fuse(Zone zone, Collection<Reading.CrowdCount> counts, Instant now, FusionRules rules) {
        List<Reading.CrowdCount> fresh = counts.stream().filter(count -> !count.at().plus(rules.stale()).isBefore(now)).toList();
        Seen seen = Seen.by(zone, fresh, rules);
        List<Reading.CrowdCount> tallies = fresh.stream().filter(count -> count.count() != null && count.areaM2() == null).toList();
        if (seen.cameras == 0 && tallies.isEmpty()) {
            return Optional.empty();
        }
        double count = seen.count;
        double error = seen.error;
        double coverage = seen.coverage;
        if (!tallies.isEmpty()) {
            double tally = tallies.stream().mapToDouble(each -> Objects.requireNonNull(each.count())).average().orElse(0);
            double tallyError = Math.max(1, tally * rules.tallyErrorShare());
            double weight = 1 - seen.coverage * rules.cameraWeight();
            count = Math.max(seen.count, weight * tally + (1 - weight) * seen.count);
            error = Math.hypot(weight * tallyError, (1 - weight) * seen.error);
            coverage = 1;
        }
        Reading.Fusion fusion = new Reading.Fusion(error, sum(fresh, Reading.CrowdCount::inPerMin), sum(fresh, Reading.CrowdCount::outPerMin),
            seen.cameras, fresh.size() - seen.cameras, seen.capped);
        Instant at = fresh.stream().map(Reading.CrowdCount::at).max(Instant::compareTo).orElse(now);
        return Optional.of(new Reading.CrowdSample(zone.id(), at, count, speed(fresh), coverage, fusion));
    }

    /// How far the true number may lie from a sample, persons: what it says itself, else what its count and coverage say.
    public static double error(Zone zone, Reading.CrowdSample sample, FusionRules rules) {
        if (sample.fusion() != null) {
            return sample.fusion().error();
        }
        double own = rules.cameraError(sample.count(), zone.areaM2() * sample.coverage());
        double unseen = unseen(sample.count(), sample.coverage());
        return Math.sqrt(own * own + unseen * unseen);
    }

    /// How many there may be at most, as far as is known: more than the count only where not all of the zone is seen.
    public static double most(Zone zone, Reading.CrowdSample sample, FusionRules rules) {
        return sample.coverage() >= 1 ? sample.count() : sample.count() + error(zone, sample, rules);
    }

    /// How many more there would be if it were as full where nobody looks. Of ground that is hardly seen no more is made than four times.
    private static double unseen(double count, double coverage) {
        return coverage >= 1 ? 0 : count * (1 / Math.max(coverage, 0.2) - 1);
    }

    private static @Nullable Double sum(List<Reading.CrowdCount> counts, Function<Reading.CrowdCount, @Nullable Double> flow) {
        return counts.stream().map(flow).filter(Objects::nonNull).reduce(Double::sum).orElse(null);
    }

    /// The mean speed, each camera's weighed by how many it sees.
    private static double speed(List<Reading.CrowdCount> counts) {
        double weights = 0;
        double sum = 0;
        for (Reading.CrowdCount each : counts) {
            if (each.speedMps() != null) {
                double weight = 1 + (each.count() == null ? 0 : each.count());
                weights += weight;
                sum += weight * each.speedMps();
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    /// What the cameras see together.
    ///
    /// @param count persons
    /// @param error how far that may be wrong, persons
    /// @param coverage share of the zone, 0…1
    /// @param cameras how many cameras
    /// @param capped how many of them claimed more than can be
    private record Seen(double count, double error, double coverage, int cameras, int capped) {

        static Seen by(Zone zone, List<Reading.CrowdCount> counts, FusionRules rules) {
            double area = 0;
            double count = 0;
            double variance = 0;
            int cameras = 0;
            int capped = 0;
            for (Reading.CrowdCount each : counts) {
                if (each.count() == null || each.areaM2() == null) {
                    continue;
                }
                double field = Math.min(each.areaM2(), zone.areaM2());
                double most = field * rules.mostDensity();
                double own = Math.min(each.count(), most);
                double error = rules.cameraError(own, field);
                area += field;
                count += own;
                variance += error * error;
                cameras++;
                capped += each.count() > most ? 1 : 0;
            }
            double overlap = Math.max(1, area / zone.areaM2());
            double coverage = Math.min(1, area / zone.areaM2());
            double unseen = unseen(count / overlap, coverage);
            return new Seen(count / overlap, Math.sqrt(variance / (overlap * overlap) + unseen * unseen), coverage, cameras, capped);
        }
    }
}
