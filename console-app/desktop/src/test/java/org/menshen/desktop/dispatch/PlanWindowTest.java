package org.menshen.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;

/// SC-09: a gas leak by its plan, by keyboard alone.
class PlanWindowTest {

    private static final Subject INCIDENT = Subject.parse("incident/DR-I-1");

    private final OneWindow window = new OneWindow(new DispatchFeature());

    @BeforeEach
    void open() {
        window.open(900, 900, Lang.ZH);
        window.fake.shippedPlan("gas-leak");
        window.fake.workspace.actor = new Actor("duty-1", "演练-陈＊", "WATCH_COMMANDER", "duty-01");
        Alert alert = window.town.alert("DR-A-1", "GAS_LEAK", 1, 44, "3号楼", "12% LEL", 60);
        AlertSteps.raise(alert, "DR-I-1", "GAS_LEAK", "燃气泄漏 " + alert.place(), "IOT")
                .forEach(step -> window.fake.workspace.submit(step.subject(), step.command()));
        soon().until(() -> window.shows("启动预案：燃气泄漏"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Incident incident() {
        return (Incident) window.fake.workspace.find(INCIDENT).orElseThrow().state();
    }

    private static boolean typing(OneWindow window) {
        return Fx.call(() -> window.content().getScene().getFocusOwner() instanceof TextInputControl);
    }

    @Test
    void safetyLinesComeFirstAndTheMainKeyGoesFromStepToStep() {
        window.press(KeyCode.Y);
        soon().until(() -> window.shows("预案 燃气泄漏 · 第 1 版") && window.shows("先告知：不开关任何电器")
                && window.shows("下一步：先告知安全措施"));
        assertThat(incident().plan().ref().planId()).isEqualTo("gas-leak");

        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("以下各条已告知"));
        window.press(KeyCode.ENTER);
        soon().until(() -> incident().plan().trace("safety").finished() != null);
        soon().until(() -> window.shows("下一步：联动燃气抢修") && window.shows("1/12 步"));

        window.press(KeyCode.ENTER);
        soon().until(() -> typing(window));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.fake.workspace.all(SubjectKind.LINKAGE).size() == 1);
        Linkage asked = (Linkage) window.fake.workspace.all(SubjectKind.LINKAGE).iterator().next().state();
        assertThat(asked.request().bodyCode()).isEqualTo("GAS");
        assertThat(asked.request().stepId()).isEqualTo("gas");
        assertThat(asked.request().text()).contains("请立即抢修");
        soon().until(() -> window.shows("联动请求已发出") && window.shows("下一步：联动 119"));
    }

    @Test
    void aStepIsReachedByItsKeyAndWhatIsLateIsSaidInWords() {
        window.press(KeyCode.Y);
        soon().until(() -> window.shows("下一步：先告知安全措施"));
        window.press(KeyCode.B);
        soon().until(() -> window.shows("我来办哪一步"));
        window.press(KeyCode.ENTER);
        soon().until(() -> incident().plan().trace("safety").started() != null);
        soon().until(() -> window.shows("办理中"));
        window.press(KeyCode.Q);
        soon().until(() -> window.shows("略过某步：先告知安全事项"));
        window.press(KeyCode.N);
        soon().until(() -> window.shows("办哪一步"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.fake.workspace.all(SubjectKind.ORDER).stream().map(Versioned::state)).isEmpty();
    }
}
