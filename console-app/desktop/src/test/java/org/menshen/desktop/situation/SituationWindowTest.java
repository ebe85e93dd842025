package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.Optional;
import java.util.stream.IntStream;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.sketch.Sketch;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.LegendItem;

class SituationWindowTest {

    private final OneWindow window = new OneWindow(new SituationFeature());

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        window.town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.91", 90);
        window.open(800, 600, Lang.ZH);
        // the worst alert is selected by itself when the window opens
        soon().until(() -> window.shows("建议力量"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Alert alert(String id) {
        return (Alert) window.fake.workspace.find(new Subject(SubjectKind.ALERT, id)).orElseThrow().state();
    }

    private AlertStatus status(String id) {
        return alert(id).status();
    }

    @Test
    void anAlertIsHandledFromTheQueueToTheIncidentByEnterAlone() {
        window.press(KeyCode.ENTER);
        soon().until(() -> status("DR-A-1") == AlertStatus.ACKED);
        soon().until(() -> window.shows("开始核实"));
        window.press(KeyCode.ENTER);
        soon().until(() -> status("DR-A-1") == AlertStatus.VERIFYING);
        soon().until(() -> window.shows("属实 · 立事件"));
        window.press(KeyCode.ENTER);
        soon().until(() -> status("DR-A-1") == AlertStatus.LINKED);
        assertThat(window.fake.workspace.all(SubjectKind.INCIDENT)).hasSize(1);
        soon().until(() -> window.shows("事件 1"));
    }

    @Test
    void aRowThatSumsAFloodUpSaysWhatItStandsFor() {
        IntStream.range(0, 14).forEach(i -> window.town.alert("DR-F-" + i, "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.91", i + 1));
        soon().until(() -> window.shows("· 15 条"));
        window.press(KeyCode.END);
        soon().until(() -> window.shows("其中未签收 15 条"));
        assertThat(Fx.call(() -> window.shell().context().selection().get())).isNull();
    }

    @Test
    void anAlertIsShelvedByKeyboardAloneAndTheKeyboardIsBackInTheQueue() {
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("电动自行车"));
        soon().until(() -> new Subject(SubjectKind.ALERT, "DR-A-2").equals(Fx.call(() -> window.shell().context().selection().get())));
        soon().until(() -> Fx.call(() -> window.labels(".detail").stream().anyMatch(label -> label.getText().contains("电动自行车"))));
        window.press(KeyCode.ENTER);
        soon().until(() -> status("DR-A-2") == AlertStatus.ACKED && window.shows("开始核实"));
        window.press(KeyCode.S);
        soon().until(() -> window.shows("搁置到"));
        window.press(KeyCode.DIGIT3);
        soon().until(() -> window.shows("原因"));
        Fx.run(() -> ((TextInputControl) window.content().getScene().getFocusOwner()).setText("物业已到场"));
        window.press(KeyCode.ENTER);
        soon().until(() -> status("DR-A-2") == AlertStatus.SHELVED);
        assertThat(alert("DR-A-2").aside().reason()).isEqualTo("物业已到场");
        assertThat(alert("DR-A-2").aside().until()).isAfter(window.fake.clock.instant());
        assertThat(Fx.call(() -> window.content().getScene().getFocusOwner().getStyleClass().toString())).contains("row-list");
    }

    @Test
    void whatCameWhileTheHandWasInTheListIsShownWhenItRests() {
        window.press(KeyCode.DOWN);
        soon().until(() -> new Subject(SubjectKind.ALERT, "DR-A-2").equals(Fx.call(() -> window.shell().context().selection().get())));
        window.town.alert("DR-A-900", "EBIKE_IN_LIFT", 3, 10, "9号楼", "0.99", 1);
        soon().until(() -> window.shows("条新预警"));
        soon().until(() -> !window.shows("条新预警"));
    }

    @Test
    void aTimeThatIsOnlyGuessedFromTheStraightLineSaysSoInTheListAndOnTheMap() {
        soon().until(() -> window.shows("≈ 街道走法不详"));
        assertThat(Fx.call(() -> window.labels(".force-row").stream().filter(label -> label.getText().matches("≈ \\d+′.*")).count()))
            .as("each unit").isEqualTo(Fx.call(() -> window.labels(".force-row").stream().filter(label -> label.getText().startsWith("直线")).count()))
            .isPositive();
        MapPane map = Fx.call(() -> (MapPane) window.content().lookup(".map-pane"));
        assertThat(Fx.call(() -> map.layers().stream().flatMap(layer -> layer.legend(map.getViewport()).stream()).map(LegendItem::key).toList()))
            .contains("link.guessed").doesNotContain("link");
    }

    @Test
    void theKeyboardGoesIntoTheMapAndBack() {
        window.press(KeyCode.M);
        assertThat(Fx.call(() -> window.content().lookup(".map-pane").isFocused())).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.content().lookup(".row-list").isFocused())).isTrue();
        assertThat(Fx.call(() -> window.shell().context().selection().get())).as("the first Esc only leaves the map").isNotNull();
    }

    @Test
    void aCordonIsDrawnByKeyboardSeenByAllAndErased() {
        window.press(KeyCode.P);
        soon().until(() -> window.shows("警戒线"));
        window.press(KeyCode.DIGIT4);
        soon().until(() -> Fx.call(() -> ((MapPane) window.content().lookup(".map-pane")).inMode()));
        window.press(KeyCode.SPACE);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("警戒线：文字"));
        Fx.run(() -> ((TextInputControl) window.content().getScene().getFocusOwner()).setText("南门封闭"));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.fake.workspace.all(SubjectKind.SKETCH).size() == 1);
        Sketch drawn = (Sketch) window.fake.workspace.all(SubjectKind.SKETCH).iterator().next().state();
        assertThat(drawn.points()).hasSize(2);
        assertThat(drawn.text()).isEqualTo("南门封闭");

        Fx.run(() -> window.shell().context().selection().set(drawn.subject()));
        soon().until(() -> window.shows("Delete 擦除"));
        window.press(KeyCode.DELETE);
        soon().until(() -> ((Sketch) window.fake.workspace.find(drawn.subject()).orElseThrow().state()).erased());
    }

    @Test
    void theMapIsWrittenInTheProgramsOwnFont() {
        // a machine without a Chinese font has no other that knows the names of streets
        window.shell().context().fontFamily().ifPresent(family ->
                assertThat(Fx.call(() -> ((MapPane) window.content().lookup(".map-pane")).fontFamilyProperty().get())).isEqualTo(family));
    }

    @Test
    void measuringIsLeftByEsc() {
        window.press(KeyCode.L);
        assertThat(Fx.call(() -> ((MapPane) window.content().lookup(".map-pane")).inMode())).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> ((MapPane) window.content().lookup(".map-pane")).inMode())).isFalse();
    }

    @Test
    void aRefusalIsSaidInWords() {
        window.fake.workspace.submit(new Subject(SubjectKind.ALERT, "DR-A-1"), new AlertCommand.Acknowledge());
        Fx.run(() -> new Gestures(window.shell().context()).give(AlertSteps.acknowledge(alert("DR-A-1"))));
        soon().until(() -> window.shows("已由 演练-陈＊（duty-01）签收"));
    }

    @Test
    void aDrillIsMarkedAndLiveIsNot() {
        assertThat(window.shows("演练 ×")).isFalse();
        window.fake.setDrill(Optional.of(new Drill.Status("日常", true, 10, window.fake.clock.instant(), window.fake.clock.instant(),
                window.fake.clock.instant())));
        soon().until(() -> window.shows("演练 ×10"));
        whoIsTrainedDoesNotSteerAndIsToldSo();
        assertThat(Fx.call(() -> window.content().lookup(".drill-frame").getPseudoClassStates().toString())).contains("drill");
    }

    private void faster() {
        Fx.run(() -> window.content().getScene().getAccelerators().get(new KeyCodeCombination(KeyCode.UP, KeyCombination.CONTROL_DOWN)).run());
    }

    private void whoIsTrainedDoesNotSteerAndIsToldSo() {
        faster();
        soon().until(() -> window.shows("只有导调员席位能暂停"));
        assertThat(window.fake.drill.orElseThrow().speed()).isEqualTo(10);
        Drill.Status now = window.fake.drill.orElseThrow();
        window.fake.setDrill(Optional.of(new Drill.Status(now.name(), true, 10, now.at(), now.start(), now.end().plusSeconds(60), true)));
        soon().until(() -> window.content().lookup(".drill-run").isVisible());
        faster();
        soon().until(() -> window.fake.drill.orElseThrow().speed() == 20);
    }

    @Test
    void theThemeIsChosenAndKept() {
        Fx.run(() -> window.shell().context().navigator().toggleTheme());
        assertThat(window.fake.settings).containsEntry("theme", "LIGHT");
        assertThat(Fx.call(() -> window.content().getScene().getStylesheets().toString())).contains("tokens-light");
        Fx.run(() -> {
            window.shell().context().navigator().close("situation");
            window.shell().context().navigator().open("situation", null);
        });
        assertThat(Fx.call(() -> window.content().getScene().getStylesheets().toString())).contains("tokens-light");
        Fx.run(() -> window.shell().context().navigator().toggleTheme());
        assertThat(Fx.call(() -> window.content().getScene().getStylesheets().toString())).contains("tokens-dark").doesNotContain("tokens-light");
    }

    @Test
    void aClosedWindowLeavesNothingBehind() {
        assertThat(window.fake.workspace.observers()).isPositive();
        window.expectNothingLeftBehind();
    }
}
