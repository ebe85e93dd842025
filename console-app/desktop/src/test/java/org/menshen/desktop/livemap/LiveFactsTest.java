package org.menshen.desktop.livemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.Doubts;
import org.menshen.desktop.tile.CameraStates;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.sketch.Occupancy;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.Tracks;
import org.menshen.map.fx.layer.area.Drawing;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.Others;

class LiveFactsTest {

    private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
    private static final List<LatLon> RING = List.of(new LatLon(31.2, 121.5), new LatLon(31.21, 121.5), new LatLon(31.21, 121.51));

    private static Unit unit(String id, UnitStatus status) {
        return new Unit(id, id, "GUARD", null, RING.getFirst(), status, NOW, null, null, null);
    }

    private static Sketch fence(String id, String text, boolean erased, @Nullable Occupancy occupancy) {
        return new Sketch(id, "FENCE", RING, text, null, Actor.SYSTEM, NOW, erased, occupancy);
    }

    @Test
    void aFenceCarriesItsNameAndHowManyAreInside() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            ConsolePorts ports = fake.ports(Lang.ZH, Theme.DARK);
            fake.workspace.put(unit("U-1", UnitStatus.STANDBY));
            fake.workspace.put(unit("U-2", UnitStatus.OFFLINE));
            Occupancy inside = new Occupancy(true, List.of(new Occupancy.Presence("U-1", NOW), new Occupancy.Presence("U-2", NOW)), List.of());
            fake.workspace.put(fence("SK-1", "主会场", false, inside));
            fake.workspace.put(fence("SK-2", "", false, inside));
            fake.workspace.put(fence("SK-3", "未清点", false, null));
            fake.workspace.put(fence("SK-4", "已擦除", true, inside));

            MapScene scene = new MapScene.Live(ports.workspace(), ports.readings(), Freshness.of(ports), NOW,
                    new MapScene.Ways(new Tracks<>(10, Duration.ofMinutes(5)), new Tracks<>(10, Duration.ofMinutes(5)), Duration.ofMinutes(3)),
                    new CameraStates(ports));
            LiveFacts facts = LiveFacts.of(scene, Texts.load(Lang.ZH, LiveMap.class));
            assertThat(facts.drawings()).extracting(Drawing::text).containsExactlyInAnyOrder("主会场 · 在内 1", "在内 1", "未清点");
            assertThat(facts.drawings()).extracting(Drawing::form).containsOnly(Drawing.Form.FENCE);
        }
    }

    @Test
    void anAlertIsNotDrawnWhereNothingHappened() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            ConsolePorts ports = fake.ports(Lang.ZH, Theme.DARK);
            fake.workspace.put(alert("A-1", Map.of()));
            fake.workspace.put(alert("A-2", Doubts.position(Map.of(), Doubts.Place.ZERO, "0, 0")));
            MapScene scene = new MapScene.Live(ports.workspace(), ports.readings(), Freshness.of(ports), NOW,
                    new MapScene.Ways(new Tracks<>(10, Duration.ofMinutes(5)), new Tracks<>(10, Duration.ofMinutes(5)), Duration.ofMinutes(3)),
                    new CameraStates(ports));
            LiveFacts facts = LiveFacts.of(scene, Texts.load(Lang.ZH, LiveMap.class));
            assertThat(facts.markers()).singleElement()
                    .satisfies(marker -> assertThat(marker.id()).isEqualTo("alert/A-1"));
            assertThat(LiveFacts.moved(scene, Texts.load(Lang.ZH, LiveMap.class), facts)).isEqualTo(facts);
            assertThat(AlertPlaces.of(scene, Duration.ofHours(1)).places()).hasSize(1);
        }
    }

    @Test
    void aBundleCountsEachMemberByItsOwnSeverityAndCallsWhileOneOfThemDoes() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            ConsolePorts ports = fake.ports(Lang.ZH, Theme.DARK);
            fake.workspace.put(member("A-1", AlertStatus.ACKED, 1, null));
            fake.workspace.put(member("A-2", AlertStatus.ACKED, 2, "A-1"));
            fake.workspace.put(member("A-3", AlertStatus.ACKED, 4, "A-1"));
            assertThat(markers(ports)).containsExactly(
                    new Marker("alert/A-1", RING.getFirst(), 1, false, new Others(0, 1, 0, 1, 0), false));
            fake.workspace.put(member("A-3", AlertStatus.NEW, 4, "A-1"));
            assertThat(markers(ports)).singleElement().satisfies(marker -> assertThat(marker.urgent()).isTrue());
        }
    }

    private static List<Marker> markers(ConsolePorts ports) {
        MapScene scene = new MapScene.Live(ports.workspace(), ports.readings(), Freshness.of(ports), NOW,
                new MapScene.Ways(new Tracks<>(10, Duration.ofMinutes(5)), new Tracks<>(10, Duration.ofMinutes(5)), Duration.ofMinutes(3)),
                new CameraStates(ports));
        return LiveFacts.of(scene, Texts.load(Lang.ZH, LiveMap.class)).markers();
    }

    private static Alert member(String id, AlertStatus status, int severity, @Nullable String lead) {
        Alert.Origin origin = new Alert.Origin("iot", id, "SOS", severity, null, null, null, null, RING.getFirst(), "", "", NOW, Map.of());
        return new Alert(id, status, NOW, origin, severity, NOW, null, null, null, null, 0, null, List.of(), lead, List.of(), 0, null, null);
    }

    private static Alert alert(String id, Map<String, String> attributes) {
        Alert.Origin origin = new Alert.Origin("iot", id, "SOS", 2, null, null, null, null, RING.getFirst(), "", "", NOW, attributes);
        return new Alert(id, AlertStatus.NEW, NOW, origin, 2, NOW, null, null, null, null, 0, null, List.of(), null, List.of(), 0, null, null);
    }
}
