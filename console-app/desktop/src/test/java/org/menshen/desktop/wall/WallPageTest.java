package org.menshen.desktop.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.widget.SteadyOrder;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;

class WallPageTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final FakePorts fake = new FakePorts(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Town town = new Town(fake);
    private final ConsolePorts ports = fake.ports(Lang.ZH, Theme.DARK);
    private final Texts texts = Texts.load(Lang.ZH, WallFeature.class);
    private final WallRows rows = new WallRows(ports, texts);

    @AfterEach
    void close() {
        fake.close();
    }

    private Incident incident(String id, int severity, IncidentStatus status, int minutesAgo) {
        Incident.Details details = new Incident.Details("FIRE", "张三家起火", "NMT-O-001", "NMT-O-001-B1", Town.MIDDLE, "3号楼 1402 室 张三", "x");
        Mark by = new Mark("u-1", "李四", "DUTY_OFFICER", "duty-01", NOW.minus(Duration.ofMinutes(minutesAgo)));
        return new Incident(id, status, by.at(), details, severity, null, null, by, by, List.of(), List.of(), List.of(), Map.of(), Map.of(),
                null, null, null);
    }

    @Test
    void alertsAreCountedBySeverityWithTheOneThatWaitsLongest() {
        town.build();
        town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼 1402 室", "x", 42);
        town.alert("DR-A-2", "FIRE_CONFIRMED", 1, 45, "1号楼", "x", 300);
        town.alert("DR-A-3", "FIRE_CONFIRMED", 1, 46, "1号楼", "x", 900);
        fake.workspace.submit(new Subject(SubjectKind.ALERT, "DR-A-3"), new AlertCommand.Acknowledge());
        WallPage.AlertLine worst = rows.alerts().getFirst();
        assertThat(worst.open()).isEqualTo(3);
        assertThat(worst.unanswered()).isEqualTo(2);
        assertThat(worst.since()).isEqualTo(NOW.minusSeconds(300));
        assertThat(worst.site()).startsWith("演练小区");
        assertThat(rows.alerts().get(1)).isEqualTo(new WallPage.AlertLine(2, 0, 0, "", "", null));
    }

    @Test
    void nothingNamesAPersonOrAPlaceNearerThanASite() {
        town.build();
        town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 0, "3号楼 1402 室 张三", "王五 报", 42);
        fake.workspace.put(incident("I-1", 1, IncidentStatus.RESPONDING, 3));
        String all = rows.alerts() + " " + rows.incident("I-1") + " " + rows.units();
        assertThat(all).contains("演练小区").doesNotContain("1402", "号楼", "张三", "李四", "王五");
    }

    @Test
    void openIncidentsComeWorstFirstThenOldest() {
        fake.workspace.put(incident("I-1", 2, IncidentStatus.RESPONDING, 3));
        fake.workspace.put(incident("I-2", 1, IncidentStatus.REPORTED, 1));
        fake.workspace.put(incident("I-3", 2, IncidentStatus.REPORTED, 30));
        fake.workspace.put(incident("I-4", 1, IncidentStatus.CLOSED, 90));
        assertThat(rows.incidents()).extracting(Incident::id).containsExactly("I-2", "I-3", "I-1");
        assertThat(rows.incident("I-4").open()).isFalse();
        assertThat(rows.incident("I-9")).isNull();
    }

    @Test
    void unitsOfOthersAreOnlyMirrored() {
        UnitStatus[] states = {UnitStatus.STANDBY, UnitStatus.RETURNING, UnitStatus.ASSIGNED, UnitStatus.EN_ROUTE, UnitStatus.ON_SCENE,
            UnitStatus.LOST, UnitStatus.RESTING, UnitStatus.OFFLINE};
        for (int i = 0; i < states.length; i++) {
            fake.workspace.put(new Unit("U-" + i, "保安", "GUARD", null, Town.MIDDLE, states[i], NOW, null, null, null));
        }
        fake.workspace.put(new Unit("U-P", "民警", "POLICE", null, Town.MIDDLE, UnitStatus.STANDBY, NOW, null, null, null));
        WallPage.UnitCount units = rows.units();
        assertThat(units).isEqualTo(new WallPage.UnitCount(2, 2, 1, 1, 1, 1));
        assertThat(units.onDuty()).isEqualTo(7);
    }

    @Test
    void rowsChangePlacesOnceInAWhileOnly() {
        SteadyOrder order = new SteadyOrder(WallViewModel.STILL);
        assertThat(order.next(List.of("a", "b"), NOW)).containsExactly("a", "b");
        assertThat(order.next(List.of("b", "a"), NOW.plusSeconds(9))).containsExactly("a", "b");
        assertThat(order.next(List.of("b", "a"), NOW.plusSeconds(10))).containsExactly("b", "a");
        assertThat(order.next(List.of("a", "b"), NOW.plusSeconds(11))).containsExactly("b", "a");
    }

    @Test
    void incidentsAreFramedWithWhatIsAroundThem() {
        assertThat(WallMap.around(List.of())).isNull();
        Bounds one = WallMap.around(List.of(Town.MIDDLE));
        assertThat(one.contains(Geodesy.destination(Town.MIDDLE, 90, 450))).isTrue();
        Bounds two = WallMap.around(List.of(Town.MIDDLE, Geodesy.destination(Town.MIDDLE, 0, 2000)));
        assertThat(two.contains(Geodesy.destination(Town.MIDDLE, 0, 2400))).isTrue();
    }
}
