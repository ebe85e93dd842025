package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Past;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.sketch.Occupancy;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// A fence in the situation window: who is inside, who crossed, now and on the recorded day.
class FenceWindowTest {

    private final OneWindow window = new OneWindow(new SituationFeature());
    private final Instant now = window.fake.clock.instant();
    private List<Unit> units;
    private List<LatLon> ring;
    private RecordedDay day;

    @BeforeEach
    void open() {
        units = window.fake.workspace.all(SubjectKind.UNIT).stream().map(Versioned::state).map(Unit.class::cast)
                .filter(unit -> unit.status() == UnitStatus.STANDBY).sorted(java.util.Comparator.comparing(Unit::id)).limit(2).toList();
        LatLon middle = units.getFirst().home();
        ring = List.of(Geodesy.destination(middle, 0, 100), Geodesy.destination(middle, 120, 100), Geodesy.destination(middle, 240, 100));
        day = new RecordedDay(new Rulebook(), PastFigures.of(window.fake.codes), now.minus(Duration.ofHours(1)));
        window.fake.workspace.all(SubjectKind.UNIT).forEach(day::begin);
        day.begin(new Versioned<>(fence(List.of(at(1, 3_000)), List.of()), 1, false));
        day.until(now.minusSeconds(1_800), 1);
        window.fake.workspace.put(fence(List.of(at(0, 1_200)), List.of(crossed(0, true, 1_200))));
        window.open(800, 600, Lang.ZH, ports -> ports.withPast(past()));
        Fx.run(() -> window.shell().context().selection().set(fence(List.of(), List.of()).subject()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Past past() {
        return new Past() {
            @Override
            public CompletableFuture<RecordedDay> load() {
                return CompletableFuture.completedFuture(day);
            }

            @Override
            public Optional<RecordedDay> loaded() {
                return Optional.empty();
            }
        };
    }

    private Sketch fence(List<Occupancy.Presence> inside, List<Occupancy.Passage> passages) {
        return new Sketch("DR-SK-1", "FENCE", ring, "主会场", null, window.fake.workspace.actor(), now.minusSeconds(3_600), false,
                new Occupancy(true, inside, passages));
    }

    private Occupancy.Presence at(int unit, int secondsAgo) {
        return new Occupancy.Presence(units.get(unit).id(), now.minusSeconds(secondsAgo));
    }

    private Occupancy.Passage crossed(int unit, boolean entered, int secondsAgo) {
        return new Occupancy.Passage(units.get(unit).id(), entered, now.minusSeconds(secondsAgo));
    }

    private String clock(int secondsAgo) {
        return Numbers.clock(now.minusSeconds(secondsAgo), window.fake.ports(Lang.ZH, org.menshen.desktop.theme.Theme.DARK).zone());
    }

    @Test
    void theDetailSaysWhoIsInsideAndABannerWhoCrosses() {
        String first = units.get(0).callSign();
        String second = units.get(1).callSign();
        soon().until(() -> window.shows("1 个力量\n" + first + "  " + clock(1_200) + " 起"));
        assertThat(window.shows(clock(1_200) + "  " + first + " 进入")).isTrue();
        assertThat(window.shows("停留 15 s")).isTrue();
        assertThat(window.shows(first + " 进入 主会场")).as("long ago").isFalse();

        window.fake.workspace.put(fence(List.of(at(0, 1_200), at(1, 20)), List.of(crossed(1, true, 20), crossed(0, true, 1_200))));
        soon().until(() -> window.shows(second + " 进入 主会场"));
        assertThat(window.shows(first + " 进入 主会场")).isFalse();
        soon().until(() -> window.shows("2 个力量"));

        window.fake.workspace.put(fence(List.of(at(1, 20)),
                List.of(crossed(0, false, 10), crossed(1, true, 20), crossed(0, true, 1_200))));
        soon().until(() -> window.shows(first + " 离开 主会场"));
        soon().until(() -> window.shows("1 个力量\n" + second));

        Unit off = units.get(1);
        window.fake.workspace.put(new Unit(off.id(), off.callSign(), off.typeCode(), off.siteId(), off.home(), UnitStatus.OFFLINE, now, null,
                "换班", null));
        soon().until(() -> window.shows("无力量"));
    }

    @Test
    void theRecordedDayTellsWhoWasInsideThen() {
        soon().until(() -> window.shows("在内"));
        window.press(KeyCode.H);
        soon().until(() -> window.shows("彼时在内"));
        assertThat(window.shows("1 个力量\n" + units.get(1).callSign() + "  " + clock(3_000) + " 起")).isTrue();
        window.press(KeyCode.ESCAPE);
        soon().until(() -> !window.shows("彼时在内") && window.shows("1 个力量\n" + units.get(0).callSign()));
    }
}
