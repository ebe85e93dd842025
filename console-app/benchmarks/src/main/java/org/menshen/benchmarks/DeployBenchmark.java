package org.menshen.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.menshen.centre.event.EventFile;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.deploy.DemandHistory;
import org.menshen.domain.deploy.DeployFigures;
import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.DeployScene;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.PostReason;
import org.menshen.domain.deploy.TravelTimes;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.port.Proposer;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.deploy.TimefoldProposer;

/// A proposal for the sixty posts of the expo event with 150 units on the real streets: the times of travel, what it is measured by, the proposal
/// with the limits of the figures, and what the solver leaves in memory.
final class DeployBenchmark implements Benchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant SIX = Instant.parse("2026-11-04T22:00:00Z");
    private static final List<String> TYPES = List.of("GUARD", "GUARD", "GUARD", "MICRO_FIRE", "GRID_TEAM", "GRID_TEAM", "JOINT_PATROL", "VOLUNTEER",
            "BUILDING_GUARD", "PROPERTY");
    private static final int UNITS = 150;
    private static final int PLACES = 96;

    @Override
    public String name() {
        return "deploy";
    }

    @Override
    public String about() {
        return "proposal for 60 posts and 150 units on the streets of Nanmatou, with its bound; classes and memory of the solver";
    }

    @Override
    public void run(Printout figures) throws Exception {
        CodeBook codes = CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes"));
        Path events = Path.of(System.getProperty("menshen.home"), "config", "sites", "nanmatou", "events", "expo-2026.yaml");
        Mark by = new Mark("u", "演练", "WATCH_COMMANDER", "s", SIX);
        Event event = new Event("expo", EventFile.read(events, ZONE).plan(), Event.Stage.PLANNED, by, null, null, "", List.of(), List.of(),
                List.of());
        Instant eight = SIX.plus(Duration.ofHours(2));
        Deployment draft = new Deployment("D", "expo", "早班", eight, eight.plus(Duration.ofHours(8)), Deployment.Stage.DRAFT, by, null, null, "",
                List.of());
        DeployScene.Known forces = new DeployScene.Known(units(), List.of(), List.of(draft), id -> event);
        DeployScene scene = new DeployScene(codes, ZONE, draft, forces, demand(), SIX);
        StreetGraph streets = StreetGraph.of(OsmImport.read(file()).map());
        long begun = System.nanoTime();
        TravelTimes times = new TravelTimes(codes, scene.places(), scene.types(), Optional.of(streets));
        long known = System.nanoTime();
        DeployProblem problem = scene.problem(times);
        long ready = System.nanoTime();
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        long memory = used();
        long asked = System.nanoTime();
        Proposer.Attempt attempt = new TimefoldProposer(Runnable::run).propose(problem, Proposer.Limits.of(problem.rules()), progress -> { });
        Proposer.Proposal found = attempt.result().join();
        long done = System.nanoTime();
        PostReason.of(problem, DeployFigures.tally(problem, found.assignments()), 3);
        long told = System.nanoTime();
        DeployFigures worth = DeployFigures.of(problem, found.assignments());
        if (worth.breaches() > 0 || found.assignments().isEmpty()) {
            throw new IllegalStateException("the proposal breaks " + worth.breaches() + " rules at " + found.assignments().size() + " posts");
        }
        figures.print("deploy.posts", problem.seats(), "posts");
        figures.print("deploy.units", problem.forces(), "units");
        figures.print("deploy.times", (known - begun) / 1e6, "ms");
        figures.print("deploy.problem", (ready - known) / 1e6, "ms");
        figures.print("deploy.proposal", (done - asked) / 1e6, "ms");
        figures.print("deploy.reasons", (told - done) / 1e6, "ms");
        figures.print("deploy.whole", (known - begun + ready - known + done - asked + told - done) / 1e6, "ms");
        figures.print("deploy.tries", found.tries(), "tries");
        figures.print("deploy.filled", worth.filled(), "posts");
        figures.print("deploy.covered", worth.covered() * 100, "%");
        figures.print("deploy.covered.from.posts", worth.posted() * 100, "%");
        figures.print("deploy.mean", worth.mean().toMillis() / 1e3, "s");
        figures.print("deploy.bound", found.bound().toMillis() / 1e3, "s");
        figures.print("deploy.greedy", found.greedy().toMillis() / 1e3, "s");
        figures.print("deploy.guessed", problem.guessed() * 100, "%");
        figures.print("deploy.classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes, "classes");
        figures.print("deploy.memory", (used() - memory) / 1e6, "MB");
    }

    private static Path file() throws IOException {
        return Stream.of(System.getenv("MENSHEN_SHARED"), "../shared", "shared").filter(name -> name != null)
                .map(name -> Path.of(name, "data", "map", "nanmatou_roads.osm")).filter(Files::isReadable).findFirst()
                .orElseThrow(() -> new IOException("no street data: set MENSHEN_SHARED to the folder that holds data/map"));
    }

    private static LatLon spot(Lcg random) {
        return new LatLon(31.189 + random.next() * 0.02, 121.498 + random.next() * 0.024);
    }

    private static List<Unit> units() {
        Lcg random = new Lcg(7);
        return IntStream.range(0, UNITS).mapToObj(u -> new Unit("U-%03d".formatted(u), "U" + u, TYPES.get(u % TYPES.size()), null, spot(random),
                UnitStatus.STANDBY, SIX, null, null, null)).toList();
    }

    private static DemandHistory demand() {
        Lcg random = new Lcg(11);
        List<DemandHistory.Place> places = new ArrayList<>();
        for (int d = 0; d < PLACES; d++) {
            places.add(new DemandHistory.Place("S" + d, "S" + d, spot(random), IntStream.range(0, DemandHistory.HOURS)
                    .mapToObj(hour -> (int) (random.next() * (hour > 7 && hour < 22 ? 8 : 3))).toList()));
        }
        int counted = places.stream().mapToInt(DemandHistory.Place::count).sum();
        return new DemandHistory(SIX.minus(Duration.ofDays(90)), SIX, counted, 0, false, places);
    }

    /// What lives in the heap and in the room of the classes.
    private static long used() {
        System.gc();
        long classes = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + classes;
    }
}
