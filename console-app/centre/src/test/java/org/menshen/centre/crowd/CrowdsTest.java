package org.menshen.centre.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.centre.store.Database;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.zone.ZoneFact;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;

/// Counts become samples, samples a history that outlives a restart, and the history says what is to be expected, once there is enough of it.
class CrowdsTest {

    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));
    private static final List<LatLon> RING = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51), new LatLon(31.21, 121.51));
    private static final int ZONES = 4;

    @TempDir
    Path dir;
    private final ManualClock clock = new ManualClock(TestCentre.NOON);
    private final World world = new World(new Rulebook());
    private final ReadingBoard board = new ReadingBoard();
    private final List<Reading> expected = new ArrayList<>();

    CrowdsTest() {
        for (int zone = 0; zone < ZONES; zone++) {
            world.apply(new Change(zone + 1, new Subject(SubjectKind.ZONE, "Z-" + zone), 1,
                    new ZoneFact.Registered("区", "SQUARE", RING, 1_000, 2_000),
                    new Stamp(Actor.SYSTEM, TestCentre.NOON, TestCentre.NOON), java.util.UUID.randomUUID(), "", ""));
        }
    }

    private Crowds crowds(Database database) {
        return new Crowds(world, CODES, database.jdbi(), board, expected::add, clock, ZoneOffset.UTC);
    }

    /// Counts that rise and fall with the hour, told every five minutes.
    private void count(Crowds crowds, Duration length) {
        for (Instant end = clock.instant().plus(length); clock.instant().isBefore(end); clock.advance(Duration.ofMinutes(5))) {
            for (int zone = 0; zone < ZONES; zone++) {
                double ofDay = clock.instant().getEpochSecond() % 86_400 / 86_400.0;
                double persons = (300 + 200 * zone) * (1.3 - Math.cos(2 * Math.PI * ofDay));
                crowds.heard(new Reading.CrowdSample("Z-" + zone, clock.instant(), persons, 1, 1));
            }
            // a store that is written now and then is quicker than one that is written every time
            if (clock.instant().getEpochSecond() % 1_800 == 1_500) {
                crowds.think();
            }
        }
        learnt(crowds);
    }

    /// Learning goes piece by piece, a turn for each.
    private void learnt(Crowds crowds) {
        for (int turn = 0; turn < 14; turn++) {
            crowds.think();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private Reading.CrowdOutlook outlook(int zone) {
        return (Reading.CrowdOutlook) board.latest("outlook/Z-" + zone).orElseThrow();
    }

    @Test
    void nothingIsExpectedBeforeThereIsEnoughToLearnFromAndTheHistoryOutlivesARestart() {
        try (Database database = Database.file(dir)) {
            try (Crowds crowds = crowds(database)) {
                count(crowds, Duration.ofMinutes(60));
                assertThat(outlook(0).ahead()).isEmpty();
                assertThat(outlook(0).historyMin()).isEqualTo(60);
                assertThat(outlook(0).neededMin()).isEqualTo(120);
                count(crowds, Duration.ofHours(13));
                assertThat(outlook(1).ahead()).extracting(Reading.Ahead::minutes).containsExactly(15, 30, 60);
                assertThat(outlook(1).ahead()).allMatch(ahead -> ahead.low() <= ahead.count() && ahead.count() <= ahead.high());
                assertThat(outlook(1).then()).extracting(Reading.Then::peak).containsOnlyNulls();
                assertThat(expected).as("what is told is recorded").contains(outlook(1));
                assertThat(outlook(1).recent()).hasSize(36).doesNotContain(-1);
                count(crowds, Duration.ofHours(12));
            }
            Crowds again = crowds(database);
            learnt(again);
            Reading.CrowdOutlook zone = outlook(3);
            assertThat(zone.historyMin()).isBetween(25 * 60, 27 * 60);
            assertThat(zone.ahead()).hasSize(3);
            assertThat(zone.then().getFirst().count()).isBetween(100.0, 3_000.0);
            assertThat(zone.then().get(1).at()).as("nothing is kept of a week ago").isNull();
            assertThat(zone.then().get(2).peak()).as("the last day above the blue line").isGreaterThan(0.6 * 2_000);
            assertThat(outlook(0).then().get(2).at()).as("this zone was never that full").isNull();
        }
    }

    /// A counter that falls from thousands to nothing in seconds was reset: nobody is told that the place is empty before that can be true.
    @Test
    void aCounterThatWasResetDoesNotEmptyAPlace() {
        try (Database database = Database.file(dir)) {
            Crowds crowds = crowds(database);
            crowds.heard(new Reading.CrowdCount("Z-1", "N-1", clock.instant(), 1_900.0, null, null, 40.0, 10.0));
            crowds.fuse(reading -> { });
            clock.advance(Duration.ofSeconds(5));
            crowds.heard(new Reading.CrowdCount("Z-1", "N-1", clock.instant(), 0.0, null, null, 40.0, 10.0));
            crowds.fuse(reading -> { });
            assertThat(((Reading.CrowdSample) board.latest("zone/Z-1").orElseThrow()).count()).isEqualTo(1_900);
            clock.advance(Duration.ofSeconds(60));
            crowds.heard(new Reading.CrowdCount("Z-1", "N-1", clock.instant(), 35.0, null, null, 40.0, 10.0));
            crowds.fuse(reading -> { });
            assertThat(board.latest("zone/Z-1").orElseThrow().at()).as("the old count grows old").isEqualTo(TestCentre.NOON);
            clock.advance(Duration.ofSeconds(60));
            crowds.heard(new Reading.CrowdCount("Z-1", "N-1", clock.instant(), 60.0, null, null, 40.0, 10.0));
            crowds.fuse(reading -> { });
            assertThat(((Reading.CrowdSample) board.latest("zone/Z-1").orElseThrow()).count()).as("it stayed down").isEqualTo(60);
        }
    }

    /// A gateway that sends what it held back tells nothing that changes what was counted since; only a clock that was taken back does.
    @Test
    void whatComesLateFillsGapsAndForgetsNothing() {
        try (Database database = Database.file(dir)) {
            Crowds crowds = crowds(database);
            count(crowds, Duration.ofMinutes(150));
            Instant end = clock.instant();
            assertThat(outlook(0).historyMin()).isEqualTo(150);
            crowds.heard(new Reading.CrowdSample("Z-0", end.minus(Duration.ofMinutes(60)), 9_999, 1, 1));
            clock.advance(Duration.ofMinutes(10));
            crowds.think();
            clock.advance(Duration.ofMinutes(2));
            crowds.think();
            assertThat(outlook(0).historyMin()).isGreaterThanOrEqualTo(150);
            assertThat(outlook(0).recent()).doesNotContain(9_999);
            assertThat(outlook(0).recent().stream().filter(each -> each >= 0).count()).isGreaterThanOrEqualTo(30);
        }
    }

    /// The last event is the last that was entered as one; without, the last day that was as full.
    @Test
    void theLastEventIsOneThatTookPlaceThere() {
        CountSeries series = new CountSeries();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        long day = 288;
        long today = Math.floorDiv(now.getEpochSecond(), 300L);
        for (long slot = today - 20 * day; slot <= today; slot++) {
            series.put(slot, (slot - today) / day == -9 ? 1_900 : 100);
        }
        Zone place = ((Zone) world.find(new Subject(SubjectKind.ZONE, "Z-0")).orElseThrow().state());
        Retrospect retrospect = new Retrospect(CrowdFigures.of(CODES), zone);
        assertThat(retrospect.of(place, series, List.of(), now).getLast().peak()).isEqualTo(1_900.0);
        Mark by = new Mark("l", "领导", "LEADER", "lead-01", now);
        EventPlan bare = EventPlan.of("滨江夜跑", null, now.minus(Duration.ofDays(5)), now.minus(Duration.ofDays(5)).plusSeconds(3_600));
        EventPlan plan = new EventPlan(bare.name(), null, bare.periods(), List.of(new EventPlan.Place("L1", place.subject())), List.of(), List.of(),
                List.of());
        Event event = new Event("run", plan, Event.Stage.ENDED, by, by, by, "", List.of(), List.of(), List.of());
        Reading.Then last = retrospect.of(place, series, List.of(event), now).getLast();
        assertThat(last.at()).isEqualTo(now.minus(Duration.ofDays(5)));
        assertThat(last.count()).isEqualTo(100);
    }

    @Test
    void countsOfAZoneBecomeOneSampleOnTheWayOfAllReadings() {
        try (Database database = Database.file(dir)) {
            Crowds crowds = crowds(database);
            List<Reading> told = new ArrayList<>();
            crowds.heard(new Reading.CrowdCount("Z-1", "C-1", clock.instant(), 400.0, 500.0, 0.9, null, null));
            crowds.heard(new Reading.CrowdCount("Z-1", "C-2", clock.instant(), 300.0, 500.0, 0.9, null, null));
            crowds.heard(new Reading.CrowdCount("Z-1", "N-1", clock.instant(), null, null, null, 40.0, 10.0));
            crowds.heard(new Reading.CrowdCount("nowhere", "C-9", clock.instant(), 300.0, 500.0, 0.9, null, null));
            crowds.fuse(told::add);
            assertThat(told).hasSize(1);
            Reading.CrowdSample sample = (Reading.CrowdSample) board.latest("zone/Z-1").orElseThrow();
            assertThat(sample.count()).isEqualTo(700);
            assertThat(sample.fusion().inPerMin()).isEqualTo(40);
            crowds.fuse(told::add);
            assertThat(told).as("nothing new, nothing told").hasSize(1);
        }
    }
}
