package org.menshen.centre.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.centre.store.Database;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.PastPage;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

class RecorderTest {

    private static final PastFigures FIGURES = PastFigures.of(CodeFolder.read(TestCentre.config().resolve("codes")));
    private static final DomainJson JSON = new DomainJson();

    @TempDir
    Path dir;
    private final ManualClock clock = new ManualClock(TestCentre.NOON);

    private Recorder recorder(Database database) {
        return new Recorder(database.jdbi(), JSON, FIGURES, clock);
    }

    private void count(Recorder recorder, int minutes) {
        for (int i = 0; i < minutes * 2; i++) {
            recorder.heard(new Reading.CrowdSample("Z", clock.instant(), i, 1, 1));
            clock.advance(Duration.ofSeconds(30));
            recorder.keep(false);
        }
    }

    private int samples(Recorder recorder) {
        List<String> pages = new ArrayList<>();
        recorder.pages(TestCentre.NOON, clock.instant(), pages::add);
        return pages.stream().mapToInt(page -> JSON.read(page, PastPage.class).samples().get("zone/Z").length / 2).sum();
    }

    @Test
    void aKilledCentreLosesTheOpenPageOnly() {
        try (Database database = Database.file(dir)) {
            Recorder killed = recorder(database);
            count(killed, 10);
            assertThat(samples(killed)).isEqualTo(20);
            assertThat(samples(recorder(database))).isBetween(17, 19);
            killed.keep(true);
            assertThat(samples(recorder(database))).isEqualTo(20);
        }
    }

    @Test
    void aStoreThatCannotBeWrittenOnlyPausesTheRecording() {
        try (Database database = Database.file(dir)) {
            Recorder recorder = recorder(database);
            count(recorder, 2);
            database.jdbi().useHandle(handle -> handle.execute("alter table past_page rename to away"));
            count(recorder, 5);
            database.jdbi().useHandle(handle -> handle.execute("alter table away rename to past_page"));
            assertThat(samples(recorder)).as("what waits in memory is told too").isEqualTo(14);
            recorder.keep(true);
            assertThat(samples(recorder(database))).isEqualTo(14);
        }
    }
}
