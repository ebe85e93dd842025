package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.gate.RoundFact;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationFact;

/// What is said of a link between items of a scenario, and what is done with a round, counts as what was expected: by both items, by round and rule.
class LinksAndRoundsTest {

    private static final Actor STEWARD = new Actor("steward", "演练-丙", "DATA_STEWARD", "data-01");
    private static final Actor ASSESSOR = new Actor("assessor", "演练-丁", "ASSESSOR", "assess-01");
    private static final Expected LINK = Run.expected("link", DrillPart.STEPS, 0, 600, false, false, Run.act("relation.confirmed",
        Map.of(ActTrait.ITEM, List.of("resident"), ActTrait.WITH, List.of("flat"))));
    private static final Expected COMPUTE = Run.expected("compute", DrillPart.STEPS, 0, 600, false, false, Run.act("round.computed",
        Map.of(ActTrait.ROUND, List.of("gate"), ActTrait.RULE, List.of("gate@3"))));
    private static final Expected DRAW = Run.expected("draw", DrillPart.STEPS, 0, 600, false, false, Run.act("round.drawn", Map.of()));
    private static final WrongMove VAN = new WrongMove("van", new Bilingual("错", "wrong"), DrillPart.STEPS, Duration.ZERO, null, null, false,
        List.of(Run.act("relation.confirmed", Map.of(ActTrait.ITEM, List.of("van")))));
    private static final ExerciseRun RUN = new ExerciseRun(new Exercise("SC-12", new Bilingual("采集", "Round"), Duration.ZERO,
        Duration.ofMinutes(30), Set.of(), Set.of(), List.of(), List.of(LINK, COMPUTE, DRAW), List.of(VAN), List.of()), Run.START, Run.START);

    private final Run run = new Run();

    private static Subject item(String name) {
        return Subject.parse("work/" + ExerciseRun.itemId("SC-12", Run.START, name));
    }

    private void confirm(int at, Subject one, Subject other) {
        run.add(STEWARD, Relation.subject(one, other).toString(), at, new RelationFact.Confirmed(one, other, List.of(), 70));
    }

    private OutcomeState state(String id) {
        return run.state(run.score(RUN, 300, false), id);
    }

    @Test
    void aLinkCountsByBothItsItemsWhicheverIsNamedFirst() {
        confirm(10, item("resident"), item("ebike"));
        assertThat(state("link")).as("another pair").isEqualTo(OutcomeState.OPEN);
        confirm(20, item("resident"), Subject.parse("work/DR-W-1"));
        assertThat(state("link")).as("with what the scenario did not send").isEqualTo(OutcomeState.OPEN);
        confirm(30, item("flat"), item("resident"));
        assertThat(state("link")).isEqualTo(OutcomeState.MET);
        assertThat(run.score(RUN, 300, false).missteps()).isEmpty();
        confirm(40, item("van"), item("resident"));
        assertThat(run.score(RUN, 300, false).missteps()).extracting(Misstep::id).containsExactly("van");
    }

    @Test
    void aRoundCountsByItsNameAndTheVersionItWasWorkedOutBy() {
        String gate = "round/" + ExerciseRun.itemId("SC-12", Run.START, "gate");
        run.add(ASSESSOR, gate, 10, new RoundFact.Computed("gate@2-0f3a", List.of()));
        assertThat(state("compute")).as("by an old version").isEqualTo(OutcomeState.OPEN);
        run.add(ASSESSOR, "round/" + ExerciseRun.itemId("SC-12", Run.START.plusSeconds(7_200), "gate"), 20, new RoundFact.Computed("gate@3-0f3a",
            List.of()));
        assertThat(state("compute")).as("of another run").isEqualTo(OutcomeState.OPEN);
        run.add(ASSESSOR, gate, 30, new RoundFact.Computed("gate@3-0f3a", List.of()));
        assertThat(state("compute")).isEqualTo(OutcomeState.MET);
    }

    @Test
    void aRoundThatSomebodyDrawsHimselfBelongsToWhateverRuns() {
        run.add(ASSESSOR, "round/DR-R-1", 10, new RoundFact.Drawn("2026-10", 1, "OLD_RESIDENTIAL", 61, List.of("NMT-O-001")));
        assertThat(state("draw")).isEqualTo(OutcomeState.MET);
    }
}
