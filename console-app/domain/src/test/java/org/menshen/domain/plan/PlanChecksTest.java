package org.menshen.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.domain.plan.Plans.after;
import static org.menshen.domain.plan.Plans.chosen;
import static org.menshen.domain.plan.Plans.must;
import static org.menshen.domain.plan.Plans.step;
import static org.menshen.domain.plan.Plans.when;
import static org.menshen.domain.plan.Plans.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;

class PlanChecksTest {

    @Test
    void aPlanWithoutFaultPasses() {
        assertThat(faults(must(step("tell", Deed.TELL)), after(must(step("which", Deed.CHOOSE)), "tell"),
            chosen(after(must(step("one", Deed.LINKAGE, "POLICE")), "which"), "which", "a"),
            within(after(step("end", Deed.ORDER, "GUARD"), "one"), 60, "which"))).isEmpty();
    }

    @Test
    void stepsThatWaitForEachOtherAreNamedWithTheirWay() {
        assertThat(faults(after(step("a"), "c"), after(step("b"), "a"), after(step("c"), "b"))).containsExactly(
            new PlanFault("a", "after", "waits for itself: a ← c ← b ← a"));
        assertThat(faults(within(step("a"), 10, "b"), after(step("b"), "a"))).as("a limit that never begins").hasSize(1);
    }

    @Test
    void aStepThatNobodyCanReachIsAFault() {
        PlanStep event = when(step("pump"), new PlanCondition("", "", List.of("SPRINKLER_LOW"), 0));
        assertThat(faults(event, after(step("end"), "pump"))).extracting(PlanFault::what).singleElement().asString().contains("cannot be reached");
        assertThat(faults(step("which", Deed.CHOOSE), chosen(step("one"), "which", "z"))).extracting(PlanFault::what).singleElement().asString()
            .contains("never comes");
        assertThat(faults(step("x"), chosen(step("one"), "x", "a"))).extracting(PlanFault::field).containsExactly("when");
        assertThat(faults(step("a"), after(step("b"), "ghost"))).extracting(PlanFault::field).containsExactly("after");
    }

    @Test
    void whatIsMandatoryDoesNotHangOnAChoiceThatNobodyHasToMake() {
        assertThat(faults(step("which", Deed.CHOOSE), chosen(must(step("one")), "which", "a"))).extracting(PlanFault::field)
            .containsExactly("mandatory");
    }

    @Test
    void namesThatNothingHasAreFaults() {
        PlanStep nobody = step("a");
        PlanStep ghost = new PlanStep("a", nobody.name(), "GHOST", Deed.CONFIRM, List.of(), Bilingual.NONE, List.of(), List.of(), null,
            PlanCondition.ALWAYS, false, "");
        assertThat(faults(ghost)).extracting(PlanFault::what).containsExactly("'GHOST' is not in roles.yaml");
        assertThat(faults(step("a", Deed.ORDER, "ARMY"))).extracting(PlanFault::field).containsExactly("units");
        assertThat(faults(step("a", Deed.ORDER, "POLICE"))).extracting(PlanFault::what).singleElement().asString().contains("body: POLICE");
        assertThat(faults(step("a", Deed.LINKAGE, "ARMY"))).extracting(PlanFault::field).containsExactly("body");
        assertThat(faults(step("a", Deed.ESCALATE, "ARMY"))).extracting(PlanFault::field).containsExactly("to");
        assertThat(faults(step("a", Deed.STATUS, "CLOSED"))).extracting(PlanFault::field).containsExactly("reach");
        assertThat(faults(when(step("a"), new PlanCondition("", "", List.of("UFO"), 0)))).extracting(PlanFault::field).containsExactly("when");
        assertThat(faults(after(step("t", Deed.TELL), "a"), step("a"))).as("what is told comes first").hasSize(1);
        assertThat(PlanChecks.check(Plans.of(step("a")), Samples.CODES, role -> false)).extracting(PlanFault::field).containsExactly("role");
    }

    @Test
    void anOrderToGuardsDoesNotTellThemToSeizeAnybody() {
        PlanStep s = step("a", Deed.ORDER, "GUARD");
        PlanStep seize = new PlanStep(s.id(), s.name(), s.role(), s.deed(), s.codes(), new Bilingual("扣押此人", "hold him"), s.items(), s.after(),
            null, s.when(), false, s.until());
        assertThat(faults(seize)).extracting(PlanFault::field).containsExactly("text");
    }

    private static List<PlanFault> faults(PlanStep... steps) {
        return PlanChecks.check(Plans.of(steps), Samples.CODES, role -> true);
    }
}
