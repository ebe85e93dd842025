package org.menshen.desktop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.tuning.TuningStatus;

/// Alarm quality by keys alone: the figures with what they are made of, the worst sources, the verdicts behind a rate, a request to tune and its
/// answer.
class QualityWindowTest {

    private final OneWindow window = new OneWindow(new QualityFeature());

    @AfterEach
    void close() {
        window.close();
    }

    private Alert raise(int number, String type, int severity) {
        return window.town.alert("DR-A-" + number, type, severity, 4, "3号楼", "0.9", 30 + number);
    }

    private void give(java.util.List<org.menshen.desktop.gesture.Step> steps) {
        steps.forEach(step -> window.fake.workspace.submit(step.subject(), step.command()));
    }

    private Tuning tuning() {
        return window.fake.workspace.all(SubjectKind.TUNING).stream().map(v -> (Tuning) v.state()).findFirst().orElse(null);
    }

    @Test
    void theFiguresHaveWhatTheyAreMadeOfAndTheWorstSourceIsTuned() {
        for (int i = 0; i < 14; i++) {
            raise(i, "EBIKE_IN_LIFT", 4);
        }
        raise(20, "FIRE_SMOKE", 2);
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("15 条 ÷") && window.shows("泛滥") && window.shows("1/15（6.7%）") && window.shows("签收 0 ÷ 15 条"));
        assertThat(window.shows("1  ")).as("the worst source").isTrue();
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("条预警") && window.shows("在态势窗口打开"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> !window.shows("在态势窗口打开"));
        window.press(KeyCode.T);
        soon().until(() -> window.shows("请求调优："));
        window.press(KeyCode.ENTER);
        soon().until(() -> tuning() != null);
        assertThat(tuning().toRole()).isEqualTo("SYS_ADMIN");
        assertThat(tuning().reason()).contains("次，");
        window.press(KeyCode.DIGIT4);
        soon().until(() -> window.shows("待答复"));
        window.fake.workspace.actor = new Actor("admin", "演练-管理", "SYS_ADMIN", "admin-01");
        window.press(KeyCode.R);
        window.answer("调优结果", KeyCode.DIGIT1);
        window.write("改了什么", "置信度 0.9");
        soon().until(() -> tuning().status() == TuningStatus.ANSWERED && window.shows("已调整：置信度 0.9"));
        window.fake.workspace.actor = new Actor("duty-1", "演练-陈＊", "DUTY_OFFICER", "duty-01");
        window.press(KeyCode.X);
        soon().until(() -> tuning().status() == TuningStatus.CLOSED);
        window.expectNothingLeftBehind();
    }

    @Test
    void tooFewVerdictsAreNoRateAndThoseBehindOneAreListed() {
        for (int i = 0; i < 25; i++) {
            Alert alert = raise(i, "EBIKE_IN_LIFT", 4);
            give(i < 22 ? AlertSteps.markFalse(alert, "ANIMAL", "猫") : AlertSteps.confirm(alert, ""));
        }
        give(AlertSteps.markFalse(raise(40, "LOITER", 5), "ANIMAL", ""));
        window.open(1920, 1080, Lang.ZH);
        soon().until(() -> window.shows("26 条 ÷"));
        window.press(KeyCode.DIGIT2);
        soon().until(() -> window.shows("误报 22 ÷ 结论 25") && window.shows("88%") && window.shows("样本不足"));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("25 条有结论的预警") && window.shows("动物 猫"));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.DIGIT3);
        soon().until(() -> window.shows("全部类型") && window.shows("时限 60 s"));
    }

    @Test
    void theOwnShiftComesFirstAndNothingIsPaintedWhileNothingChanges() {
        raise(1, "EBIKE_IN_LIFT", 4);
        window.fake.workspace.submit(new Subject(SubjectKind.SHIFT, "DR-S-own"), new ShiftCommand.SignOn(null, ""));
        window.open(1366, 768, Lang.EN);
        soon().until(() -> window.shows("My shift") && window.shows("0 alerts ÷"));
        window.press(KeyCode.LEFT);
        soon().until(() -> window.shows("Last 24 hours") && window.shows("1 alerts ÷"));
        AtomicInteger built = new AtomicInteger();
        Fx.run(() -> ((Parent) window.content().lookup(".rate-chart")).getChildrenUnmodifiable()
                .addListener((javafx.collections.ListChangeListener<Object>) change -> built.incrementAndGet()));
        raise(2, "EBIKE_IN_LIFT", 4);
        soon().until(() -> window.shows("2 alerts ÷"));
        assertThat(built.get()).as("built anew once for one change").isLessThan(40);
    }
}
