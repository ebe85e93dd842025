package org.menshen.desktop.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;

/// The pages of the wall turn one after the other, and nothing that happens turns one early.
class WallTurnsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final WallTurns turns = new WallTurns(fake.ports(Lang.ZH, Theme.DARK), 0);

    @AfterEach
    void close() {
        fake.close();
    }

    private static List<Incident> open(int count) {
        Mark by = new Mark("u", "演练-陈＊", "DUTY_OFFICER", "duty-01", NOW);
        return IntStream.range(0, count).mapToObj(i -> new Incident("I-" + i, IncidentStatus.RESPONDING, NOW, new Incident.Details("FIRE", "-", null,
                null, Town.MIDDLE, "-", "x"), 3, null, null, by, by, List.of(), List.of(), List.of(), Map.of(), Map.of(), null, null, null)).toList();
    }

    private WallPage.Turn at(int incidents, int seconds) {
        return turns.next(open(incidents), 3, List.of(), NOW.plusSeconds(seconds)).incidents();
    }

    @Test
    void aPageThatLosesItsIncidentsStandsForItsTimeAllTheSame() {
        assertThat(at(9, 0)).isEqualTo(new WallPage.Turn(1, 3));
        assertThat(at(9, 20)).isEqualTo(new WallPage.Turn(2, 3));
        assertThat(at(9, 40)).isEqualTo(new WallPage.Turn(3, 3));
        assertThat(at(2, 45)).isEqualTo(new WallPage.Turn(3, 3));
        assertThat(at(2, 60)).isEqualTo(new WallPage.Turn(1, 1));
    }

    @Test
    void crowdZonesTurnPageByPage() {
        assertThat(turns.next(List.of(), 17, List.of(), NOW).parts()).isEqualTo(new WallPage.Turn(1, 3));
        assertThat(turns.next(List.of(), 17, List.of(), NOW.plusSeconds(20)).zonesFrom()).isEqualTo(WallViewModel.ZONES);
        assertThat(turns.next(List.of(), 17, List.of(), NOW.plusSeconds(39)).parts()).isEqualTo(new WallPage.Turn(2, 3));
        assertThat(turns.next(List.of(), 17, List.of(), NOW.plusSeconds(40)).parts()).isEqualTo(new WallPage.Turn(3, 3));
        assertThat(turns.next(List.of(), 17, List.of(), NOW.plusSeconds(60)).parts()).isEqualTo(new WallPage.Turn(1, 3));
    }
}
