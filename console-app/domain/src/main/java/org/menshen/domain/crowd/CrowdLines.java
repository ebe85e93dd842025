package org.menshen.domain.crowd;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.ZoneKind;
import org.menshen.domain.zone.Thresholds;
import org.menshen.domain.zone.Zone;

/// The lines that hold for one zone now (domain.md §3.14).
///
/// @param areaM2 area of the zone, m²
/// @param capacity approved capacity, persons
/// @param density persons per m² at blue, yellow, orange, red
/// @param share share of capacity at blue, yellow, orange, red
/// @param slowSpeed metres a second below which a dense crowd counts as slow
/// @param slowDensity persons per m² from which slowness counts
/// @param slowSeverity product severity of a slow dense crowd
/// @param inflowShare net inflow, as a share of capacity, that counts as too fast
/// @param inflowSeverity product severity of an inflow that is too fast
/// @param sparseDensity persons per m² below which the count is uncertain
public record CrowdLines(double areaM2, int capacity, List<Double> density, List<Double> share, double slowSpeed, double slowDensity,
                         int slowSeverity, double inflowShare, int inflowSeverity, double sparseDensity) {

    /// Copies the lists.
    public CrowdLines {
        density = List.copyOf(density);
        share = List.copyOf(share);
    }

    /// The lines of a zone: those set by hand while they hold, else those of its kind.
    ///
    /// @throws java.util.NoSuchElementException when the kind is not in the codes
    public static CrowdLines of(Zone zone, CodeBook codes, Instant now) {
        Thresholds set = zone.thresholds();
        List<Double> density;
        if (set != null && set.until().isAfter(now)) {
            density = List.of(set.blue(), set.yellow(), set.orange(), set.red());
        } else {
            ZoneKind kind = codes.zoneKind(zone.kindCode()).orElseThrow();
            density = List.of(kind.blue(), kind.yellow(), kind.orange(), kind.red());
        }
        List<Double> share = List.of(codes.figure("crowd.capacity.blue"), codes.figure("crowd.capacity.yellow"),
            codes.figure("crowd.capacity.orange"), codes.figure("crowd.capacity.red"));
        return new CrowdLines(zone.areaM2(), zone.capacity(), density, share, codes.figure("crowd.slow-speed"),
            codes.figure("crowd.slow-density"), (int) codes.figure("crowd.slow-severity"), codes.figure("crowd.inflow-share"),
            (int) codes.figure("crowd.inflow-severity"), codes.figure("crowd.sparse-density"));
    }

    /// How many persons reach a level, by density or by capacity, whichever is fewer; 0 for none.
    public double persons(CrowdLevel level) {
        return level == CrowdLevel.NONE ? 0 : Math.min(byDensity(level), byCapacity(level));
    }

    /// Which of the two it is that is reached first; density when both are.
    public CrowdRule rule(CrowdLevel level) {
        return level == CrowdLevel.NONE ? CrowdRule.NONE : byDensity(level) <= byCapacity(level) ? CrowdRule.DENSITY : CrowdRule.CAPACITY;
    }

    private double byDensity(CrowdLevel level) {
        return density.get(level.ordinal() - 1) * areaM2;
    }

    private double byCapacity(CrowdLevel level) {
        return share.get(level.ordinal() - 1) * capacity;
    }

    /// Judges a count: the worst of all rules holds; density is named first when two agree.
    ///
    /// @param count persons
    /// @param speedMps mean walking speed, metres a second; NaN when unknown
    /// @param netInflow persons more than at the beginning of the inflow window; 0 when unknown
    public Crowding judge(double count, double speedMps, double netInflow) {
        return judge(count, speedMps, netInflow, 1);
    }

    /// Judges a count against all lines taken times a factor, such as 0.9 to see whether a level may be released.
    Crowding judge(double count, double speedMps, double netInflow, double factor) {
        double perM2 = count / areaM2;
        double ofCapacity = count / capacity;
        CrowdLevel byDensity = above(perM2, density, factor);
        CrowdLevel byCapacity = above(ofCapacity, share, factor);
        CrowdLevel bySpeed = speedMps < slowSpeed && perM2 > slowDensity * factor ? CrowdLevel.ofSeverity(slowSeverity) : CrowdLevel.NONE;
        CrowdLevel byInflow = netInflow > inflowShare * capacity ? CrowdLevel.ofSeverity(inflowSeverity) : CrowdLevel.NONE;
        CrowdLevel level = byDensity;
        CrowdRule rule = byDensity == CrowdLevel.NONE ? CrowdRule.NONE : CrowdRule.DENSITY;
        if (byCapacity.compareTo(level) > 0) {
            level = byCapacity;
            rule = CrowdRule.CAPACITY;
        }
        if (bySpeed.compareTo(level) > 0) {
            level = bySpeed;
            rule = CrowdRule.SPEED;
        }
        if (byInflow.compareTo(level) > 0) {
            level = byInflow;
            rule = CrowdRule.INFLOW;
        }
        return new Crowding(level, rule, perM2, ofCapacity, bySpeed != CrowdLevel.NONE, perM2 < sparseDensity);
    }

    private static CrowdLevel above(double value, List<Double> lines, double factor) {
        int level = 0;
        while (level < lines.size() && value >= lines.get(level) * factor) {
            level++;
        }
        return CrowdLevel.values()[level];
    }
}
