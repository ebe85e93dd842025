package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.MapLayer;

/// The furniture of the map by keyboard: layers are found, switched and faded, the map follows and is locked, and nothing lies on something else.
class LayerPanelTest {

    private final OneWindow window = new OneWindow(new SituationFeature());

    private void open(int width, int height, Lang lang) {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        window.open(width, height, lang);
        soon().until(() -> Fx.call(() -> map().getViewport().width() > 0 && map().settled()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private MapPane map() {
        return (MapPane) window.content().lookup(".map-pane");
    }

    private MapLayer layer(String id) {
        return Fx.call(() -> map().layers().stream().filter(layer -> layer.id().equals(id)).findFirst().orElseThrow());
    }

    @Test
    void aLayerIsFoundSwitchedAndFadedByKeyboardAndThatIsRemembered() {
        open(800, 600, Lang.ZH);
        window.press(KeyCode.Y);
        assertThat(Fx.call(() -> window.content().getScene().getFocusOwner())).isInstanceOf(TextField.class);
        int all = Fx.call(() -> window.content().lookupAll(".layer-row").size());
        assertThat(all).isGreaterThan(8);
        Fx.run(() -> ((TextField) window.content().getScene().getFocusOwner()).setText("camer"));
        assertThat(Fx.call(() -> window.content().lookupAll(".layer-row").size())).as("found by its English name").isBetween(1, 3);
        window.press(KeyCode.SPACE);
        assertThat(layer("CAMERAS").visible()).isFalse();
        window.press(KeyCode.SPACE);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        assertThat(layer("CAMERAS").visible()).isTrue();
        assertThat(layer("CAMERAS").opacity()).isEqualTo(0.8);
        assertThat(window.fake.settings).containsEntry("situation.layer.CAMERAS", "true");
        assertThat(window.fake.settings).containsEntry("situation.opacity.CAMERAS", "0.8");
        Fx.run(() -> ((TextField) window.content().getScene().getFocusOwner()).setText("预警"));
        window.press(KeyCode.SPACE);
        assertThat(layer("ALERTS").visible()).as("alerts are never switched off").isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.content().lookup(".layer-panel").isVisible())).isFalse();
    }

    @Test
    void oneKeyFollowsAnotherBringsTheViewBackAndAGestureLocks() {
        open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("已锁定"));
        Viewport mine = Fx.call(() -> map().getViewport());
        window.press(KeyCode.U);
        soon().until(() -> window.shows("跟随事件"));
        assertThat(window.fake.settings).containsEntry("situation.follow", "true");
        window.press(KeyCode.PLUS);
        soon().until(() -> window.shows("已锁定"));
        window.press(KeyCode.BACK_SPACE);
        assertThat(Fx.call(() -> map().getViewport())).isEqualTo(mine);
    }

    @Test
    void whereTheSwitchesHaveNoRoomTheWayToAllLayersStandsBehindThem() {
        open(1366, 768, Lang.EN);
        assertThat(Fx.call(() -> window.content().lookupAll(".map-tool").stream().filter(Node::isVisible).count()))
                .as("some give way").isLessThan(Fx.call(() -> (long) window.content().lookupAll(".map-tool").size()));
        assertThat(window.shows("More…")).isTrue();
        window.press(KeyCode.Y);
        soon().until(() -> window.shows("Blind spots") && window.shows("Alert density"));
    }

    @Test
    void nothingOfTheFurnitureLiesOnAnotherOnASmallScreen() {
        open(1366, 768, Lang.EN);
        apart(8);
    }

    @Test
    void nothingOfTheFurnitureLiesOnAnotherOnALargeScreen() {
        open(1920, 1080, Lang.EN);
        apart(14);
    }

    /// @param least how many pieces there are
    private void apart(int least) {
        soon().until(() -> Fx.call(() -> map().getWidth() > 400));
        List<Bounds> boxes = Fx.call(() -> List.of(".map-tool", ".map-button", ".map-north-box", ".map-overview").stream()
                .flatMap(sheet -> window.content().lookupAll(sheet).stream()).filter(Node::isVisible)
                .map(node -> node.localToScene(node.getLayoutBounds())).toList());
        Bounds area = Fx.call(() -> map().localToScene(map().getLayoutBounds()));
        Bounds bar = Fx.call(() -> window.content().lookup(".map-tools").localToScene(window.content().lookup(".map-tools").getLayoutBounds()));
        assertThat(bar.getMaxY()).as("the switches stand above the map").isLessThanOrEqualTo(area.getMinY() + 0.5);
        assertThat(boxes).hasSizeGreaterThanOrEqualTo(least)
                .allSatisfy(box -> assertThat(area.contains(box) || bar.contains(box)).as("%s in %s or %s", box, area, bar).isTrue());
        for (int i = 0; i < boxes.size(); i++) {
            Bounds box = boxes.get(i);
            for (Bounds other : boxes.subList(i + 1, boxes.size())) {
                boolean apart = box.getMaxX() <= other.getMinX() || other.getMaxX() <= box.getMinX() || box.getMaxY() <= other.getMinY()
                        || other.getMaxY() <= box.getMinY();
                assertThat(apart).as("%s and %s", box, other).isTrue();
            }
        }
    }
}
