package org.menshen.desktop.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.GateStages;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundStage;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.port.Workspace;

/// The window of responsibility by keys alone.
class ResponsibilityWindowTest {

    private final OneWindow window = new OneWindow(new ResponsibilityFeature());

    @AfterEach
    void close() {
        window.close();
    }

    private Matrix draft() {
        return (Matrix) window.fake.workspace.find(new Subject(SubjectKind.MATRIX, "M-draft")).orElseThrow().state();
    }

    @Test
    void aCellIsClearedItIsSeenWhatThatLeavesOpenAndTheDraftIsNotPublished() {
        new GateStages(window.fake).build();
        window.fake.workspace.actor = new Actor("admin", "演练-管理", "SYS_ADMIN", "admin-01");
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("执行中") && window.shows("第一责任网格") && window.shows("城管执法队"));
        window.press(KeyCode.UP, true, false);
        soon().until(() -> window.shows("草稿 · 演练-考核"));
        window.press(KeyCode.X);
        window.answer("清除哪一格", KeyCode.ENTER);
        soon().until(() -> draft().content().cells().stream().noneMatch(cell -> cell.at("E01", "street")));
        soon().until(() -> window.shows("无主责"));
        assertThat(window.fake.workspace.submit(draft().subject(), new MatrixCommand.Publish("2026-11-05")))
                .isInstanceOfSatisfying(Workspace.Submission.Refused.class, no -> assertThat(no.refusal().code()).isEqualTo("matrix.no-lead"));
        assertThat(draft().stage()).isEqualTo(Matrix.Stage.DRAFT);
        window.press(KeyCode.V);
        window.answer("与另一版比较", KeyCode.ENTER);
        soon().until(() -> window.shows("与第1版比较：1 处不同"));
    }

    @Test
    void aRoundIsPublishedAndItsSitesAreRanked() {
        new GateStages(window.fake).build();
        window.fake.workspace.actor = new Actor("b", "演练-考核二", "ASSESSOR", "assess-02");
        window.open(1366, 768, Lang.EN);
        window.press(KeyCode.DIGIT2);
        soon().until(() -> window.shows("2026-08") && window.shows("draws the same list at every desk"));
        window.press(KeyCode.DOWN, true, false);
        window.press(KeyCode.DOWN, true, false);
        soon().until(() -> window.shows("¥400"));
        window.press(KeyCode.O);
        soon().until(() -> ((Round) window.fake.workspace.find(new Subject(SubjectKind.ROUND, "DR-R-3")).orElseThrow().state()).stage()
                == RoundStage.NOTICED);
        window.press(KeyCode.DIGIT3);
        soon().until(() -> window.shows("100.0") && window.shows("80.0"));
        window.expectNothingLeftBehind();
    }
}
