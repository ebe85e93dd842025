package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.plan.Bilingual;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Wrong moves and acts out of order: what they cost, when, and that each comes from a change.
class MisstepsTest {

    private static final int END = 45 * 60;
    private static final List<ActPattern> CANCELLED = List.of(Run.act("incident.cancelled", Map.of()));

    private static WrongMove early(@Nullable Integer untilS, @Nullable String before, boolean critical) {
        return new WrongMove("early", new Bilingual("过早结束", "Ended too early"), DrillPart.STEPS, Duration.ZERO,
            untilS == null ? null : Duration.ofSeconds(untilS), before, critical, CANCELLED);
    }

    private static ActOrder order(boolean critical, String... acts) {
        return new ActOrder("order", new Bilingual("次序", "Order"), DrillPart.STEPS, critical, List.of(acts));
    }

    @Property(tries = 200)
    void rulesNeverRaiseAScoreAndEveryBreachIsInTheLog(@ForAll @IntRange(min = 0, max = 600) int ack,
                                                       @ForAll @IntRange(min = 0, max = 600) int report,
                                                       @ForAll @IntRange(min = 0, max = 600) int guard,
                                                       @ForAll @IntRange(min = 0, max = 2_000) int end,
                                                       @ForAll @IntRange(min = 0, max = END) int now) {
        Run run = new Run().report(Run.OFFICER, report).ack(Run.OFFICER, ack).guard(Run.OFFICER, guard).close(Run.OFFICER, end);
        ExerciseRun strict = Run.run(List.of(early(900, null, false)), List.of(order(false, "ack", "open", "guard")));
        DrillScore with = run.score(strict, now, false);
        DrillScore without = run.score(now, false);
        assertThat(with.points()).isBetween(0.0, without.points() + 1e-9);
        assertThat(with.outcomes()).isEqualTo(without.outcomes());
        assertThat(with.missteps()).allMatch(misstep -> run.log.contains(misstep.change()));
        boolean ended = end <= 900 && end <= now;
        assertThat(with.missteps().stream().anyMatch(misstep -> !misstep.early())).isEqualTo(ended);
        boolean disorder = report < ack && ack <= now || guard < report && report <= now || guard < ack && ack <= now;
        assertThat(with.missteps().stream().anyMatch(Misstep::early)).isEqualTo(disorder);
    }

    @Test
    void aCriticalBreachFailsTheRunAndOthersWeighAsAMiss() {
        Run run = new Run().ack(Run.OFFICER, 5).report(Run.OFFICER, 50).guard(Run.OFFICER, 95).police(Run.OFFICER, 95).log(Run.OFFICER, 580, "到场")
            .close(Run.OFFICER, 700);
        DrillScore loose = run.score(Run.run(List.of(early(900, null, false)), List.of()), END, true);
        assertThat(loose.parts().get(DrillPart.STEPS.ordinal()).share()).as("two right, one wrong").isCloseTo(2 / 3.0, org.assertj.core.api.Assertions
            .offset(1e-9));
        assertThat(loose.parts().get(DrillPart.STEPS.ordinal()).wrong()).isEqualTo(1);
        assertThat(loose.passed()).isTrue();
        DrillScore strict = run.score(Run.run(List.of(early(900, null, true)), List.of()), END, true);
        assertThat(strict.criticalWrong()).isEqualTo(1);
        assertThat(strict.points()).isEqualTo(59);
        assertThat(strict.passed()).isFalse();
    }

    @Test
    void whatHadToWaitForAnActIsWrongUntilThatIsDone() {
        ExerciseRun rules = Run.run(List.of(early(null, "police", false)), List.of());
        assertThat(new Run().report(Run.OFFICER, 10).close(Run.OFFICER, 50).score(rules, END, true).missteps()).hasSize(1);
        assertThat(new Run().report(Run.OFFICER, 10).police(Run.OFFICER, 40).close(Run.OFFICER, 50).score(rules, END, true).missteps()).isEmpty();
        assertThat(new Run().report(Run.OFFICER, 10).close(Run.OFFICER, 50).close(Run.OFFICER, 60).score(rules, END, true).missteps())
            .as("once, however often").hasSize(1);
        assertThat(new Run().report(Run.CAST, 10).close(Run.CAST, 50).score(rules, END, true).missteps()).as("the cast").isEmpty();
    }

    @Test
    void whatIsWrongFromAnInjectOnIsWrongEarlierWhenThatIsSentEarly() {
        WrongMove rule = new WrongMove("early", new Bilingual("过早结束", "Ended too early"), DrillPart.STEPS, Duration.ofSeconds(570), null, null,
            false, CANCELLED);
        ExerciseRun run = Run.run(List.of(rule), List.of());
        assertThat(new Run().report(Run.OFFICER, 10).close(Run.OFFICER, 250).score(run, END, true).missteps()).isEmpty();
        Actor director = new Actor("director", "-", "DRILL_DIRECTOR", "drill-01");
        assertThat(new Run().report(Run.OFFICER, 10).add(director, run.subject().toString(), 200, new DebriefFact.Sent(2)).close(Run.OFFICER, 250)
            .score(run, END, true).missteps()).hasSize(1);
    }

    @Test
    void theFirstActThatJumpedTheQueueIsNamedWithWhoseTurnItWas() {
        Run run = new Run().report(Run.OFFICER, 20).guard(Run.OFFICER, 40).ack(Run.OFFICER, 60);
        Misstep found = run.score(Run.run(List.of(), List.of(order(true, "ack", "open", "guard"))), END, true).missteps().getFirst();
        assertThat(found.change().fact().wireName()).isEqualTo("incident.reported");
        assertThat(found.instead()).isNotNull().extracting(Expected::id).isEqualTo("ack");
        assertThat(new Run().report(Run.OFFICER, 20).guard(Run.OFFICER, 40).score(Run.run(List.of(), List.of(order(true, "ack", "open", "guard"))),
            END, true).missteps()).as("what was never done is missed").isEmpty();
    }
}
