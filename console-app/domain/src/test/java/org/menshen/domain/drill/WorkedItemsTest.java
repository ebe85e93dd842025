package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowRef;

/// Acts on work items of a scenario count like any other: by item, act and what was filled in, and only of whose run the item is.
class WorkedItemsTest {

    private static final Actor STEWARD = new Actor("steward", "演练-丙", "DATA_STEWARD", "data-01");
    private static final Actor COLLECTOR = new Actor("FIELD_UNIT-3", "演练-丁", "FIELD_UNIT", "field-03");
    private static final List<Inject> INJECTS = List.of(new Inject(1, InjectKind.WORK, Duration.ZERO, Map.of("item", "same-id")),
        new Inject(2, InjectKind.WORK, Duration.ZERO, Map.of("item", "house-1")));
    private static final Expected BACK = Run.expected("back", DrillPart.STEPS, 0, 600, false, false, Run.act("work.acted", Map.of(ActTrait.ITEM,
        List.of("same-id"), ActTrait.ACT, List.of("send-back"), ActTrait.VALUE, List.of("defect=same-id"))));
    private static final Expected VERIFY = Run.expected("verify", DrillPart.TIME, 0, 600, false, false, Run.act("work.acted",
        Map.of(ActTrait.ITEM, List.of("house-1"), ActTrait.ACT, List.of("verify"))));
    private static final WrongMove PASSED = new WrongMove("passed", new Bilingual("错", "wrong"), DrillPart.STEPS, Duration.ZERO, null, null, true,
        List.of(Run.act("work.acted", Map.of(ActTrait.ITEM, List.of("same-id"), ActTrait.ACT, List.of("verify")))));
    private static final ExerciseRun RUN = new ExerciseRun(new Exercise("SC-12", new Bilingual("采集", "Round"), Duration.ZERO,
        Duration.ofMinutes(30), Set.of("NMT-O-022"), Set.of(), INJECTS, List.of(BACK, VERIFY), List.of(PASSED), List.of()), Run.START, Run.START);

    private final Run run = new Run();

    private static String item(String name) {
        return "work/" + ExerciseRun.itemId("SC-12", Run.START, name);
    }

    private void open(Actor by, String item, List<WorkValue> values, List<WorkLink> links) {
        run.add(by, item, 1, new WorkFact.Opened(new WorkflowRef("collect", 2, "ab"), "CJ-1", "SUBMITTED", values, null, links, List.of()));
    }

    private static Fact acted(String act, WorkValue... values) {
        return new WorkFact.Acted(act, "X", List.of(values), "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void anActOnAnItemOfTheScenarioIsWhatWasExpectedOnlyWithItsActAndItsField() {
        open(COLLECTOR, item("same-id"), List.of(), List.of());
        open(COLLECTOR, item("house-1"), List.of(), List.of());
        run.add(STEWARD, item("house-1"), 100, acted("verify"));
        run.add(STEWARD, item("same-id"), 120, acted("send-back", new WorkValue("defect", "wrong-photo")));
        DrillScore score = run.score(RUN, 700, false);
        assertThat(run.state(score, "verify")).isEqualTo(OutcomeState.MET);
        assertThat(run.state(score, "back")).as("for another reason").isIn(OutcomeState.OVERDUE, OutcomeState.MISSED);
        run.add(STEWARD, item("same-id"), 300, acted("send-back", new WorkValue("defect", "same-id")));
        assertThat(run.state(run.score(RUN, 700, false), "back")).isEqualTo(OutcomeState.MET);
        assertThat(run.book().trainees(RUN)).as("who was played by the script is not trained").containsExactly(STEWARD);
    }

    @Test
    void whatMustNotBeDoneWithAnItemCosts() {
        open(COLLECTOR, item("same-id"), List.of(), List.of());
        run.add(STEWARD, item("same-id"), 120, acted("verify"));
        DrillScore score = run.score(RUN, 700, false);
        assertThat(score.missteps()).extracting(Misstep::id).containsExactly("passed");
        assertThat(score.passed()).isFalse();
    }

    @Test
    void itemsOfOtherRunsAndOfLiveWorkDoNotCount() {
        String other = "work/" + ExerciseRun.itemId("SC-12", Run.START.plusSeconds(3_600), "house-1");
        open(COLLECTOR, other, List.of(), List.of());
        run.add(STEWARD, other, 100, acted("verify"));
        assertThat(run.state(run.score(RUN, 300, false), "verify")).isEqualTo(OutcomeState.OPEN);
        assertThat(run.book().trainees(RUN)).isEmpty();
    }

    @Test
    void whatSomebodyOpensAboutTheGroundOrAnItemOfTheRunBelongsToIt() {
        Expected opened = Run.expected("opened", DrillPart.RECORD, 0, 600, false, false, Run.act("work.opened", Map.of(ActTrait.WORKFLOW,
            List.of("collect"))));
        ExerciseRun wants = new ExerciseRun(new Exercise("SC-12", new Bilingual("采集", "Round"), Duration.ZERO, Duration.ofMinutes(30),
            Set.of("NMT-O-022"), Set.of(), INJECTS, List.of(opened), List.of(), List.of()), Run.START, Run.START);
        open(STEWARD, "work/DR-W-1", List.of(new WorkValue("site", "site/NMT-C-001")), List.of());
        assertThat(run.state(run.score(wants, 300, false), "opened")).as("elsewhere").isEqualTo(OutcomeState.OPEN);
        open(STEWARD, "work/DR-W-2", List.of(), List.of(new WorkLink("about", item("house-1"))));
        assertThat(run.state(run.score(wants, 300, false), "opened")).isEqualTo(OutcomeState.MET);
    }
}
