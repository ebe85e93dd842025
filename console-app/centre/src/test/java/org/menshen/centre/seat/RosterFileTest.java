package org.menshen.centre.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.wire.code.CodeFolder;

/// The rota of the demonstration, and what is wrong in one.
class RosterFileTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));

    @TempDir
    Path dir;

    private static List<DutyCommand.Plan> now(RosterFile roster, Instant at) {
        return roster.due(at, ZONE).values().stream().filter(duty -> !at.isBefore(duty.from()) && at.isBefore(duty.to())).toList();
    }

    @Test
    void theFirstSeatHasOnePersonAtEveryHourOfAMonth() {
        RosterFile roster = RosterFile.of(TestCentre.config().resolve("sites/nanmatou"), CODES);
        Instant at = Instant.parse("2026-09-20T00:30:00Z");
        for (int hour = 0; hour < 24 * 31; hour++) {
            Instant then = at.plus(Duration.ofHours(hour));
            assertThat(now(roster, then)).filteredOn(duty -> duty.seat().equals("duty-01")).as("%s", then).hasSize(1);
        }
        assertThat(now(roster, Instant.parse("2026-09-30T12:12:10Z"))).as("who plays the day of the demonstration")
                .filteredOn(duty -> duty.seat().equals("duty-01")).extracting(DutyCommand.Plan::userId).containsExactly("officer");
    }

    @Test
    void whatIsPlannedTwiceIsTheSameDuty() {
        RosterFile roster = RosterFile.of(TestCentre.config().resolve("sites/nanmatou"), CODES);
        Instant noon = Instant.parse("2026-10-01T04:00:00Z");
        assertThat(roster.due(noon.plusSeconds(60), ZONE).keySet()).containsAll(roster.due(noon, ZONE).keySet());
        assertThat(RosterFile.of(dir, CODES)).isEqualTo(RosterFile.NONE);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Files.writeString(dir.resolve(RosterFile.NAME), "ahead: 36h\nfirst: 2026-09-30\nduties:\n"
                + "  - {id: a, user: x, name: y, role: NOBODY, seat: s, from: \"08:00\", to: \"20:00\"}\n");
        assertThatThrownBy(() -> RosterFile.of(dir, CODES)).hasMessageContaining("roster.yaml").hasMessageContaining("NOBODY");
    }
}
