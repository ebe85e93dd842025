package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.Pick;

/// Several alerts at once: taken on the map or in the queue, marked in both, answered together.
class GroupWindowTest {

    private final OneWindow window = new OneWindow(new SituationFeature());

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        window.town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.91", 90);
        window.town.alert("DR-A-3", "EBIKE_IN_LIFT", 4, 20, "5号楼", "0.88", 95);
        window.open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("建议力量"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private MapPane map() {
        return (MapPane) window.content().lookup(".map-pane");
    }

    private AlertStatus status(String id) {
        return ((Alert) window.fake.workspace.find(new Subject(SubjectKind.ALERT, id)).orElseThrow().state()).status();
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        Fx.run(() -> {
            Node owner = window.content().getScene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        });
    }

    private List<String> onMap() {
        return Fx.call(() -> map().selectedItems().stream().map(Pick::id).filter(id -> id.startsWith("alert/")).sorted().toList());
    }

    private long markedRows() {
        return Fx.call(() -> window.labels(".queue").stream().filter(label -> label.getText() != null && label.getText().startsWith("✓")).count());
    }

    @Test
    void whatIsTakenOnTheMapIsMarkedInTheQueueAndAnsweredTogetherButForTheRefused() {
        // the map knows its alerts, wherever the base map ends
        Fx.run(() -> map().home());
        soon().until(() -> Fx.call(() -> {
            press();
            return map().selectedItems().size() >= 3;
        }));
        assertThat(onMap()).containsExactly("alert/DR-A-1", "alert/DR-A-2", "alert/DR-A-3");
        soon().until(() -> markedRows() == 3);
        assertThat(window.shows("已选 3：预警 3 · 事件 0 · 力量 0")).as("alerts are meant, not who stands beside them").isTrue();
        press(KeyCode.G, false, false);
        soon().until(() -> window.shows("签收全部未签收的 3 条（Ⅰ 1 · Ⅳ 2）"));
        // somebody else is faster with one of them
        window.fake.workspace.submit(new Subject(SubjectKind.ALERT, "DR-A-2"), new AlertCommand.Acknowledge());
        window.press(KeyCode.DIGIT1);
        soon().until(() -> status("DR-A-1") == AlertStatus.ACKED && status("DR-A-3") == AlertStatus.ACKED);
        soon().until(() -> window.shows("已签收 2 条，1 条未能签收"));
        // the set stays until Esc, in both places
        assertThat(onMap()).hasSize(3);
        window.press(KeyCode.ESCAPE);
        assertThat(onMap()).containsExactly("alert/DR-A-1");
        soon().until(() -> markedRows() == 0);
        assertThat(window.shows("已选")).isFalse();
    }

    private void press() {
        map().requestFocus();
        Event.fireEvent(map(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
    }

    @Test
    void rowsMarkedByShiftAndArrowsAreMarkedOnTheMapAndTheMapFitsThem() {
        soon().until(() -> Fx.call(() -> map().getViewport().width() > 0 && onMapNow("alert/DR-A-1")));
        window.press(KeyCode.DOWN);
        press(KeyCode.DOWN, true, false);
        soon().until(() -> onMap().equals(List.of("alert/DR-A-2", "alert/DR-A-3")));
        soon().until(() -> markedRows() == 2);
        assertThat(window.shows("已选 2：预警 2")).isTrue();
        press(KeyCode.G, false, false);
        soon().until(() -> window.shows("地图缩放到全部"));
        window.press(KeyCode.DIGIT2);
        soon().until(() -> Fx.call(() -> map().selectedItems().stream().allMatch(pick -> map().getViewport().shows(pick.position(), 0))));
    }

    private boolean onMapNow(String id) {
        return map().selectedItems().stream().anyMatch(pick -> pick.id().equals(id));
    }

    @Test
    void withoutSeveralTheKeySaysHowToTakeThem() {
        press(KeyCode.G, false, false);
        soon().until(() -> window.shows("先选中若干项"));
    }

    @Test
    void aReaderIsToldWhatIsSelectedAndWhatTabWalksTo() {
        assertThat(Fx.call(() -> map().getAccessibleRoleDescription())).isEqualTo("地图");
        soon().until(() -> Fx.call(() -> map().getAccessibleText()).startsWith("预警 "));
        assertThat(Fx.call(() -> map().getAccessibleText())).contains("Ⅰ 级").contains("3号楼");
        window.press(KeyCode.M);
        Fx.run(() -> map().home());
        soon().until(() -> {
            press(KeyCode.TAB, false, false);
            return Fx.call(() -> map().getAccessibleText()).contains("Ⅳ 级");
        });
    }

    @Test
    void severalThingsUnderThePointerAreOfferedWithSymbolAndDistance() {
        soon().until(() -> Fx.call(() -> onMapNow("alert/DR-A-1")));
        Alert alert = (Alert) window.fake.workspace.find(new Subject(SubjectKind.ALERT, "DR-A-1")).orElseThrow().state();
        soon().until(() -> Fx.call(() -> {
            map().centreOn(alert.position(), 19);
            Bounds box = map().getLayoutBounds();
            return map().pickAt(box.getWidth() / 2, box.getHeight() / 2).stream().map(Pick::layer).toList().containsAll(List.of("ALERTS", "SITES"));
        }));
        Fx.run(() -> click(map().getWidth() / 2, map().getHeight() / 2));
        soon().until(() -> window.shows("此处有"));
        assertThat(Fx.call(() -> window.content().lookupAll(".choice .severity-shape").size())).isEqualTo(1);
        assertThat(Fx.call(() -> window.labels(".choice").stream().anyMatch(label -> label.getText().matches("\\d+ m")))).isTrue();
    }

    private void click(double x, double y) {
        Node surface = map().getChildrenUnmodifiable().getLast();
        Point2D at = surface.localToScene(x, y);
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(surface, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false,
                    false, false, true, false, false, false, false, true, new PickResult(surface, at.getX(), at.getY())));
        }
    }
}
