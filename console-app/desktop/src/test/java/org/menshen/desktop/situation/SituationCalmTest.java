package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.Plane;

/// The window that nobody touches: ages grow, and nothing else happens.
class SituationCalmTest {

    private final OneWindow window = new OneWindow(new SituationFeature());
    private MapPane map;

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        window.town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.91", 90);
        window.open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("建议力量"));
        map = Fx.call(() -> (MapPane) window.content().lookup(".map-pane"));
        soon().until(() -> Fx.call(map::settled));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void noPlaneOfTheMapIsPaintedAndNoWordWrittenMoreThanOnceASecond() {
        Map<Labeled, Integer> written = new ConcurrentHashMap<>();
        Labeled clock = Fx.call(() -> (Labeled) window.content().lookup(".clock"));
        Fx.run(() -> window.labels(".window").forEach(label ->
                label.textProperty().addListener((property, old, text) -> written.merge(label, 1, Integer::sum))));
        soon().until(() -> {
            long[] before = paints();
            written.clear();
            soon().until(() -> written.getOrDefault(clock, 0) >= 3);
            return Arrays.equals(before, paints());
        });
        assertThat(written.values()).allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(written.get(clock) + 1));
    }

    private long[] paints() {
        return Fx.call(() -> Arrays.stream(Plane.values()).mapToLong(map::paints).toArray());
    }

    @Test
    void whatTheDetailSaysIsWrittenWhereItStands() {
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("开始核实"));
        // until the streets are read, what is offered changes
        AtomicReference<List<Node>> seen = new AtomicReference<>(List.of());
        soon().during(Duration.ofMillis(500)).until(() -> {
            List<Node> now = Fx.call(() -> List.copyOf(window.content().lookupAll(".force-row")));
            return !now.isEmpty() && now.equals(seen.getAndSet(now));
        });
        List<Node> rows = seen.get();
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("属实 · 立事件"));
        assertThat(Fx.call(() -> List.copyOf(window.content().lookupAll(".force-row")))).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void aCameraThatComesIsOfferedForAPlaceThatWasLookedAtBefore() {
        Alert alert = window.town.alert("DR-A-3", "FIRE_CONFIRMED", 1, 44, "9号楼", "烟感", 5);
        Fx.run(() -> window.shell().context().selection().set(alert.subject()));
        soon().until(() -> window.shows("9号楼") && window.shows("建议力量"));
        window.fake.workspace.put(new Device("CAM-NEW", DeviceKind.CAMERA, "B0", "刚来的相机", null, null, null, alert.origin().position(),
                new Optics(0, 360, 900, 3), null, DeviceStatus.ONLINE, window.fake.clock.instant(), null));
        soon().until(() -> window.shows("刚来的相机"));
    }
}
