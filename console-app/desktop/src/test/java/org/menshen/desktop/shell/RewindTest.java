package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.LatLon;

/// What the windows read while the clock stands elsewhere; without any window.
class RewindTest {

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final ConsolePorts live = fake.ports(Lang.ZH, Theme.DARK);
    private final ConsolePorts seen = live.rewound();
    private final Set<Subject> told = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        fake.close();
    }

    private static Unit unit(String id, UnitStatus status) {
        return new Unit(id, "呼号" + id, "GUARD", null, new LatLon(31.2, 121.5), status, Instant.EPOCH, null, null, null);
    }

    private static Subject subject(String id) {
        return new Subject(SubjectKind.UNIT, id);
    }

    @Test
    void windowsSeeTheMomentAreToldWhatDiffersAndGiveNoCommandUntilTheyAreBack() {
        fake.workspace.put(unit("U-1", UnitStatus.STANDBY));
        fake.workspace.put(unit("U-2", UnitStatus.STANDBY));
        Instant now = fake.clock.instant();
        RecordedDay day = new RecordedDay(new Rulebook(), PastFigures.of(fake.codes), now.minus(Duration.ofHours(2)));
        day.begin(new Versioned<>(unit("U-1", UnitStatus.RESTING), 77, false));
        day.until(now, 1);
        Pin pin = seen.workspace().observe(told::addAll);
        Instant then = now.minus(Duration.ofHours(1));
        live.rewind().show(day.at(then));
        soon().until(() -> told.containsAll(Set.of(subject("U-1"), subject("U-2"))));
        assertThat(seen.clock().instant()).isEqualTo(then);
        assertThat(seen.workspace().find(subject("U-2"))).as("it was not there yet").isEmpty();
        assertThat(seen.workspace().all(SubjectKind.UNIT)).singleElement()
                .satisfies(found -> assertThat(((Unit) found.state()).status()).isEqualTo(UnitStatus.RESTING));
        assertThat(seen.workspace().submit(subject("U-1"), new UnitCommand.GoOffline("x"))).isInstanceOfSatisfying(Workspace.Submission.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("command.past-picture"));
        assertThat(seen.present().workspace().find(subject("U-2"))).as("the present goes on behind it").isPresent();

        told.clear();
        fake.workspace.put(unit("U-3", UnitStatus.STANDBY));
        live.rewind().present();
        soon().until(() -> told.containsAll(Set.of(subject("U-1"), subject("U-2"), subject("U-3"))));
        assertThat(seen.workspace().all(SubjectKind.UNIT)).hasSize(3);
        pin.close();
        assertThat(fake.workspace.observers()).isZero();
    }

    @Test
    void whatCameWhileSomebodyWentThereAndBackBeforeAnythingWasToldIsToldAllTheSame() {
        Queue<Runnable> work = new ConcurrentLinkedQueue<>();
        RewoundWorkspace windows = new RewoundWorkspace(live.rewind(), work::add, fake.timer);
        windows.observe(told::addAll);
        Set<Subject> passed = ConcurrentHashMap.newKeySet();
        live.workspace().observe(passed::addAll);
        Instant now = fake.clock.instant();
        RecordedDay day = new RecordedDay(new Rulebook(), PastFigures.of(fake.codes), now.minus(Duration.ofHours(2)));

        live.rewind().show(day.at(now.minus(Duration.ofHours(1))));
        fake.workspace.put(unit("U-9", UnitStatus.STANDBY));
        soon().until(() -> passed.contains(subject("U-9")));
        live.rewind().present();
        soon().until(() -> !work.isEmpty());
        work.remove().run();
        assertThat(told).containsExactly(subject("U-9"));
    }
}
