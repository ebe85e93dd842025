package org.menshen.desktop.livemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.tile.CameraStates;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Rulebook;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.Tracks;

/// Which alerts make the density, now and at an instant of the recorded day.
class AlertPlacesTest {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration TAIL = Duration.ofMinutes(3);
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Instant time = START;
    private final FakePorts fake = new FakePorts(new Clock() {
        @Override
        public Instant instant() {
            return time;
        }

        @Override
        public ZoneId getZone() {
            return FakePorts.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });
    private final ConsolePorts ports = fake.ports(Lang.ZH, Theme.DARK);

    @AfterEach
    void close() {
        fake.close();
    }

    private Subject raise(String id, @Nullable LatLon at, Instant raisedAt) {
        Subject subject = new Subject(SubjectKind.ALERT, id);
        assertThat(fake.workspace.submit(subject, new AlertCommand.Raise(new Alert.Origin("iot", id, "PERIMETER", 3, null, null, null, null, at, "",
                "", raisedAt, Map.of())))).isInstanceOf(Workspace.Submission.Pending.class);
        return subject;
    }

    private AlertPlaces live() {
        return AlertPlaces.of(new MapScene.Live(ports.workspace(), ports.readings(), Freshness.of(ports), time,
                new MapScene.Ways(new Tracks<>(2, TAIL), new Tracks<>(2, TAIL), TAIL),
                new CameraStates(ports)), WINDOW);
    }

    private static LatLon place(int n) {
        return new LatLon(31.19 + n * 0.001, 121.5 - n * 0.001);
    }

    @Test
    void anAlertCountsFromItsRaisingUntilItIsAsOldAsTheWindow() {
        raise("DR-A", place(1), START);
        assertThat(live().places()).containsExactly(place(1));
        time = START.plus(WINDOW).minusNanos(1);
        assertThat(live().places()).containsExactly(place(1));
        time = START.plus(WINDOW);
        assertThat(live().places()).isEmpty();
    }

    @Test
    void theSourcesClockSaysWhenButOneThatRunsAheadDoesNotKeepItLonger() {
        time = START.plus(Duration.ofHours(5));
        raise("DR-late", place(1), START);
        raise("DR-ahead", place(2), time.plus(Duration.ofDays(9)));
        assertThat(live().places()).containsExactly(place(1), place(2));
        time = START.plus(WINDOW);
        assertThat(live().places()).as("raised at the start, five hours under way").containsExactly(place(2));
        time = START.plus(WINDOW).plus(Duration.ofHours(5));
        assertThat(live().places()).as("received then").isEmpty();
    }

    @Test
    void oneThatIsClosedStillCountsAndOneWithoutPositionNever() {
        Subject subject = raise("DR-A", place(1), START);
        raise("DR-nowhere", null, START);
        assertThat(fake.workspace.submit(subject, new AlertCommand.Acknowledge())).isInstanceOf(Workspace.Submission.Pending.class);
        assertThat(fake.workspace.submit(subject, new AlertCommand.StartVerifying())).isInstanceOf(Workspace.Submission.Pending.class);
        assertThat(fake.workspace.submit(subject, new AlertCommand.MarkFalse("ANIMAL", ""))).isInstanceOf(Workspace.Submission.Pending.class);
        Alert alert = (Alert) fake.workspace.find(subject).orElseThrow().state();
        assertThat(alert.status()).isEqualTo(AlertStatus.FALSE);
        assertThat(live().places()).containsExactly(place(1));
        assertThat(live().points().weights()).containsExactly(1f);
    }

    @Test
    void aPastInstantShowsExactlyWhatTheLiveMapShowedThen() {
        Random random = new Random(5);
        Map<Instant, AlertPlaces> shown = new LinkedHashMap<>();
        List<Subject> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            time = START.plus(Duration.ofMinutes(20L * i));
            // some were under way for a while, some have no place, some stand where others stood
            all.add(raise("DR-A-" + i, i % 9 == 0 ? null : place(random.nextInt(30)), time.minusSeconds(random.nextInt(7_200))));
            shown.put(time, live());
        }
        RecordedDay day = new RecordedDay(new Rulebook(), PastFigures.of(fake.codes), START);
        all.stream().flatMap(subject -> fake.workspace.history(subject).stream()).sorted((a, b) -> Long.compare(a.seq(), b.seq()))
                .forEach((Change change) -> day.apply(change));
        day.until(time, all.size());
        shown.forEach((at, places) -> assertThat(AlertPlaces.of(new MapScene.Past(day.at(at), Freshness.of(ports), TAIL), WINDOW))
                .as("at %s", at).isEqualTo(places));
        assertThat(shown.get(START.plus(Duration.ofMinutes(20))).places()).hasSize(1);
        assertThat(shown.get(time).places()).as("the first sixteen hours have left the window").hasSizeBetween(60, 72);
    }

    @Test
    void whatIsTheSameStaysTheSameObject() {
        raise("DR-A", place(1), START);
        AlertPlaces before = live();
        assertThat(live().orSame(before)).isSameAs(before);
        raise("DR-B", place(1), START);
        assertThat(live().orSame(before)).isNotSameAs(before);
    }

    @Test
    void theLegendCarriesTheScaleOfTheColours() {
        assertThat(HeatLegends.figures(4)).containsExactly("0", "1", "2", "3", "4+");
        assertThat(HeatLegends.figures(0.5)).containsExactly("0", "0.12", "0.25", "0.38", "0.5+");
    }
}
