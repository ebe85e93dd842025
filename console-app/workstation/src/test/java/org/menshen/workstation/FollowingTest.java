package org.menshen.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Link;
import org.menshen.domain.reading.Reading;

/// The console follows the centre, whatever the line does.
class FollowingTest extends OneCentre {

    private static final int ALERTS = 50;

    FollowingTest() {
        super(ALERTS);
    }

    private void assertSame(Desk desk) {
        assertThat(bySubject(desk.station.workspace().all(SubjectKind.ALERT))).isEqualTo(bySubject(ledger.states()));
    }

    private static Map<Subject, Versioned<State>> bySubject(Collection<Versioned<State>> states) {
        return states.stream().collect(Collectors.toMap(one -> one.state().subject(), one -> one));
    }

    @Test
    void takesASnapshotThenFollowsAndTellsWhoWatches() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            Set<Subject> told = ConcurrentHashMap.newKeySet();
            desk.station.workspace().observe(told::addAll);
            ledger.give(House.OTHER, House.alert(7), new AlertCommand.Acknowledge());
            await().untilAsserted(() -> assertThat(told).containsExactly(House.alert(7)));
            assertThat(desk.alert(7).status()).isEqualTo(AlertStatus.ACKED);
            assertThat(desk.station.workspace().history(House.alert(7))).containsExactly(ledger.log().getLast());
            assertThat(desk.station.workspace().actor()).isEqualTo(House.OFFICER);
            assertSame(desk);
        }
    }

    @Test
    void showsTheCacheBeforeTheCentreAnswers() {
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            assertSame(desk);
        }
        centre.down();
        try (Desk desk = Desk.at(dir, centre)) {
            assertSame(desk);
            assertThat(desk.station.workspace().actor()).isEqualTo(House.OFFICER);
            desk.offline();
            assertThat(desk.station.link().status().reason()).isNotBlank();
            ledger.raise(ALERTS + 1, ALERTS + 5);
            centre.up();
            desk.inStep(ledger);
            assertSame(desk);
            assertThat(centre.snapshots).as("changes alone bring it up to date").hasValue(1);
        }
    }

    @Test
    void aSnapshotCutHalfwayIsTakenAgain() {
        centre.cutSnapshots.set(2);
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            assertSame(desk);
            assertThat(centre.snapshots).hasValue(3);
        }
    }

    @Test
    void aSlowLineOnlyTakesLonger() {
        centre.slowness = Duration.ofMillis(30);
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            assertSame(desk);
            assertThat(centre.snapshots).hasValue(1);
        }
    }

    @Test
    void changesToldTwiceDoNoHarm() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.repeat.set(30);
            ledger.raise(ALERTS + 1, ALERTS + 40);
            desk.inStep(ledger);
            assertSame(desk);
            assertThat(centre.snapshots).hasValue(1);
        }
    }

    @Test
    void changesOutOfOrderLeadToANewSnapshot() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.swap.set(1);
            synchronized (ledger) {
                ledger.raise(ALERTS + 1, ALERTS + 10);
            }
            desk.inStep(ledger);
            assertSame(desk);
            assertThat(centre.snapshots).hasValueGreaterThan(1);
        }
    }

    @Test
    void carriesOnAfterTheLineWasCut() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            ledger.raise(ALERTS + 1, ALERTS + 200);
            centre.up();
            desk.inStep(ledger);
            assertSame(desk);
            assertThat(centre.snapshots).hasValue(1);
        }
    }

    @Test
    void takesABurstOfFiveThousandChanges() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            synchronized (ledger) {
                ledger.raise(ALERTS + 1, ALERTS + 5_000);
            }
            desk.inStep(ledger);
            assertSame(desk);
        }
        centre.down();
        try (Desk desk = Desk.at(dir, centre)) {
            assertSame(desk);
        }
    }

    @Test
    void noticesThatTheCentreServesOtherData() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            Ledger other = new Ledger(false);
            for (int i = 1; i <= ALERTS + 20; i++) {
                other.give(Actor.SYSTEM, House.alert(1_000 + i), House.raise(i, Ledger.ACT.plusSeconds(1)));
            }
            centre.serveInstead(other);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                    assertThat(desk.station.workspace().all(SubjectKind.ALERT)).containsExactlyInAnyOrderElementsOf(other.states()));
            assertThat(desk.noticed("sync.other-data-set")).isTrue();
            assertThat(desk.noticed("sync.alerts-gone")).as("what stood open here is named").isTrue();
            assertThat(desk.station.workspace().history(House.alert(1))).isEmpty();
        }
    }

    @Test
    void noticesThatTheCentreWentBackInTime() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            Ledger earlier = new Ledger(false);
            earlier.raise(1, ALERTS - 1);
            centre.serveInstead(earlier);
            await().atMost(Duration.ofSeconds(20)).until(() -> desk.station.workspace().all(SubjectKind.ALERT).size() == ALERTS - 1);
            assertThat(desk.noticed("sync.shorter-record")).isTrue();
            assertThat(desk.noticed("sync.alerts-gone")).isTrue();
        }
    }

    @Test
    void theNewestReadingWins() {
        Instant at = Instant.parse("2026-11-05T01:00:00Z");
        var old = new Reading.Telemetry("P-1", at, 0.3, "MPa");
        var fresh = new Reading.Telemetry("P-1", at.plusSeconds(5), 0.4, "MPa");
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.readings(List.of(fresh));
            centre.readings(List.of(old, new Reading.Telemetry("P-2", at, 7, "m")));
            await().until(() -> desk.station.readings().latest("device/P-2").isPresent());
            assertThat(desk.station.readings().latest("device/P-1")).contains(fresh);
        }
        centre.down();
        try (Desk desk = Desk.at(dir, centre)) {
            assertThat(desk.station.readings().latest("device/P-1")).contains(fresh);
        }
    }

    @Test
    void asksForSourcesAndTheBaseMapAndMeasuresTheLine() throws Exception {
        try (Desk desk = Desk.at(dir, centre).live()) {
            await().untilAsserted(() -> assertThat(desk.station.link().sources()).extracting(Link.SourceHealth::id).containsExactly("iot"));
            await().until(() -> desk.station.baseMap().file().isPresent());
            assertThat(Files.readAllBytes(desk.station.baseMap().file().orElseThrow())).isEqualTo(centre.baseMap);
            assertThat(desk.station.link().status().roundTrip()).isPositive();
            assertThat(desk.station.drill().status()).isEmpty();
        }
        try (Desk desk = Desk.at(dir, centre).live()) {
            await().until(() -> !desk.station.link().sources().isEmpty());
            assertThat(centre.baseMaps).as("an unchanged base map is not sent again").hasValue(1);
        }
    }

    @Test
    void livesByTheDrillsClock() {
        Instant at = Instant.parse("2026-11-05T10:00:00Z");
        centre.drill(new Drill.Status("day", false, 10, at, at.minusSeconds(60), at.plusSeconds(3600)));
        try (Desk desk = Desk.at(dir, centre).live()) {
            assertThat(desk.station.drill().status()).as("known before the picture is live: whoever acts on it acts by its clock").isPresent();
            assertThat(desk.station.clock().instant()).isEqualTo(at);
            assertThat(desk.station.workspace().newId(SubjectKind.INCIDENT)).startsWith("DR-INC-261105-100000-");
            desk.station.drill().jump(at.plusSeconds(600)).join();
            // the answer and the stream that tells the new time are two ways
            await().until(() -> desk.station.clock().instant().equals(at.plusSeconds(600)));
            desk.station.drill().run(true).join();
            await().until(() -> desk.station.clock().instant().isAfter(at.plusSeconds(602)));
        }
    }

    /// What waits for the live centre, and what is known of it, is safe from a drill that answers at the same address.
    @Test
    void aLiveConsoleFollowsNoDrill() {
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            centre.down();
            desk.offline();
            desk.submit(House.alert(3), new AlertCommand.Acknowledge());
            int arrived = centre.arrivals.size();
            Instant at = Instant.parse("2026-11-05T10:00:00Z");
            centre.drill(new Drill.Status("day", false, 1, at, at.minusSeconds(60), at.plusSeconds(3600)));
            centre.up();
            await().until(() -> desk.station.link().status().line().fault() == Link.Fault.SEALED);
            assertThat(desk.station.notices().recent()).extracting(notice -> notice.code()).contains("sync.sealed");
            assertThat(centre.snapshots).as("not even looked at").hasValue(1);
            assertThat(centre.arrivals).hasSize(arrived);
            assertThat(desk.station.link().status().outbox()).as("it waits for the live centre").isEqualTo(1);
            assertThat(desk.station.drill().status()).as("and no clock of a drill").isEmpty();
        }
    }
}
