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
        soon().until(() -> incident().owner().userId().equals("wang"));
        assertThat(incident().owner().seat()).isEqualTo("command-01");
    }

    @Test
    void itIsTransferredToAnotherBody() {
        window.press(KeyCode.T);
        window.answer("移送给哪个单位", KeyCode.DIGIT1);
        window.write("移送原因", "属其管辖");
        soon().until(() -> incident().status() == IncidentStatus.TRANSFERRED);
        assertThat(incident().outcome().transferredTo()).isEqualTo("POLICE");
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
