package org.menshen.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Overrun;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.widget.RowList;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.order.Order;

class DispatchWindowTest {

    private final OneWindow window = new OneWindow(new DispatchFeature());

    @BeforeEach
    void open() {
        window.open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("没有事件"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void incident() {
        Alert alert = window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 60);
        AlertSteps.raise(alert, "DR-I-1", "FIRE", "火警 " + alert.place(), "IOT")
                .forEach(step -> window.fake.workspace.submit(step.subject(), step.command()));
    }

    @Test
    void anIncidentThatComesIsShownButDoesNotTakeWhatTheDeskIsAtWorkOn() {
        Subject other = Subject.parse("alert/DR-A-2");
        window.town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "2号楼", "0.91", 90);
        Fx.run(() -> window.shell().context().selection().set(other));
        incident();
        soon().until(() -> window.shows("处置中的事件 1") && window.shows("可派") && window.shows("定级"));
        assertThat(Fx.call(() -> window.shell().context().selection().get())).isEqualTo(other);
    }

    @Test
    void theSelectedRowAndTheMiddleAreAlwaysTheSameIncident() {
        List<String> apart = new CopyOnWriteArrayList<>();
        // seen at every frame: a row that is marked while the middle is empty
        AnimationTimer watch = Fx.call(() -> new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                boolean asks = window.labels(".incident-pane").stream().anyMatch(label -> label.getText().startsWith("左侧有事件时"));
                String row = list().selectedIdProperty().get();
                if (asks == (row != null)) {
                    apart.add(row + " while the middle " + (asks ? "is empty" : "shows one"));
                }
            }
        });
        Fx.run(watch::start);
        incident();
        soon().until(() -> Fx.call(() -> "DR-I-1".equals(list().selectedIdProperty().get())) && window.shows("定级"));
        Fx.run(() -> list().select("DR-I-gone"));
        soon().until(() -> Fx.call(() -> "DR-I-1".equals(list().selectedIdProperty().get())));
        Fx.run(watch::stop);
        assertThat(apart).isEmpty();
    }

    private RowList<?> list() {
        return (RowList<?>) window.content().lookup(".incident-list .row-list");
    }

    @Test
    void aRowNamesThePlaceOnce() {
        incident();
        soon().until(() -> window.shows("处置中的事件 1"));
        soon().until(() -> Fx.call(() -> window.labels(".severity-row").stream().anyMatch(label -> label.getText().equals("火警"))));
        assertThat(Fx.call(() -> window.labels(".severity-row").stream().filter(label -> label.getText().contains("3号楼")).count())).isOne();
    }

    /// The reason why a unit is suggested gives way before the time it needs.
    @Test
    void howLongASuggestedUnitNeedsIsReadWhole() {
        incident();
        soon().until(() -> !Fx.call(() -> window.labels(".force-order")).isEmpty());
        soon().until(() -> Fx.call(() -> Overrun.below(window.content(), ".force-order .figure").stream().noneMatch(cut -> cut.contains(" reads "))));
    }

    @Test
    void whatIsOverNamesNoKeyThatSendsSomebody() {
        incident();
        soon().until(() -> window.shows("按 9 请求联动"));
        window.fake.workspace.actor = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");
        window.fake.workspace.submit(Subject.parse("incident/DR-I-1"), new IncidentCommand.Cancel("误报"));
        soon().until(() -> window.shows("没有下达过指令") && window.shows("不再派遣"));
        assertThat(window.shows("按 9 请求联动")).isFalse();
    }

    @Test
    void anOrderGoesToASuggestedUnitByKeyboardAlone() {
        incident();
        soon().until(() -> Fx.call(() -> window.labels(".order-row").stream().anyMatch(label -> label.getText().contains("微型消防站")
                || label.getText().contains("小区保安") || label.getText().contains("平安巡逻"))));
        window.press(KeyCode.DIGIT1);
        soon().until(() -> Fx.call(() -> window.content().getScene().getFocusOwner() instanceof TextInputControl));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.fake.workspace.all(SubjectKind.ORDER).size() == 1);
        Order order = (Order) window.fake.workspace.all(SubjectKind.ORDER).iterator().next().state();
        assertThat(order.incidentId()).isEqualTo("DR-I-1");
        assertThat(Fx.call(() -> window.content().getScene().getFocusOwner().getStyleClass().toString())).contains("row-list");
    }
}
