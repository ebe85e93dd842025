package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.map.core.geo.LatLon;

/// The clock of the machine may be set as it likes: the centre's goes on.
class SteadyClockTest {

    @TempDir
    Path dir;

    @Test
    void aClockThatIsSetBackStopsNoLimitAndIsCaughtUp() {
        ManualClock machine = new ManualClock(TestCentre.NOON);
        AtomicLong nanos = new AtomicLong();
        SteadyClock clock = new SteadyClock(machine, nanos::get);
        pass(machine, nanos, Duration.ofMinutes(5));
        Instant before = clock.instant();
        assertThat(before).isEqualTo(TestCentre.NOON.plus(Duration.ofMinutes(5)));
        machine.advance(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo(before);
        pass(machine, nanos, Duration.ofMinutes(10));
        assertThat(Duration.between(before, clock.instant())).as("nine of ten minutes have passed").isEqualTo(Duration.ofMinutes(9));
        pass(machine, nanos, Duration.ofHours(10));
        assertThat(clock.instant()).as("caught up").isEqualTo(machine.instant());
        pass(machine, nanos, Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(machine.instant());
    }

    /// A year is no hour: whoever went on from it would wait for it for a lifetime.
    @Test
    void aTimeThatWasWrongByMoreThanADayIsLeftAtOnce() {
        ManualClock machine = new ManualClock(TestCentre.NOON);
        AtomicLong nanos = new AtomicLong();
        SteadyClock clock = new SteadyClock(machine, nanos::get);
        machine.advance(Duration.ofDays(365));
        assertThat(clock.instant()).isEqualTo(machine.instant());
        machine.advance(Duration.ofDays(-365));
        assertThat(clock.instant()).isEqualTo(TestCentre.NOON);
        clock.goOnFrom(TestCentre.NOON.plus(Duration.ofDays(365)));
        pass(machine, nanos, Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(machine.instant());
        clock.goOnFrom(machine.instant().plus(Duration.ofHours(2)));
        assertThat(clock.instant()).isAfterOrEqualTo(machine.instant().plus(Duration.ofHours(2)));
        machine.advance(Duration.ofDays(-1));
        assertThat(clock.instant()).as("set back once more, too far").isEqualTo(machine.instant());
    }

    private static void pass(ManualClock machine, AtomicLong nanos, Duration time) {
        machine.advance(time);
        nanos.addAndGet(time.toNanos());
    }

    @Property(tries = 200)
    void itNeverGoesBackAndNeverStandsStill(@ForAll @Size(max = 40) List<@IntRange(min = -1_800, max = 1_800) Integer> sets) {
        ManualClock machine = new ManualClock(TestCentre.NOON);
        AtomicLong nanos = new AtomicLong();
        SteadyClock clock = new SteadyClock(machine, nanos::get);
        Instant last = clock.instant();
        for (int seconds : sets) {
            machine.advance(Duration.ofSeconds(seconds));
            Instant set = clock.instant();
            assertThat(set).isAfterOrEqualTo(last);
            pass(machine, nanos, Duration.ofSeconds(10));
            last = clock.instant();
            assertThat(Duration.between(set, last)).isGreaterThanOrEqualTo(Duration.ofSeconds(9));
        }
    }

    /// A centre that runs, and one that starts again, with a clock an hour behind its log.
    @Test
    void whatIsRecordedAfterItWasSetBackComesLaterEachTime() {
        ManualClock machine = new ManualClock(TestCentre.NOON);
        try (TestCentre centre = TestCentre.live(dir, machine)) {
            raise(centre, "1");
            machine.advance(Duration.ofHours(-1));
            assertThat(raise(centre, "2")).isAfter(TestCentre.NOON);
            assertThat(raise(centre, "3")).isAfter(raised(centre, "2"));
            assertThat(clockAsSeen(centre)).as("the watch sees it among the feeds").containsExactly("DELAYED", "clock.set-back", "3600 s");
        }
        try (TestCentre centre = TestCentre.live(dir, machine)) {
            assertThat(raise(centre, "4")).isAfter(raised(centre, "3"));
            assertThat(raise(centre, "5")).isAfter(raised(centre, "4"));
        }
    }

    private static List<String> clockAsSeen(TestCentre centre) {
        return TestCentre.json(centre.get(centre.signIn("feed"), "/v1/sources").body()).valueStream()
                .filter(source -> source.path("id").asString().equals("中心时钟")).findFirst()
                .map(source -> List.of(source.path("state").asString(), source.path("notes").path(0).path("code").asString(),
                        source.path("notes").path(0).path("example").asString())).orElse(List.of());
    }

    @Test
    void whatBecameOfTheClockIsKnown() {
        ManualClock machine = new ManualClock(TestCentre.NOON);
        AtomicLong nanos = new AtomicLong();
        SteadyClock clock = new SteadyClock(machine, nanos::get);
        pass(machine, nanos, Duration.ofMinutes(5));
        assertThat(clock.fault()).isEmpty();
        machine.advance(Duration.ofMinutes(-1));
        assertThat(clock.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.going()).isTrue();
            assertThat(fault.by()).isEqualTo(Duration.ofMinutes(1));
        });
        pass(machine, nanos, Duration.ofMinutes(20));
        assertThat(clock.fault()).as("caught up, and still told").hasValueSatisfying(fault -> assertThat(fault.going()).isFalse());
        machine.advance(Duration.ofDays(-30));
        assertThat(clock.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.left()).isTrue();
            assertThat(fault.times()).isEqualTo(2);
        });
    }

    private static Instant raise(TestCentre centre, String id) {
        centre.ingest(centre.signIn("feed"), "iot", List.of(TestCentre.smoke(id, "S-" + id, "B", "D-" + id, new LatLon(31.2, 121.5),
                TestCentre.NOON.minusSeconds(60))));
        return raised(centre, id);
    }

    private static Instant raised(TestCentre centre, String id) {
        return centre.snapshot(centre.signIn("officer")).values().stream().map(line -> line.path("state"))
                .filter(state -> state.path("origin").path("externalId").asString("").equals(id))
                .map(state -> Instant.parse(state.path("receivedAt").asString())).findFirst().orElseThrow();
    }
}
