package org.menshen.domain.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;

/// Follows the samples of one zone as a console hears them: the level that stands, and where the crowd is going. One thread at a time.
public final class CrowdTracker {

    private final CodeBook codes;
    private final CrowdWatch.Hold hold;
    private final FusionRules fusion;
    private final Duration window;
    private final Deque<Reading.CrowdSample> recent = new ArrayDeque<>();
    private CrowdWatch watch = CrowdWatch.QUIET;

    /// @param codes the figures of the rules
    public CrowdTracker(CodeBook codes) {
        this.codes = codes;
        this.hold = CrowdWatch.Hold.of(codes);
        this.fusion = FusionRules.of(codes);
        this.window = Duration.ofMillis((long) (codes.figure("crowd.inflow-window-s") * 1_000));
    }

    /// Takes the newest sample; the same one again changes nothing.
    ///
    /// @param now the console's time, for lines that hold for a time
    /// @return the level that stands now
    /// @throws java.util.NoSuchElementException when the zone's kind is not in the codes
    public CrowdWatch take(Zone zone, Reading.CrowdSample sample, Instant now) {
        Reading.CrowdSample before = recent.peekLast();
        if (before != null && sample.at().isBefore(before.at())) {
            // a drill was taken back: what was counted later has not happened
            recent.clear();
            before = null;
        }
        if (before != null && !sample.at().isAfter(before.at())) {
            return watch;
        }
        CrowdLines lines = CrowdLines.of(zone, codes, now);
        if (before == null) {
            // how long the first count has stood is not known: it holds as it is, or the wall would look quiet for a minute
            Crowding first = lines.judge(sample.count(), sample.speedMps(), 0);
            watch = new CrowdWatch(first.level(), first.rule(), Map.of(), null, first);
        } else {
            while (!recent.isEmpty() && recent.peekFirst().at().plus(window).isBefore(sample.at())) {
                recent.removeFirst();
            }
            double inflow = recent.isEmpty() ? 0 : sample.count() - recent.peekFirst().count();
            watch = watch.next(lines, hold, sample.at(), sample.count(), CountFusion.most(zone, sample, fusion), sample.speedMps(),
                inflow);
        }
        recent.addLast(sample);
        return watch;
    }

    /// What the last sample meant; `null` before the first.
    public @Nullable Crowding last() {
        return watch.last();
    }

    /// How fast the count changes, persons a minute, by the straight line through the samples of the inflow's time; NaN while they span less than
    /// a minute.
    public double perMinute() {
        if (recent.size() < 2 || Duration.between(recent.peekFirst().at(), recent.peekLast().at()).toSeconds() < 60) {
            return Double.NaN;
        }
        long from = recent.peekFirst().at().toEpochMilli();
        double meanT = recent.stream().mapToDouble(s -> s.at().toEpochMilli() - from).average().orElse(0);
        double meanN = recent.stream().mapToDouble(Reading.CrowdSample::count).average().orElse(0);
        double across = 0;
        double along = 0;
        for (Reading.CrowdSample sample : recent) {
            double t = sample.at().toEpochMilli() - from - meanT;
            across += t * (sample.count() - meanN);
            along += t * t;
        }
        return across / along * 60_000;
    }
}
