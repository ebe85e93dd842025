package org.menshen.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.message.Message;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.rollcall.Rollcall;

/// The board beside the incidents, and what nobody took, by keyboard alone.
class FieldBoardTest {

    private final OneWindow window = new OneWindow(new DispatchFeature());

    @BeforeEach
    void open() {
        window.open(960, 700, Lang.ZH);
        Alert alert = window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 60);
        AlertSteps.raise(alert, "DR-I-1", "FIRE", "火警 " + alert.place(), "IOT").forEach(step -> give(step.subject(), step.command()));
        soon().until(() -> window.shows("处置中的事件 1") && window.shows("定级"));
        soon().until(() -> Fx.call(() -> !window.labels(".force-order").isEmpty()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void give(Subject subject, Command command) {
        window.fake.workspace.submit(subject, command);
    }

    private <S extends State> List<S> all(SubjectKind kind, Class<S> type) {
        return window.fake.workspace.all(kind).stream().map(versioned -> type.cast(versioned.state())).toList();
    }

    private void writing() {
        soon().until(() -> Fx.call(() -> window.content().getScene().getFocusOwner() instanceof TextInputControl));
    }

    @Test
    void severalAreSentByOneSequenceOfKeys() {
        window.press(KeyCode.HOME);
        soon().until(() -> window.shows("同时派给哪几支"));
        window.press(KeyCode.DIGIT2);
        writing();
        window.press(KeyCode.ENTER);
        soon().until(() -> all(SubjectKind.ORDER, Order.class).size() == 3);
        assertThat(all(SubjectKind.ORDER, Order.class)).extracting(Order::unitId).doesNotHaveDuplicates();

        window.press(KeyCode.MINUS);
        writing();
        window.press(KeyCode.ENTER);
        soon().until(() -> all(SubjectKind.ORDER, Order.class).stream().allMatch(order -> order.status() == OrderStatus.RECALLED));
    }

    @Test
    void whatWasDeclinedIsOfferedToTheNextByTwoKeys() {
        String unit = Fx.call(() -> "U-016");
        ForceSteps.send("DR-O-1", new Order.Task("DR-I-1", unit, "去看", null, "3号楼")).forEach(step -> give(step.subject(), step.command()));
        give(new Subject(SubjectKind.ORDER, "DR-O-1"), new OrderCommand.Decline("忙"));
        soon().until(() -> Fx.call(() -> window.labels(".offer-row").stream().anyMatch(label -> label.getText().contains("拒令，可改派"))));
        window.press(KeyCode.END);
        soon().until(() -> window.shows("未接“去看”"));
        window.press(KeyCode.ENTER);
        soon().until(() -> all(SubjectKind.ORDER, Order.class).size() == 2);
        Order next = all(SubjectKind.ORDER, Order.class).stream().filter(order -> !order.id().equals("DR-O-1")).findFirst().orElseThrow();
        assertThat(next.task().afterId()).isEqualTo("DR-O-1");
        assertThat(next.unitId()).isNotEqualTo(unit);
        soon().until(() -> Fx.call(() -> window.content().lookupAll(".offer-row").stream().noneMatch(node -> node.isVisible())));
    }

    @Test
    void aRollIsCalledAndAPostAnsweredForByKeyboard() {
        window.press(KeyCode.QUOTE);
        soon().until(() -> window.shows("点哪些岗位"));
        window.press(KeyCode.DIGIT2);
        writing();
        window.press(KeyCode.ENTER);
        soon().until(() -> all(SubjectKind.ROLLCALL, Rollcall.class).size() == 1);
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_DOWN);
        soon().until(() -> window.shows("待答"));
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        writing();
        window.press(KeyCode.ENTER);
        soon().until(() -> all(SubjectKind.ROLLCALL, Rollcall.class).getFirst().count(Rollcall.Standing.ANSWERED) == 1);
        soon().until(() -> window.shows("已签到"));
    }

    @Test
    void aMessageShowsWhoHasReadIt() {
        window.press(KeyCode.BACK_SLASH);
        soon().until(() -> window.shows("通知谁"));
        window.press(KeyCode.DIGIT2);
        writing();
        Fx.run(() -> ((TextInputControl) window.content().getScene().getFocusOwner()).setText("加强东门"));
        window.press(KeyCode.ENTER);
        soon().until(() -> all(SubjectKind.MESSAGE, Message.class).size() == 1);
        window.press(KeyCode.PAGE_UP);
        window.press(KeyCode.PAGE_UP);
        soon().until(() -> window.shows("加强东门") && window.shows("已阅 0/" + all(SubjectKind.MESSAGE, Message.class).getFirst().copies().size()));
    }

    @Test
    void aRequestFromThePoliceIsTakenAndTheMirrorIsOnlyLookedAt() {
        Actor me = window.fake.workspace.actor;
        window.fake.workspace.actor = new Actor("police", "演练-民警", "POLICE_LIAISON", "police-01");
        Subject asking = new Subject(SubjectKind.LINKAGE, "DR-L-9");
        give(asking, new LinkageCommand.Receive(Linkage.Request.in("POLICE", "请协助疏导", null, "渡口")));
        window.fake.workspace.actor = me;
        window.press(KeyCode.PAGE_DOWN);
        soon().until(() -> window.shows("来 · 派出所"));
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.A);
        writing();
        window.press(KeyCode.ENTER);
        soon().until(() -> all(SubjectKind.LINKAGE, Linkage.class).getFirst().status() == LinkageStatus.ACCEPTED);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.L);
        writing();
        assertThat(window.shows("日志内容（写入后不可改，只能另行更正）")).as("the keyboard is with the incident again").isTrue();
    }
}
