package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.SubjectKind;

class TimelinePageTest {

    private static final Instant NOW = Instant.parse("2026-09-30T12:42:17Z");
    private final FakePorts fake = new FakePorts(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Town town = new Town(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    private TimelinePage page() {
        return TimelinePage.of(
                fake.workspace.all(SubjectKind.ALERT), fake.workspace.all(SubjectKind.INCIDENT), NOW, Optional.empty(), FakePorts.ZONE);
    }

    @Test
    void alertsOfTheLastHoursAreCountedWhereTheyWereRaised() {
        town.build();
        town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 60);
        town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.91", 61);
        town.alert("DR-A-3", "EBIKE_IN_LIFT", 4, 11, "2号楼", "0.91", 7 * 3600);

        TimelinePage page = page();

        assertThat(page.to()).as("the next whole hour").isEqualTo(Instant.parse("2026-09-30T13:00:00Z"));
        assertThat(Duration.between(page.from(), page.to())).isEqualTo(Duration.ofHours(TimelinePage.HOURS));
        assertThat(page.alerts()).as("what is older is left out").isEqualTo(2);
        TimelinePage.Bin bin = page.bins().stream().filter(b -> b.total() > 0).findFirst().orElseThrow();
        assertThat(bin.from()).isEqualTo(Instant.parse("2026-09-30T12:40:00Z"));
        assertThat(bin.counts()).isEqualTo(List.of(1, 0, 0, 1, 0));
        assertThat(page.share(NOW)).isCloseTo((5 * 60 + 42.0) / 360, within(0.01));
    }

    @Test
    void anOlderPartOfTheDayIsShownAroundTheInstantThatIsLookedAt() {
        town.build();
        town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 60);
        town.alert("DR-A-3", "EBIKE_IN_LIFT", 4, 11, "2号楼", "0.91", 10 * 3600);
        Instant then = NOW.minus(Duration.ofHours(10));

        TimelinePage page = TimelinePage.of(fake.workspace.all(SubjectKind.ALERT), List.of(), NOW, Optional.of(then), FakePorts.ZONE);

        assertThat(page.holds(then)).isTrue();
        assertThat(page.holds(NOW)).isFalse();
        assertThat(page.alerts()).isEqualTo(1);
        assertThat(page.at(page.share(then))).isCloseTo(then, within(2, ChronoUnit.MILLIS));
        assertThat(page.at(-1)).isEqualTo(page.from());
    }

    @Test
    void anIncidentStandsWhereItBegan() {
        town.build();
        Alert alert = town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 60);
        AlertSteps.raise(alert, "DR-I-1", "FIRE", "火灾", "IOT").forEach(step -> fake.workspace.submit(step.subject(), step.command()));

        assertThat(page().incidents()).containsExactly(new TimelinePage.Begun(NOW, 1));
    }

    @Test
    void withoutAlertsItIsEmptyAndWhole() {
        assertThat(page().bins()).hasSize(72).allMatch(bin -> bin.total() == 0);
        assertThat(page().incidents()).isEmpty();
    }
}
