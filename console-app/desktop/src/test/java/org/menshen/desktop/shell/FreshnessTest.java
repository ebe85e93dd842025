package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.port.Drill;

class FreshnessTest {

    private static final String COUNT = "crowd.sample-stale-s";
    private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

    @Test
    void whatIsUnderWayInAFastDrillIsNotStale() {
        try (FakePorts fake = new FakePorts(Clock.fixed(NOW, ZoneOffset.UTC))) {
            Freshness fresh = Freshness.of(fake.ports(Lang.ZH, Theme.DARK));
            Instant sample = NOW.minusSeconds(90);
            assertThat(fresh.stale(sample, NOW, COUNT)).as("live").isTrue();
            fake.setDrill(Optional.of(new Drill.Status("day", true, 1, NOW, NOW, NOW)));
            assertThat(fresh.stale(sample, NOW, COUNT)).as("×1").isTrue();
            fake.setDrill(Optional.of(new Drill.Status("weeks", true, 60, NOW, NOW, NOW)));
            assertThat(fresh.stale(sample, NOW, COUNT)).as("×60: 1.5 s ago").isFalse();
            assertThat(fresh.stale(NOW.minusSeconds(600), NOW, COUNT)).as("×60: 10 s ago").isTrue();
        }
    }
}
