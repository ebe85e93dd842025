package org.menshen.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Subject;

/// A console killed without warning in the middle of its work loses nothing and does nothing twice.
class KilledTest extends OneCentre {

    private static final int ALERTS = 120;
    private static final int KILLS = 2;

    KilledTest() {
        super(ALERTS);
    }

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        List<Integer> given = new ArrayList<>();
        Random random = new Random(7);
        int first = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            centre.loseAnswers.set(2);
            List<Integer> now = runAndKill(first, 5 + random.nextInt(15));
            assertThat(now).isNotEmpty();
            given.addAll(now);
            first = now.getLast() + 2;
        }
        try (Desk desk = Desk.at(dir, centre.uri()).inStep(ledger)) {
            assertThat(desk.station.notices().recent()).isEmpty();
            for (int i : given) {
                assertThat(desk.alert(i).status()).as("alert %s", i).isEqualTo(AlertStatus.ACKED);
                assertThat(desk.shown(House.alert(i))).isEqualTo(ledger.state(House.alert(i)));
            }
        }
        List<Subject> acknowledged = ledger.log().stream().filter(change -> change.fact() instanceof AlertFact.Acknowledged)
                .map(change -> change.subject()).toList();
        assertThat(acknowledged).doesNotHaveDuplicates().containsAll(given.stream().map(House::alert).toList());
        assertThat(ledger.states()).filteredOn(state -> ((Alert) state.state()).status() == AlertStatus.ACKED)
                .as("what was given, and at most the one under way at each kill").hasSizeBetween(given.size(), given.size() + KILLS);
    }

    private List<Integer> runAndKill(int first, int after) throws IOException, InterruptedException {
        Process console = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx300m",
                "-Dmenshen.root=" + System.getProperty("menshen.root"), "-cp", System.getProperty("java.class.path"),
                KilledConsole.class.getName(), dir.toString(), centre.uri().toString(), Integer.toString(first), Integer.toString(ALERTS))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Integer> given = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(console.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("given ")) {
                    given.add(Integer.parseInt(line.substring("given ".length())));
                    if (given.size() == after) {
                        // through the handle: the process's own method would close what it still has to say
                        console.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            console.destroyForcibly().waitFor();
        }
        return given;
    }
}
