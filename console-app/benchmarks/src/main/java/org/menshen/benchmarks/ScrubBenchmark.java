package org.menshen.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PageWriter;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Rulebook;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;

/// A day of 60 units, 100 zones, 18,000 devices and 3,000 alerts, and what one step through it costs off the FX thread: all states, places,
/// tails and counts of an instant.
final class ScrubBenchmark implements Benchmark {

    private static final Instant MORNING = Instant.parse("2026-11-05T00:00:00Z");
    private static final Duration TAIL = Duration.ofMinutes(3);
    private static final int UNITS = 60;
    private static final int ZONES = 100;
    private static final int DEVICES = 18_000;
    private static final int ALERTS = 3_000;
    private static final int DAY_S = 86_400;
    private static final int STEPS = 2_000;
    private static final double MB = 1024 * 1024;

    @Override
    public String name() {
        return "scrub";
    }

    @Override
    public String about() {
        return "one step through a recorded day of 60 units, 18,000 devices and 3,000 alerts, p50 and p99; memory of the day";
    }

    @Override
    public void run(Printout figures) {
        long before = used();
        RecordedDay day = day(CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes")));
        figures.print("scrub.day", (used() - before) / MB, "MB");
        Lcg dice = new Lcg(7);
        steps(day, dice);
        double[] samples = steps(day, dice);
        figures.print("scrub.step.p50", Printout.percentile(samples, 0.5), "ms");
        figures.print("scrub.step.p99", Printout.percentile(samples, 0.99), "ms");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double[] steps(RecordedDay day, Lcg dice) {
        double[] samples = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            long begin = System.nanoTime();
            step(day.at(MORNING.plusSeconds((long) (dice.next() * DAY_S))));
            samples[i] = (System.nanoTime() - begin) / 1e6;
        }
        return samples;
    }

    private static void step(PastMoment moment) {
        int seen = moment.all(SubjectKind.DEVICE).size() + moment.all(SubjectKind.ALERT).size();
        for (int unit = 0; unit < UNITS; unit++) {
            seen += moment.latest("unit/U-" + unit).isPresent() ? moment.tail("U-" + unit, TAIL).size() : 0;
        }
        for (int zone = 0; zone < ZONES; zone++) {
            seen += moment.latest("zone/Z-" + zone).isPresent() ? 1 : 0;
        }
        if (seen < DEVICES) {
            throw new IllegalStateException("the day is not whole: " + seen);
        }
    }

    private static RecordedDay day(CodeBook codes) {
        PastFigures figures = PastFigures.of(codes);
        RecordedDay day = new RecordedDay(new Rulebook(), figures, MORNING);
        for (int i = 0; i < DEVICES; i++) {
            day.begin(new Versioned<>(new Device("D-" + i, DeviceKind.CAMERA, "B0", "D " + i, null, null, null, place(i, 0), null, null,
                    DeviceStatus.ONLINE, MORNING, null), 1, false));
        }
        for (int i = 0; i < ALERTS; i++) {
            Subject alert = new Subject(SubjectKind.ALERT, "A-" + i);
            Instant raised = MORNING.plusSeconds(i * (long) DAY_S / ALERTS);
            day.apply(change(2L * i + 1, alert, 1, raised, new AlertFact.Raised(new Alert.Origin("iot", "x" + i, "LOITER", 5, null, null,
                    null, null, place(i, 0), "", "", raised, Map.of()))));
            day.apply(change(2L * i + 2, alert, 2, raised.plusSeconds(40), new AlertFact.Acknowledged(40)));
        }
        PageWriter writer = new PageWriter(figures);
        for (int second = 0; second < DAY_S; second += 5) {
            Instant at = MORNING.plusSeconds(second);
            for (int unit = 0; unit < UNITS; unit++) {
                writer.add(new Reading.UnitPosition("U-" + unit, at, place(unit, second * 1.4), 0, 1.4));
            }
            for (int zone = 0; zone < ZONES; zone++) {
                writer.add(new Reading.CrowdSample("Z-" + zone, at, second % 900, Double.NaN, 1));
            }
        }
        writer.close().ifPresent(page -> day.take(List.of(page)));
        day.until(MORNING.plusSeconds(DAY_S), 2L * ALERTS);
        return day;
    }

    private static Change change(long seq, Subject subject, long version, Instant at, Fact fact) {
        return new Change(seq, subject, version, fact, new Stamp(Actor.SYSTEM, at, at), new UUID(0, seq), "", "");
    }

    /// A way up and down a street two kilometres long.
    private static LatLon place(int number, double metres) {
        double along = Math.abs(metres % 4_000 - 2_000);
        return new LatLon(31.18 + along / 111_000, 121.48 + number % 300 * 1e-4);
    }
}
