package org.menshen.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.shift.ShiftCommand;

/// What can be done with an incident by keys alone, on a screen of 1366 by 768.
class DispatchActsTest {

    private static final Subject SUBJECT = new Subject(SubjectKind.INCIDENT, "DR-I-1");

    private final OneWindow window = new OneWindow(new DispatchFeature());

    @BeforeEach
    void open() {
        window.fake.workspace.submit(SUBJECT, new IncidentCommand.Report(
                new Incident.Details("FIRE", "火警 路口", null, null, Town.MIDDLE, "路口", "CALL"), 3, null, "冒烟"));
        Actor me = window.fake.workspace.actor;
        window.fake.workspace.actor = new Actor("wang", "演练-王＊", "WATCH_COMMANDER", "command-01");
        window.fake.workspace.submit(new Subject(SubjectKind.SHIFT, "DR-S-1"), new ShiftCommand.SignOn(null, ""));
        window.fake.workspace.actor = me;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("火警") && !Fx.call(() -> window.labels(".order-row").isEmpty()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Incident incident() {
        return (Incident) window.fake.workspace.find(SUBJECT).orElseThrow().state();
    }

    @Test
    void itIsReadCorrectedSharedAndMoved() {
        window.press(KeyCode.M);
        soon().until(() -> incident().reads().containsKey("duty-1"));
        soon().until(() -> window.shows("记日志"));
        window.press(KeyCode.L);
        window.write("日志内容", "3 楼");
        soon().until(() -> !incident().log().isEmpty() && incident().log().getLast().text().equals("3 楼"));
        int lines = incident().log().size();
        soon().until(() -> window.shows("3 楼"));
        window.press(KeyCode.C);
        window.answer("更正哪一行", KeyCode.DIGIT1);
        window.write("更正为", "4 楼");
        soon().until(() -> incident().log().size() == lines + 1 && incident().log().getLast().corrects() != null);
        window.press(KeyCode.I);
        window.answer("邀请哪个席位", KeyCode.DIGIT1);
        window.write("具体单位或人", "防火科");
        soon().until(() -> incident().participants().size() == 1 && incident().participants().getFirst().name().equals("防火科"));
        window.press(KeyCode.P);
        window.write("纬度, 经度", "31.1950, 121.5150");
        window.write("地点名称", "东门");
        window.write("原因", "报错了位置");
        soon().until(() -> incident().details().place().equals("东门") && incident().position().lat() == 31.1950);
        window.press(KeyCode.J);
        window.answer("升级到哪个席位", KeyCode.DIGIT1);
        window.write("升级原因", "");
        soon().until(() -> incident().escalatedTo() != null);
        assertThat(incident().escalatedTo()).as("one seat up stands first").isEqualTo("WATCH_COMMANDER");
    }

    @Test
    void itIsHandedOverToSomebodyOnDuty() {
        window.press(KeyCode.H);
        window.answer("移交给谁", KeyCode.DIGIT1);
        soon().until(() -> incident().dealings().offer() != null);
        assertThat(incident().owner().userId()).as("until the receiver agrees").isEqualTo("duty-1");
        soon().until(() -> window.shows("等待接受"));
        as("wang", "WATCH_COMMANDER", "command-01");
        soon().until(() -> window.shows("请您接手"));
        soon().until(() -> window.shows("接受移交"));
        window.press(KeyCode.H);
        soon().until(() -> incident().owner().userId().equals("wang"));
        assertThat(incident().owner().seat()).isEqualTo("command-01");
    }

    /// Somebody else sits down at this desk.
    private void as(String user, String role, String seat) {
        window.fake.workspace.actor = new Actor(user, "演练-" + user, role, seat);
        window.fake.workspace.submit(SUBJECT, new IncidentCommand.AddLog("换人"));
    }

    @Test
    void aHandOverIsDeclinedWithItsReason() {
        window.press(KeyCode.H);
        window.answer("移交给谁", KeyCode.DIGIT1);
        soon().until(() -> incident().dealings().offer() != null);
        as("wang", "WATCH_COMMANDER", "command-01");
        soon().until(() -> window.shows("不接受移交"));
        window.press(KeyCode.DELETE);
        window.write("不接受的原因", "手上有火警");
        soon().until(() -> incident().dealings().offer() == null);
        assertThat(incident().owner().userId()).isEqualTo("duty-1");
        soon().until(() -> window.shows("手上有火警"));
    }

    @Test
    void aSeatIsAskedAndAnswers() {
        window.press(KeyCode.W);
        window.answer("向哪个席位提问", KeyCode.DIGIT1);
        window.write("提问内容", "到了吗");
        soon().until(() -> incident().dealings().openQuestions().size() == 1 && window.shows("待答"));
        as("wang", "WATCH_COMMANDER", "command-01");
        soon().until(() -> window.shows("答复"));
        window.press(KeyCode.DIGIT6);
        window.answer("答复哪个提问", KeyCode.DIGIT1);
        window.write("答复内容", "两分钟");
        soon().until(() -> incident().dealings().openQuestions().isEmpty() && window.shows("两分钟"));
    }

    @Test
    void itGoesToTheOtherCentreUnderTheSameIdAndIsFoundThere() {
        window.press(KeyCode.T);
        window.answer("转办、移送给哪里", KeyCode.DIGIT1);
        window.write("原因（对方接收后", "属网格事项");
        soon().until(() -> incident().dealings().transfer() != null && window.shows("待城运中心接收"));
        as("pai", "DISPATCHER", "dispatch-01");
        soon().until(() -> window.shows("接收转办"));
        window.press(KeyCode.T);
        window.write("说明（可空）", "");
        soon().until(() -> "CHENGYUN".equals(incident().dealings().centre()));
        assertThat(incident().owner().userId()).isEqualTo("pai");
        soon().until(() -> window.shows("主办"));
        window.press(KeyCode.TAB);
        soon().until(() -> window.shows("城运中心 1"));
        window.press(KeyCode.TAB);
        soon().until(() -> window.shows("综治中心 0"));
    }

    @Test
    void aPartOfItIsReportedAndHoldsTheWholeOpen() {
        window.press(KeyCode.INSERT);
        window.answer("事件类型", KeyCode.DIGIT2);
        window.write("事件标题", "另一处");
        soon().until(() -> window.fake.workspace.all(SubjectKind.INCIDENT).size() == 2 && window.shows("子事件"));
        window.press(KeyCode.X);
        soon().until(() -> window.shows("还有 1 个子事件未结束"));
    }

    @Test
    void itIsTransferredToAnotherBodyWhichHasToAccept() {
        as("wang", "WATCH_COMMANDER", "command-01");
        window.press(KeyCode.T);
        window.answer("转办、移送给哪里", KeyCode.DIGIT5);
        window.write("原因（对方接收后", "属其管辖");
        soon().until(() -> incident().dealings().transfer() != null);
        assertThat(incident().status().isOpen()).isTrue();
        soon().until(() -> window.shows("接收转办"));
        window.press(KeyCode.T);
        window.write("说明（可空）", "电话已接");
        soon().until(() -> incident().status() == IncidentStatus.TRANSFERRED);
        assertThat(incident().outcome().transferredTo()).isEqualTo("EMS_120");
    }

    @Test
    void aSpotThatIsNoneIsNotTaken() {
        window.press(KeyCode.P);
        window.write("纬度, 经度", "999, 5");
        assertThat(window.shows("纬度, 经度")).as("the question still stands").isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(incident().details().place()).isEqualTo("路口");
    }

    @Test
    void fiveForcesAreInSightAndTheNoticeCoversNoAct() {
        Fx.run(() -> window.shell().context().notices().warn("已由 演练-陈＊（duty-01）签收"));
        soon().until(() -> window.shows("已由 演练-陈"));
        List<Bounds> rows = Fx.call(() -> {
            window.content().applyCss();
            window.content().layout();
            Node pane = window.content().lookup(".incident-scroll");
            Bounds seen = pane.localToScene(pane.getLayoutBounds());
            return window.content().lookupAll(".force-order").stream().map(row -> row.localToScene(row.getLayoutBounds()))
                    .filter(row -> row.getMinY() >= seen.getMinY() - 1 && row.getMaxY() <= seen.getMaxY() + 1).toList();
        });
        assertThat(rows.size()).isGreaterThanOrEqualTo(5);
        assertThat(bounds(".banner").intersects(bounds(".incident-acts"))).isFalse();
    }

    private Bounds bounds(String selector) {
        return Fx.call(() -> {
            Node node = window.content().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }
}
