package org.menshen.workstation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Archive.Phase;
import org.menshen.workstation.Desk;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;
import org.menshen.workstation.OneCentre;

/// A console that keeps the alerts that are over: what the stream brings, what is missing in pieces, through restarts, kills and damages.
class ArchiveKeeperTest extends OneCentre {

    private static final int ALERTS = 30;

    ArchiveKeeperTest() {
        super(ALERTS);
    }

    private void judge(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(i -> {
            ledger.give(House.OTHER, House.alert(i), new AlertCommand.Acknowledge());
            ledger.give(House.OTHER, House.alert(i), new AlertCommand.StartVerifying());
            ledger.give(House.OTHER, House.alert(i), new AlertCommand.MarkFalse("NORMAL_ACTIVITY", "remark with 13912345678"));
        });
    }

    private static Archive.Found all(Desk desk) throws Exception {
        return desk.station.archive().find(PastQuery.ALL, 0, 1_000).get(20, TimeUnit.SECONDS);
    }

    private static void whole(Desk desk, int count) {
        await().atMost(Duration.ofSeconds(40)).until(() -> desk.station.archive().standing().phase() == Phase.WHOLE
                && desk.station.archive().standing().kept() == count);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> House.alert(i).id()).toList();
    }

    @Test
    void aNewConsoleFillsItsPastInPiecesAndFollowsTheStream() throws Exception {
        judge(1, 12);
        centre.pieceMost = 20;
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            whole(desk, 12);
            assertThat(centre.pieces).as("the newest first").hasSize(4).extracting(asked -> asked.get("until"))
                    .containsExactly(66L, 46L, 26L, 6L);
            judge(13, 15);
            desk.inStep(ledger);
            whole(desk, 15);
            assertThat(centre.pieces).as("the stream brought the rest").hasSize(4);
            assertThat(all(desk).alerts()).extracting(PastAlert::id).containsExactlyInAnyOrderElementsOf(ids(1, 15));
            PastQuery asked = new PastQuery(List.of(PastQuery.Word.of("示意14")), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                    null, null, PastQuery.Order.NEWEST);
            Archive.Found found = desk.station.archive().find(asked, 0, 10).get(20, TimeUnit.SECONDS);
            assertThat(found.alerts()).extracting(PastAlert::id).containsExactly("A-14");
            centre.down();
            desk.offline();
            assertThat(all(desk).hits()).as("without a centre, too").isEqualTo(15);
            assertThat(desk.station.archive().history("A-14").get(20, TimeUnit.SECONDS)).satisfies(history -> {
                assertThat(history.whole()).isFalse();
                assertThat(history.changes()).as("as far as this console has kept it").hasSize(3);
            });
        }
    }

    @Test
    void oneThatWasAwayAsksForWhatItMissedAlone() throws Exception {
        judge(1, 5);
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            whole(desk, 5);
        }
        long seen = ledger.seq();
        centre.pieces.clear();
        judge(6, 9);
        // its picture is gone, so that a new one takes it past what it never saw
        Files.delete(dir.resolve("data/cache.mv.db"));
        Files.deleteIfExists(dir.resolve("data/cache.reached"));
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            whole(desk, 9);
            assertThat(centre.pieces).singleElement().satisfies(asked -> {
                assertThat(asked.get("after")).isEqualTo(seen);
                assertThat(asked.get("until")).isEqualTo(ledger.seq());
            });
        }
    }

    @Test
    void aFillIsStoppedAndGoesOnAndIsNotForEveryone() throws Exception {
        judge(1, 4);
        centre.pieceMost = 1;
        centre.slowness = Duration.ofMillis(100);
        try (Desk desk = Desk.at(dir, centre).live()) {
            Archive archive = desk.station.archive();
            await().atMost(Duration.ofSeconds(20)).until(() -> archive.standing().phase() == Phase.FILLING && archive.standing().share() > 0);
            archive.fill(false);
            await().atMost(Duration.ofSeconds(20)).until(() -> archive.standing().phase() == Phase.STOPPED);
            assertThat(archive.standing().share()).isBetween(0.0, 0.99);
            centre.slowness = Duration.ZERO;
            archive.fill(true);
            whole(desk, 4);
        }
        judge(5, 6);
        centre.deniedPast = true;
        try (Desk desk = Desk.at(dir.resolve("other"), centre).inStep(ledger)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> desk.station.archive().standing().phase() == Phase.DENIED);
        }
    }

    @Test
    void damagedFilesAreMadeAgainAndThatIsSaid() throws Exception {
        judge(1, 8);
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            whole(desk, 8);
            assertThat(desk.noticed("past.made-again")).isFalse();
        }
        Path folder = dir.resolve("data/past-alerts");
        try (Stream<Path> files = Files.list(folder)) {
            Path largest = files.max(java.util.Comparator.comparing(file -> file.toFile().length())).orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
        Files.writeString(folder.resolve("note.txt"), "of somebody");
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            whole(desk, 8);
            assertThat(desk.noticed("past.made-again")).isTrue();
            try (Stream<Path> aside = Files.walk(dir.resolve("data"))) {
                assertThat(aside.filter(file -> file.endsWith("note.txt"))).as("what is not ours is put aside, not away").singleElement()
                    .satisfies(file -> assertThat(file.getParent()).isNotEqualTo(folder));
            }
            assertThat(all(desk).alerts()).extracting(PastAlert::id).containsExactlyInAnyOrderElementsOf(ids(1, 8));
        }
    }

    @Test
    void otherDataAtTheCentreIsAnotherPast() throws Exception {
        judge(1, 3);
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            whole(desk, 3);
            Ledger other = new Ledger(false);
            other.raise(1, 5);
            other.give(House.OTHER, House.alert(5), new AlertCommand.Acknowledge());
            other.give(House.OTHER, House.alert(5), new AlertCommand.StartVerifying());
            other.give(House.OTHER, House.alert(5), new AlertCommand.MarkTest(""));
            centre.serveInstead(other);
            desk.inStep(other);
            whole(desk, 1);
            assertThat(all(desk).alerts()).extracting(PastAlert::id).containsExactly("A-5");
        }
    }

    @Test
    void aKilledConsoleGoesOnWhereItWas() throws Exception {
        judge(1, 20);
        centre.pieceMost = 3;
        centre.slowness = Duration.ofMillis(30);
        for (int kill = 0; kill < 2; kill++) {
            runAndKill();
        }
        centre.slowness = Duration.ZERO;
        try (Desk desk = Desk.at(dir, centre.uri()).inStep(ledger)) {
            whole(desk, 20);
            assertThat(desk.noticed("past.made-again")).as("a kill damages nothing").isFalse();
            assertThat(all(desk).alerts()).extracting(PastAlert::id).containsExactlyInAnyOrderElementsOf(ids(1, 20));
        }
    }

    private void runAndKill() throws IOException, InterruptedException {
        Process console = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx300m", "-Dmenshen.root=" + System.getProperty("menshen.root"), "-cp", System.getProperty("java.class.path"),
                FillingConsole.class.getName(), dir.toString(), centre.uri().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(console.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("kept ")) {
                    console.toHandle().destroyForcibly();
                }
            }
        } finally {
            console.destroyForcibly().waitFor();
        }
    }

    @Test
    void noOneElseReadsWhatPeopleWrote() throws Exception {
        judge(1, 2);
        try (Desk desk = Desk.at(dir, centre).inStep(ledger)) {
            whole(desk, 2);
            assertThat(House.JSON.writeValueAsString(all(desk).alerts())).doesNotContain("13912345678").doesNotContain("remark");
            assertThat(centre.pieces).allMatch(asked -> asked.keySet().equals(Map.of("after", 1, "until", 1, "changes", 1).keySet()));
        }
    }
}
