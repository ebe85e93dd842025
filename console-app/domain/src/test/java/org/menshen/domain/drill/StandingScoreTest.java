package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// A score that is kept is the score that would be worked out, and is worked out seldom.
class StandingScoreTest {

    @Property(tries = 150)
    void itIsAlwaysTheScoreOfThatMoment(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 120) Integer> steps,
                                        @ForAll @Size(4) List<@IntRange(min = 0, max = 900) Integer> acts) {
        Run run = new Run().report(Run.OFFICER, acts.get(0)).ack(Run.OFFICER, acts.get(1)).guard(Run.OFFICER, acts.get(2))
            .police(Run.OFFICER, acts.get(3));
        ExerciseRun exercise = Run.run();
        ActBook book = new ActBook(Run.RULES, java.util.Set.of());
        StandingScore standing = new StandingScore(new DrillScorer(Run.RULES));
        int next = 0;
        Instant now = Run.START;
        for (int step : steps) {
            now = now.plusSeconds(step);
            if (next < run.log.size()) {
                // the log may run ahead of this console's clock, or lag behind it
                book.add(run.log.get(next++));
            }
            assertThat(standing.of(exercise, book, now, false)).isEqualTo(new DrillScorer(Run.RULES).score(exercise, book, now, false));
        }
    }

    @Test
    void nothingIsWorkedOutWhileNothingHappens() {
        ExerciseRun exercise = Run.run();
        ActBook book = new Run().ack(Run.OFFICER, 20).book();
        StandingScore standing = new StandingScore(new DrillScorer(Run.RULES));
        for (int second = 1_000; second < 1_600; second++) {
            standing.of(exercise, book, Run.START.plusSeconds(second), false);
        }
        assertThat(standing.worked()).as("all is decided by then").isEqualTo(1);
    }
}
