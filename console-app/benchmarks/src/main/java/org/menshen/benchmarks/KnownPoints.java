package org.menshen.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// A console that knows many devices: once it gets them from a centre and keeps them, once it starts from what it kept, with no centre there.
final class KnownPoints {

    static final int POINTS = 100_000;
    private static final int BATCH = 5_000;
    private static final double MEBI = 1024 * 1024;
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private KnownPoints() {
    }

    /// @param args `fill` or `read`, data folder, folder of the codes
    public static void main(String[] args) throws Exception {
        CodeBook codes = CodeFolder.read(Path.of(args[2]));
        if (args[0].equals("fill")) {
            fill(Path.of(args[1]), codes);
        } else {
            read(Path.of(args[1]), codes);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void fill(Path data, CodeBook codes) throws Exception {
        try (FloodCentre centre = new FloodCentre(codes, Clock.systemUTC())) {
            for (int from = 0; from < POINTS; from += BATCH) {
                List<FloodCentre.Asked> batch = new ArrayList<>();
                for (int i = from; i < from + BATCH; i++) {
                    batch.add(new FloodCentre.Asked(new Subject(SubjectKind.DEVICE, "3101150%013d".formatted(i)), new DeviceCommand.Register(
                            DeviceKind.SENSOR, "A0", "末端压力 " + i, "NMT-O-%03d".formatted(1 + i % 61), null, null,
                            new LatLon(31.18 + i % 300 * 1e-4, 121.48 + i / 300 % 300 * 1e-4), null, null)));
                }
                centre.tell(centre.prepare(batch));
            }
            Workstation station = station(data, centre.address(), codes);
            station.showKept();
            station.follow();
            while (station.workspace().all(SubjectKind.DEVICE).size() < POINTS) {
                Thread.sleep(100);
            }
            // writes what is unwritten
            station.close();
        }
    }

    private static void read(Path data, CodeBook codes) throws Exception {
        double before = heap();
        Workstation station = station(data, NOWHERE, codes);
        long work = worked();
        long begin = System.nanoTime();
        station.showKept();
        int known = station.workspace().all(SubjectKind.DEVICE).size();
        double ready = (System.nanoTime() - begin) / 1e6;
        double worked = (worked() - work) / 1e6;
        if (known != POINTS) {
            throw new IllegalStateException(known + " points were kept");
        }
        System.out.printf(java.util.Locale.ROOT, "R|c|points=%d|ready_ms|%.3f%n", POINTS, ready);
        System.out.printf(java.util.Locale.ROOT, "R|c|points=%d|worked_ms|%.3f%n", POINTS, worked);
        System.out.printf(java.util.Locale.ROOT, "R|c|points=%d|heap_growth_mb|%.3f%n", POINTS, heap() - before);
        java.lang.ref.Reference.reachabilityFence(station);
    }

    /// Processor time of the process, nanoseconds.
    private static long worked() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double heap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(150);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBI;
    }

    private static Workstation station(Path data, URI centre, CodeBook codes) {
        var threads = Thread.ofPlatform().daemon().factory();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, threads);
        var rules = new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), new DomainJson().mapper());
        return new Workstation(new WorkstationConfig(data.resolve("console"), centre, new SignIn.Demonstration("officer", null),
                new FileKeySource(data.resolve("key")), rules, new WorkstationConfig.Running(Clock.systemUTC(), threads, timer)));
    }
}
