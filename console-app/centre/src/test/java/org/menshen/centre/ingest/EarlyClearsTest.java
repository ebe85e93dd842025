package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.store.Database;

/// Ends that came before what they end outlive the centre, and not their time.
class EarlyClearsTest {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");
    private static final EarlyClears.Key KEY = new EarlyClears.Key("iot", "SMOKE-7");

    @TempDir
    Path dir;

    private EarlyClears open(Database database) {
        return new EarlyClears(LIFE, new ClearMemory(database));
    }

    @Test
    void areRememberedOverARestart() {
        try (Database database = Database.file(dir)) {
            EarlyClears clears = open(database);
            clears.remember(KEY, NOON, NOON.plusSeconds(1), true);
            clears.remember(KEY, NOON.plusSeconds(2), NOON.plusSeconds(3), true);
            clears.expire(NOON.plusSeconds(3));
        }
        try (Database database = Database.file(dir)) {
            EarlyClears clears = open(database);
            assertThat(clears.after(KEY, NOON, NOON.plusSeconds(60))).contains(NOON.plusSeconds(2));
            assertThat(clears.expire(NOON.plusSeconds(60))).isEmpty();
        }
    }

    @Test
    void outliveTheDatabase() throws IOException {
        EarlyClears.Key odd = new EarlyClears.Key("iot", "烟感\n\ud800\u202e");
        try (Database database = Database.file(dir)) {
            EarlyClears clears = open(database);
            clears.remember(new EarlyClears.Key("iot", "gone"), NOON.minus(LIFE), NOON.minus(LIFE).minusSeconds(9), true);
            clears.remember(KEY, NOON, NOON.plusSeconds(1), true);
            clears.remember(odd, NOON, NOON.plusSeconds(1), true);
            clears.expire(NOON.plusSeconds(3));
        }
        for (int i = 0; i < 2; i++) {
            Files.delete(dir.resolve("centre.mv.db"));
            Files.writeString(dir.resolve("centre.waiting"), "{\"table\":\"early_cl", StandardOpenOption.APPEND);
            try (Database database = Database.file(dir)) {
                EarlyClears clears = open(database);
                assertThat(clears.after(KEY, NOON, NOON.plusSeconds(60))).contains(NOON);
                assertThat(clears.holds(new EarlyClears.Key("iot", "gone"))).isFalse();
                assertThat(clears.expire(NOON.plus(LIFE).minusSeconds(60))).isEmpty();
            }
        }
        try (Database database = Database.file(dir)) {
            assertThat(open(database).expire(NOON.plus(LIFE).plusSeconds(60))).contains(KEY);
        }
        Files.delete(dir.resolve("centre.mv.db"));
        try (Database database = Database.file(dir)) {
            assertThat(open(database).holds(KEY)).as("what is over stays over").isFalse();
        }
    }

    @Test
    void aFileThatIsNoneOfOursIsKeptAside() throws IOException {
        for (byte[] strange : new byte[][] {{(byte) 0xff, 0, 1}, "nonsense\n{}\n[]\n".getBytes(StandardCharsets.US_ASCII)}) {
            Files.write(dir.resolve("centre.waiting"), strange);
            try (Database database = Database.file(dir)) {
                EarlyClears clears = open(database);
                clears.remember(KEY, NOON, NOON, true);
                clears.expire(NOON);
                assertThat(clears.holds(KEY)).isTrue();
            }
            assertThat(dir).isDirectoryContaining("glob:**centre.waiting.damaged-*");
        }
    }

    @Test
    void areForgottenAndToldWhenTheirTimeIsOverAlsoAfterARestart() {
        try (Database database = Database.file(dir)) {
            EarlyClears clears = open(database);
            clears.remember(KEY, NOON, NOON, true);
            clears.expire(NOON);
        }
        Instant late = NOON.plus(LIFE).plusSeconds(1);
        try (Database database = Database.file(dir)) {
            assertThat(open(database).expire(late)).containsExactly(KEY);
        }
        try (Database database = Database.file(dir)) {
            EarlyClears clears = open(database);
            assertThat(clears.after(KEY, NOON, NOON)).isEmpty();
            assertThat(clears.expire(late)).as("once").isEmpty();
        }
    }
}
