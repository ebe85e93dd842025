package org.menshen.workstation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.workstation.feed.NoticeBoard;

class FileSettingsTest {

    @TempDir
    Path dir;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final NoticeBoard notices = new NoticeBoard(Clock.systemUTC(), Runnable::run);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private Path file() {
        return dir.resolve("data/settings.json");
    }

    private FileSettings open() {
        return new FileSettings(file(), timer, notices, Clock.fixed(Instant.parse("2026-11-05T01:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void remembersAcrossRunsAndForgets() {
        try (FileSettings settings = open()) {
            settings.put("window.situation", "10,20,1600,900");
            settings.put("layer.crowd", "on");
        }
        try (FileSettings settings = open()) {
            assertThat(settings.get("window.situation")).contains("10,20,1600,900");
            settings.put("layer.crowd", null);
        }
        try (FileSettings settings = open()) {
            assertThat(settings.get("layer.crowd")).isEmpty();
        }
    }

    @Test
    void writesByItselfSoonAfterAChange() {
        FileSettings settings = open();
        settings.put("a", "1");
        settings.put("a", "2");
        await().untilAsserted(() -> assertThat(file()).content().contains("\"2\""));
        assertThat(file().getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void setsAsideWhatCannotBeReadAndSaysSo() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"a\": \"1\", ");
        try (FileSettings settings = open()) {
            assertThat(settings.get("a")).isEmpty();
            settings.put("b", "2");
        }
        assertThat(notices.recent()).extracting(notice -> notice.code()).containsExactly("settings.set-aside");
        assertThat(dir.resolve("data/settings.json.damaged-20261105-010000")).hasContent("{\"a\": \"1\", ");
        assertThat(open().get("b")).contains("2");
    }

    @Test
    void goesOnWhenNothingCanBeWritten() throws IOException {
        Files.writeString(dir.resolve("data"), "a file where the folder should be");
        try (FileSettings settings = open()) {
            settings.put("a", "1");
            assertThat(settings.get("a")).contains("1");
        }
        assertThat(notices.recent()).extracting(notice -> notice.code()).contains("settings.not-written");
    }
}
