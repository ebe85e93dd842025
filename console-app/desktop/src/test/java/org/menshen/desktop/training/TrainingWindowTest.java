package org.menshen.desktop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Instant;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.DrillResult;
import org.menshen.domain.drill.DrillViewer;
import org.menshen.domain.drill.KeptResult;
import org.menshen.domain.drill.OutcomeState;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.plan.Bilingual;

/// Who sees whose points in the window.
class TrainingWindowTest {

    private static final Actor EVALUATOR = new Actor("evaluator", "演练-评", "DRILL_EVALUATOR", "drill-02");
    private static final Actor OFFICER = new Actor("officer", "演练-甲", "DUTY_OFFICER", "duty-01");

    private final OneWindow window = new OneWindow(new TrainingFeature());

    private static DrillResult.Act act(String user, double credit) {
        return new DrillResult.Act("ack", new Bilingual("签收", "Take"), DrillPart.TIME, "alert.acknowledged", false,
                credit == 1 ? OutcomeState.MET : OutcomeState.LATE, credit, user, 3L);
    }

    /// As the centre settles it; it tells `told` what it came to.
    private void settled(int number, Instant start, double credit, Actor told) {
        Subject run = Subject.parse("debrief/DR-SC-0" + number + "-" + start.getEpochSecond());
        window.fake.workspace.actor = Actor.SYSTEM;
        window.fake.workspace.submit(run, new DebriefCommand.Open(new Debrief.Sheet(1, List.of("ack"), start)));
        window.fake.workspace.actor = EVALUATOR;
        window.fake.workspace.submit(run, new DebriefCommand.Settle("seal-" + number));
        DrillResult result = new DrillResult("SC-0" + number, new Bilingual("场景" + number, "Scene"), start,
                start, 50, true, List.of(new DrillResult.Trainee("officer", "演练-甲", "DUTY_OFFICER"), new DrillResult.Trainee("video", "演练-乙",
                        "VIDEO_PATROL")), List.of(act("officer", credit), act("video", 1)));
        Debrief debrief = (Debrief) window.fake.workspace.find(run).orElseThrow().state();
        new DrillViewer(told.userId(), told == EVALUATOR, false).of(debrief, result)
                .ifPresent(kept -> window.fake.results.add(new KeptResult(run.id(), kept)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void played(Actor told) {
        Instant start = window.fake.clock.instant().minusSeconds(86_400);
        settled(1, start, 0.2, told);
        settled(2, start.plusSeconds(600), 0.5, told);
    }

    @Test
    void anOfficerSeesNobodyElseAndTheEvaluatorAll() {
        played(OFFICER);
        window.fake.workspace.actor = OFFICER;
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("SC-02 场景2") && window.shows("▲ 30") && window.shows("签收：2 次，见于 2 场"));
        assertThat(window.shows("演练-乙")).isFalse();
        assertThat(window.shows("只显示本人的成绩")).isTrue();
        window.close();
    }

    @Test
    void whoLedTheDrillsSeesEverybodyInThem() {
        played(EVALUATOR);
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("演练-甲") && window.shows("演练-乙") && window.shows("没有在两场以上演练中反复出现的问题"));
        window.press(KeyCode.RIGHT);
        soon().until(() -> window.shows("签收：2 次，见于 2 场"));
        window.press(KeyCode.ENTER);
        window.expectNothingLeftBehind();
    }
}
