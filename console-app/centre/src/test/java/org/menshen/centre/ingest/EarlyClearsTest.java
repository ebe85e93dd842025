package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
        return new EarlyClears(LIFE, new ClearMemory(database.jdbi()));
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
