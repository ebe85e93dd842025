package org.menshen.desktop.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.rule.RuleFolder;

/// The register by keys alone: what the rules say, how often they were right, and a rule put on trial and stopped.
class RegisterWindowTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");

    private final OneWindow window = new OneWindow(new RegisterFeature());

    @BeforeEach
    void open() {
        DomainJson json = new DomainJson();
        List<PlanContent> plans = PlanFolder.read(CONFIG.resolve("plans"), window.fake.codes, json).stream()
                .map(PlanCommand.Publish::content).toList();
        Mark centre = new Mark("system", "system", "SYSTEM", "centre", window.fake.clock.instant());
        for (ModelCommand.Publish rule : RuleFolder.read(CONFIG.resolve("rules"), window.fake.codes, plans, json)) {
            window.fake.workspace.put(new Model(rule.ref().key(), rule.content().raises().alertType(), "1", rule.content(), rule.content().begins(),
                    centre, "", null, null));
        }
        window.fake.workspace.put(new Model(Model.ai("EBIKE_IN_LIFT", ""), "EBIKE_IN_LIFT", "", null, Standing.ENABLED, centre, "", null, null));
        for (int i = 0; i < 21; i++) {
            Subject alert = window.town.alert("DR-A-" + i, "EBIKE_IN_LIFT", 4, 3, "3号楼", "置信度 0.9", 60 + i).subject();
            window.fake.workspace.submit(alert, new AlertCommand.Acknowledge());
            window.fake.workspace.submit(alert, new AlertCommand.StartVerifying());
            window.fake.workspace.submit(alert, i < 7 ? new AlertCommand.MarkFalse("NORMAL_ACTIVITY", "") : new AlertCommand.Confirm(""));
        }
        window.fake.workspace.actor = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("双点烟感"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Model smoke() {
        return window.fake.workspace.all(SubjectKind.MODEL).stream().map(v -> (Model) v.state()).filter(model -> model.id().startsWith("two-smoke"))
                .findFirst().orElseThrow();
    }

    @Test
    void aRuleIsReadAndSwitchedByKeysAlone() {
        soon().until(() -> window.shows("33%"));
        assertThat(window.shows("样本不足")).as("rules that nobody has judged").isTrue();
        assertThat(window.shows("规则 11 · 模型 1")).isTrue();
        for (int i = 0; i < 12 && !window.shows("烟感报警 2 点，同一楼栋，3 分钟内 → 火警，1 级"); i++) {
            window.press(KeyCode.DOWN);
        }
        assertThat(window.shows("烟感报警 2 点，同一楼栋，3 分钟内 → 火警，1 级")).isTrue();
        window.press(KeyCode.T);
        window.write("为何转试运行", "误报多");
        soon().until(() -> smoke().standing() == Standing.TRIAL && window.shows("演练-班长：误报多"));
        window.press(KeyCode.E);
        soon().until(() -> window.shows("须由另一人启用"));
        assertThat(smoke().standing()).isEqualTo(Standing.TRIAL);
        window.press(KeyCode.X);
        window.write("为何停用", "先停");
        soon().until(() -> smoke().standing() == Standing.OFF);
    }
}
