package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;

class KillTest {

    private static final int ENOUGH = 60;

    @TempDir
    Path dir;

    @Test
    void keepsEverythingItHasAnsweredForWhenItIsKilled() throws Exception {
        Process centre = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), "-Dmenshen.root=" + System.getProperty("menshen.root"), KilledCentre.class.getName(),
                dir.toString()).redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(centre.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains(" A-")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == ENOUGH) {
                    // not Process.destroyForcibly, which would also close the stream that is still being read
                    centre.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(centre.waitFor(60, TimeUnit.SECONDS)).as("it is dead").isTrue();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (Database database = Database.file(dir)) {
            Ledger ledger = Ledgers.open(database);
            assertThat(acknowledged).allSatisfy(line -> {
                String id = line.split(" ")[1];
                assertThat(ledger.states().find(Ledgers.alert(id))).as(id).isPresent();
                CommandEnvelope again = new CommandEnvelope(UUID.fromString(line.split(" ")[0]), Ledgers.alert(id), 0,
                        Ledgers.raise(id).command(), Ledgers.raise(id).operatorTime());
                assertThat(ledger.submit(Actor.SYSTEM, again)).as("answered again").isInstanceOf(CommandAnswer.Accepted.class);
            });
            assertThat(ledger.snapshot().states()).hasSizeBetween(acknowledged.size(), acknowledged.size() + 1);
        }
    }
}
