package org.menshen.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.Workspace.Asked;
import org.menshen.domain.port.Workspace.Settlement;
import org.menshen.domain.port.Workspace.Submission;

/// Commands are decided here, kept, shown as pending, sent once and in order, and settled.
class SubmittingTest extends OneCentre {

    private static final int ALERTS = 60;

    private List<UUID> applied(Actor actor) {
        return ledger.log().stream().filter(change -> change.stamp().actor().equals(actor)).map(Change::commandId).distinct().toList();
    }

    private static Settlement settled(Submission submission) {
        return ((Submission.Pending) submission).settled().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    SubmittingTest() {
        super(ALERTS);
    }

    @Test
    void aCommandIsShownAtOnceAndConfirmedLater() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            Submission submission = desk.submit(House.alert(1), new AlertCommand.Acknowledge());
            assertThat(desk.alert(1).status()).isEqualTo(AlertStatus.ACKED);
            assertThat(settled(submission)).isEqualTo(Settlement.CONFIRMED);
            assertThat(desk.shown(House.alert(1)).pending()).isFalse();
            desk.inStep(ledger);
            assertThat(desk.shown(House.alert(1))).isEqualTo(ledger.state(House.alert(1)));
        }
    }

    @Test
    void aCommandThatDoesNotHoldIsRefusedHereAndNotSent() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            assertThat(desk.submit(House.alert(1), new AlertCommand.Close("no"))).isInstanceOf(Submission.Refused.class);
            settled(desk.submit(House.alert(2), new AlertCommand.Acknowledge()));
            assertThat(centre.arrivals).hasSize(1);
        }
    }

    @Test
    void commandsGivenTogetherAreEachShownSentAndSettled() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            List<Asked> all = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                all.add(new Asked(House.alert(i), i == 7 ? new AlertCommand.Close("no") : new AlertCommand.Acknowledge()));
            }
            List<Submission> answers = desk.station.workspace().submitEach(all);
            assertThat(answers).hasSize(20);
            assertThat(answers.get(6)).as("a refusal of one concerns no other").isInstanceOf(Submission.Refused.class);
            for (int i = 1; i <= 20; i++) {
                assertThat(desk.alert(i).status()).isEqualTo(i == 7 ? AlertStatus.NEW : AlertStatus.ACKED);
            }
            assertThat(answers.stream().filter(Submission.Pending.class::isInstance))
                    .allSatisfy(submission -> assertThat(settled(submission)).isEqualTo(Settlement.CONFIRMED)).hasSize(19);
            desk.inStep(ledger);
            assertThat(applied(House.OFFICER)).hasSize(19).containsExactlyElementsOf(centre.arrivals.stream().distinct().toList());
        }
    }

    @Test
    void whatWasGivenTogetherOutlivesTheConsole() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            desk.station.workspace().submitEach(List.of(new Asked(House.alert(1), new AlertCommand.Acknowledge()),
                    new Asked(House.alert(2), new AlertCommand.Acknowledge())));
            assertThat(desk.station.link().status().outbox()).isEqualTo(2);
        }
        centre.up();
        try (Desk desk = Desk.at(dir, centre).live()) {
            desk.inStep(ledger);
            assertThat(applied(House.OFFICER)).hasSize(2);
            assertThat(desk.alert(2).status()).isEqualTo(AlertStatus.ACKED);
        }
    }

    @Test
    void nobodyActsBeforeTheFirstSignIn() {
        centre.down();
        try (Desk desk = Desk.at(dir, centre)) {
            assertThat(desk.submit(House.alert(1), new AlertCommand.Acknowledge())).isInstanceOfSatisfying(Submission.Refused.class,
                    refused -> assertThat(refused.refusal().code()).isEqualTo("workstation.not-signed-in"));
        }
    }

    @Test
    void whoActsWhileTheConsoleClosesIsToldThat() {
        Desk desk = Desk.at(dir, centre).live();
        desk.close();
        assertThat(desk.submit(House.alert(1), new AlertCommand.Acknowledge())).isInstanceOfSatisfying(Submission.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("workstation.closing"));
        assertThat(desk.noticed("outbox.not-written")).as("nothing is wrong with the disk").isFalse();
    }

    @Test
    void fiftyCommandsGivenOfflineArriveOnceAndInOrder() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            List<Submission> submissions = new ArrayList<>();
            for (int i = 1; i <= 25; i++) {
                submissions.add(desk.submit(House.alert(i), new AlertCommand.Acknowledge()));
                submissions.add(desk.submit(House.alert(i), new AlertCommand.StartVerifying()));
                assertThat(desk.alert(i).status()).isEqualTo(AlertStatus.VERIFYING);
                assertThat(desk.shown(House.alert(i)).pending()).isTrue();
            }
            assertThat(desk.station.link().status().outbox()).isEqualTo(50);
            centre.up();
            assertThat(submissions).allSatisfy(submission -> assertThat(settled(submission)).isEqualTo(Settlement.CONFIRMED));
            desk.inStep(ledger);
            assertThat(applied(House.OFFICER)).hasSize(50).containsExactlyElementsOf(centre.arrivals.stream().distinct().toList());
            assertThat(ledger.log().subList(ALERTS, ALERTS + 50).stream().map(Change::subject).distinct().toList())
                    .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 25).mapToObj(House::alert).toList());
            assertThat(desk.station.workspace().all(org.menshen.domain.fact.SubjectKind.ALERT))
                    .containsExactlyInAnyOrderElementsOf(ledger.states());
        }
    }

    @Test
    void aCommandWhoseAnswerIsLostIsSentAgainAndHappensOnce() {
        centre.loseAnswers.set(3);
        try (Desk desk = Desk.at(dir, centre).live()) {
            assertThat(settled(desk.submit(House.alert(1), new AlertCommand.Acknowledge()))).isEqualTo(Settlement.CONFIRMED);
            assertThat(centre.arrivals.size()).isGreaterThan(3);
            assertThat(new HashSet<>(centre.arrivals)).hasSize(1);
            assertThat(applied(House.OFFICER)).hasSize(1);
        }
    }

    @Test
    void theLoserOfARaceIsToldOnceWhoHasIt() {
        try (Desk desk = Desk.at(dir, centre).live().watchConflicts()) {
            centre.down();
            desk.offline();
            ledger.give(House.OTHER, House.alert(1), new AlertCommand.Acknowledge());
            Submission submission = desk.submit(House.alert(1), new AlertCommand.Acknowledge());
            assertThat(desk.alert(1).acknowledged().userId()).isEqualTo(House.OFFICER.userId());
            centre.up();
            assertThat(settled(submission)).isEqualTo(Settlement.CONFLICT);
            await().untilAsserted(() -> assertThat(desk.conflicts).hasSize(1));
            assertThat(desk.conflicts.getFirst().refusal().code()).isEqualTo("alert.already-acknowledged");
            assertThat(desk.conflicts.getFirst().refusal().details()).containsEntry("by", House.OTHER.name());
            assertThat(desk.conflicts.getFirst().instead()).containsExactly(ledger.log().getLast());
            desk.inStep(ledger);
            assertThat(desk.shown(House.alert(1))).isEqualTo(ledger.state(House.alert(1)));
        }
        try (Desk again = Desk.at(dir, centre).live().watchConflicts()) {
            again.inStep(ledger);
            assertThat(again.conflicts).isEmpty();
        }
    }

    @Test
    void aConflictNobodySawIsToldAfterTheNextStart() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            ledger.give(House.OTHER, House.alert(1), new AlertCommand.Acknowledge());
            Submission submission = desk.submit(House.alert(1), new AlertCommand.Acknowledge());
            centre.up();
            settled(submission);
        }
        try (Desk again = Desk.at(dir, centre).watchConflicts()) {
            await().untilAsserted(() -> assertThat(again.conflicts).hasSize(1));
            assertThat(again.conflicts.getFirst().subject()).isEqualTo(House.alert(1));
        }
    }

    @Test
    void commandsOfAnEarlierRunAreShownAndSent() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            desk.submit(House.alert(1), new AlertCommand.Acknowledge());
            desk.submit(House.alert(1), new AlertCommand.StartVerifying());
        }
        try (Desk again = Desk.at(dir, centre)) {
            assertThat(again.alert(1).status()).isEqualTo(AlertStatus.VERIFYING);
            assertThat(again.shown(House.alert(1)).pending()).isTrue();
            centre.up();
            again.inStep(ledger);
            assertThat(applied(House.OFFICER)).hasSize(2);
            assertThat(again.shown(House.alert(1))).isEqualTo(ledger.state(House.alert(1)));
        }
    }

    @Test
    void commandsForOtherDataAreKeptBack() {
        try (Desk desk = Desk.at(dir, centre).live().watchConflicts()) {
            centre.down();
            desk.offline();
            Submission submission = desk.submit(House.alert(1), new AlertCommand.Acknowledge());
            Ledger other = new Ledger(false);
            for (int i = 1; i <= ALERTS + 20; i++) {
                other.give(Actor.SYSTEM, House.alert(i), House.raise(i, Ledger.ACT.plusSeconds(9)));
            }
            centre.up();
            centre.serveInstead(other);
            assertThat(settled(submission)).isIn(Settlement.CONFLICT, Settlement.CONFIRMED);
            desk.inStep(other);
            if (ledger.log().size() == ALERTS) {
                assertThat(desk.conflicts).hasSize(1);
                assertThat(desk.conflicts.getFirst().refusal().code()).isEqualTo("workstation.other-data-set");
                assertThat(desk.noticed("outbox.held")).isTrue();
            }
            assertThat(other.log()).hasSize(ALERTS + 20);
        }
    }

    @Test
    void commandsOfAnotherPersonAreKeptBack() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            desk.submit(House.alert(1), new AlertCommand.Acknowledge());
        }
        centre.actor = House.OTHER;
        centre.up();
        try (Desk again = Desk.at(dir, centre).watchConflicts()) {
            await().untilAsserted(() -> assertThat(again.conflicts).hasSize(1));
            assertThat(again.conflicts.getFirst().refusal().code()).isEqualTo("workstation.other-person");
            assertThat(centre.arrivals).isEmpty();
        }
    }

    @Test
    void aDamagedCacheCostsNoCommand() throws Exception {
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            desk.submit(House.alert(1), new AlertCommand.Acknowledge());
        }
        Path cache = dir.resolve("data/cache.mv.db");
        byte[] bytes = Files.readAllBytes(cache);
        new java.util.Random(3).nextBytes(bytes);
        Files.write(cache, bytes);
        centre.up();
        try (Desk again = Desk.at(dir, centre)) {
            again.inStep(ledger);
            assertThat(again.noticed("cache.set-aside")).isTrue();
            assertThat(again.station.notices().aside().count()).isEqualTo(1);
            assertThat(applied(House.OFFICER)).hasSize(1);
            assertThat(again.shown(House.alert(1))).isEqualTo(ledger.state(House.alert(1)));
        }
    }

    @Test
    void aDamagedOutboxIsSetAsideAndTold() throws Exception {
        try (Desk desk = Desk.at(dir, centre).live()) {
            settled(desk.submit(House.alert(2), new AlertCommand.Acknowledge()));
            centre.down();
            desk.offline();
            desk.submit(House.alert(1), new AlertCommand.Acknowledge());
        }
        byte[] garbage = new byte[60_000];
        new java.util.Random(3).nextBytes(garbage);
        Files.write(dir.resolve("data/outbox.mv.db"), garbage);
        centre.up();
        try (Desk again = Desk.at(dir, centre).live()) {
            assertThat(again.noticed("outbox.set-aside")).isTrue();
            assertThat(settled(again.submit(House.alert(3), new AlertCommand.Acknowledge()))).isEqualTo(Settlement.CONFIRMED);
            again.inStep(ledger);
            assertThat(again.alert(1).status()).as("it stood in the journal").isEqualTo(AlertStatus.ACKED);
        }
        try (var files = Files.list(dir.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("outbox.mv.db.damaged-"));
        }
    }

    @Test
    void anOutboxThatFellBackGetsItsCommandsFromTheJournal() throws Exception {
        Path outbox = dir.resolve("data/outbox.mv.db");
        try (Desk desk = Desk.at(dir, centre).live()) {
            centre.down();
            desk.offline();
            desk.submit(House.alert(1), new AlertCommand.Acknowledge());
        }
        byte[] earlier = Files.readAllBytes(outbox);
        try (Desk desk = Desk.at(dir, centre)) {
            desk.submit(House.alert(2), new AlertCommand.Acknowledge());
            desk.submit(House.alert(3), new AlertCommand.Acknowledge());
        }
        Files.write(outbox, earlier);
        centre.up();
        try (Desk again = Desk.at(dir, centre).inStep(ledger)) {
            assertThat(List.of(again.alert(1), again.alert(2), again.alert(3))).allMatch(alert -> alert.status() == AlertStatus.ACKED);
            assertThat(applied(House.OFFICER)).as("each once").hasSize(3);
            assertThat(again.station.notices().recent()).extracting(notice -> notice.code()).as("told in one sentence")
                    .containsExactly("outbox.recovered");
        }
        assertThat(dir.resolve("data/outbox.journal")).as("emptied when all was done").isEmptyFile();
    }

    @Test
    void everyClaimOfALongWatchIsSettled() {
        try (Desk desk = Desk.at(dir, centre).live()) {
            List<Submission> submissions = new ArrayList<>();
            for (int i = 1; i <= ALERTS; i++) {
                submissions.add(desk.submit(House.alert(i), new AlertCommand.Acknowledge()));
            }
            assertThat(submissions).allSatisfy(one -> assertThat(settled(one)).isEqualTo(Settlement.CONFIRMED));
            desk.inStep(ledger);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                    assertThat(desk.station.workspace().all(org.menshen.domain.fact.SubjectKind.ALERT)).noneMatch(one -> one.pending()));
        }
    }

    /// Nothing in the file is written over, so it grows with every act, and is made anew.
    @Test
    void theOutboxStaysSmallHoweverMuchIsGiven() throws java.io.IOException {
        Path file = dir.resolve("data/outbox.mv.db");
        long largest = 0;
        try (Desk desk = Desk.at(dir, centre).live()) {
            for (int i = 1; i <= ALERTS; i++) {
                settled(desk.submit(House.alert(i), new AlertCommand.Acknowledge()));
                settled(desk.submit(House.alert(i), new AlertCommand.StartVerifying()));
                settled(desk.submit(House.alert(i), new AlertCommand.Confirm("seen")));
                largest = Math.max(largest, Files.size(file));
            }
            desk.inStep(ledger);
        }
        assertThat(largest).isLessThan(20L << 20);
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            assertThat(desk.station.notices().recent()).isEmpty();
            assertThat(applied(House.OFFICER)).hasSize(3 * ALERTS);
        }
    }
}
