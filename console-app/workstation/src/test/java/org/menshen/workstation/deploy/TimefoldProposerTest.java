package org.menshen.workstation.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.deploy.DemandHistory;
import org.menshen.domain.deploy.DeployFigures;
import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.DeployScene;
import org.menshen.domain.deploy.DeployTally;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.GreedyDeployment;
import org.menshen.domain.deploy.TravelTimes;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.DayHours;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.port.Proposer;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;

/// What the solver finds keeps every rule and is never worse than the plain way; it can be stopped.
class TimefoldProposerTest {

    private static final Instant SIX = Instant.parse("2026-11-04T22:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TYPES = List.of("GUARD", "VOLUNTEER", "JOINT_PATROL", "GRID_TEAM", "POLICE");

    private static final CodeBook CODES = CodeFolder.read(Path.of(System.getProperty("menshen.root"), "config", "codes"));
    /// A test waits for an answer, not for the best one.
    private static final Proposer.Limits SOON = new Proposer.Limits(Duration.ofMillis(250), Duration.ofMillis(250));
    private static final Proposer.Limits LONG = new Proposer.Limits(Duration.ofMinutes(5), Duration.ofMinutes(5));

    private static LatLon spot(Random random) {
        return new LatLon(31.19 + random.nextDouble() * 0.03, 121.49 + random.nextDouble() * 0.03);
    }

    private static DeployProblem problem(Random random, int posts, int units) {
        List<EventPlan.Post> all = new ArrayList<>();
        for (int p = 0; p < posts; p++) {
            LocalTime from = LocalTime.of(6 + random.nextInt(4), 0);
            DayHours hours = random.nextInt(3) > 0 ? null : DayHours.of(from, from.plusHours(2));
            all.add(new EventPlan.Post("P" + p, "岗" + p, "1", null, "", spot(random), random.nextInt(3) == 0 ? "CROWD" : null, hours));
        }
        Mark by = new Mark("u", "演练", "WATCH_COMMANDER", "s", SIX);
        EventPlan bare = EventPlan.of("进博会", null, SIX, SIX.plus(Duration.ofHours(15)));
        EventPlan plan = new EventPlan(bare.name(), null, bare.periods(), List.of(), all, List.of(), List.of());
        Event event = new Event("expo", plan, Event.Stage.PLANNED, by, null, null, "", List.of(), List.of(), List.of());
        List<Unit> forces = IntStream.range(0, units).mapToObj(u -> new Unit("U-" + u, "呼号" + u, TYPES.get(u % TYPES.size()), null, spot(random),
                u % 11 == 0 ? UnitStatus.OFFLINE : UnitStatus.STANDBY, SIX, null, null, null)).toList();
        List<DemandHistory.Place> places = IntStream.range(0, 30).mapToObj(d -> new DemandHistory.Place("S" + d, "小区" + d, spot(random),
                IntStream.range(0, 24).mapToObj(h -> random.nextInt(5)).toList())).toList();
        Deployment draft = new Deployment("D-1", "expo", "早班", SIX, SIX.plus(Duration.ofHours(8)), Deployment.Stage.DRAFT, by, null, null, "",
                List.of());
        DeployScene scene = new DeployScene(CODES, ZONE, draft, new DeployScene.Known(forces, List.of(), List.of(draft), id -> event),
                new DemandHistory(SIX.minus(Duration.ofDays(90)), SIX, 1_000, 0, false, places), SIX);
        return scene.problem(new TravelTimes(CODES, scene.places(), scene.types(), Optional.empty()));
    }

    private static Proposer.Proposal proposal(DeployProblem problem) throws Exception {
        return new TimefoldProposer(ForkJoinPool.commonPool()).propose(problem, SOON, progress -> { }).result().get(30, TimeUnit.SECONDS);
    }

    @Test
    void whatItFindsKeepsTheRulesAndIsNeverWorseThanThePlainWay() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            DeployProblem problem = problem(new Random(seed), 2 + seed * 5, 4 + seed * 12);
            Proposer.Proposal found = proposal(problem);
            DeployTally tally = DeployFigures.tally(problem, found.assignments());
            DeployTally plain = new DeployTally(problem);
            int[] greedy = GreedyDeployment.of(problem);
            IntStream.range(0, greedy.length).forEach(p -> plain.put(p, greedy[p]));
            assertThat(tally.breaches()).isZero();
            assertThat(tally.filled()).isGreaterThanOrEqualTo(plain.filled());
            if (tally.filled() == plain.filled()) {
                assertThat(tally.cost()).isLessThanOrEqualTo(plain.cost());
            }
            assertThat(Duration.ofMillis(Math.round(tally.mean()))).isGreaterThanOrEqualTo(found.bound());
            assertThat(found.assignments()).extracting(Assignment::postId).doesNotHaveDuplicates();
            assertThat(found.tries()).isPositive();
        }
    }

    @Test
    void itEndsWithWhatItHasWhenItIsStopped() throws Exception {
        DeployProblem problem = problem(new Random(5), 20, 60);
        CompletableFuture<Proposer.Progress> first = new CompletableFuture<>();
        Proposer.Attempt attempt = new TimefoldProposer(ForkJoinPool.commonPool()).propose(problem, LONG, first::complete);
        assertThat(first.get(20, TimeUnit.SECONDS).mean()).isPositive();
        attempt.stop();
        assertThat(attempt.result().get(20, TimeUnit.SECONDS).assignments()).isNotEmpty();
    }
}
