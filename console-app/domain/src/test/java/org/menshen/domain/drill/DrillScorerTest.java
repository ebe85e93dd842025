package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageFact;

/// What acts are worth: in time, late, missed; by whom; and that no further or earlier act ever costs a point.
class DrillScorerTest {

    private static final int END = 45 * 60;

    /// One act of somebody.
    ///
    /// @param what which, 0…5
    /// @param atS when, seconds from the start
    private record Deed(int what, int atS) {

        Run onto(Run run, Actor by) {
            return switch (what) {
                case 0 -> run.ack(by, atS);
                case 1 -> run.report(by, atS);
                case 2 -> run.guard(by, atS);
                case 3 -> run.police(by, atS);
                case 4 -> run.log(by, atS, "民警到场");
                default -> run.step(by, atS, "arrived");
            };
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.integers().between(-30, 1_500)).as(Deed::new).list()
            .ofMaxSize(8);
    }

    /// The incident is there from the start, so that what is tried is the acts and not what they are done to.
    private static Run played(List<Deed> deeds, Actor by) {
        Run run = new Run().report(Actor.SYSTEM, 0);
        deeds.stream().sorted(java.util.Comparator.comparingInt(Deed::atS)).forEach(deed -> deed.onto(run, by));
        return run;
    }

    @Property(tries = 200)
    void pointsLieBetweenNoneAndAHundred(@ForAll("deeds") List<Deed> deeds, @ForAll @IntRange(min = 0, max = END) int now, @ForAll boolean over) {
        DrillScore score = played(deeds, Run.OFFICER).score(now, over);
        assertThat(score.points()).isBetween(0.0, 100.0);
        assertThat(score.parts()).allMatch(part -> part.points() >= 0 && part.points() <= part.weight());
        assertThat(score.outcomes()).allMatch(outcome -> outcome.credit() >= 0 && outcome.credit() <= 1);
        assertThat(score.passed()).isEqualTo(score.points() >= Run.RULES.pass() && score.criticalMissed() == 0);
    }

    @Property(tries = 300)
    void oneMoreActNeverLowersTheScore(@ForAll("deeds") List<Deed> deeds, @ForAll @IntRange(min = 0, max = 5) int what,
                                       @ForAll @IntRange(min = -30, max = 1_500) int at, @ForAll @IntRange(min = 0, max = END) int now) {
        List<Deed> more = new ArrayList<>(deeds);
        more.add(new Deed(what, at));
        assertThat(played(more, Run.OFFICER).score(now, false).points())
            .isGreaterThanOrEqualTo(played(deeds, Run.OFFICER).score(now, false).points() - 1e-9);
    }

    /// What reports something that has not happened yet is no earlier act but another one.
    @Property(tries = 300)
    void anActDoneEarlierNeverLowersTheScore(@ForAll("deeds") List<Deed> deeds, @ForAll @IntRange(min = 0, max = 7) int which,
                                             @ForAll @IntRange(min = 1, max = 600) int by, @ForAll boolean over) {
        if (which >= deeds.size()) {
            return;
        }
        Deed deed = deeds.get(which);
        int earliest = deed.what() >= 4 && deed.atS() >= 570 ? 570 : -30;
        List<Deed> earlier = new ArrayList<>(deeds);
        earlier.set(which, new Deed(deed.what(), Math.max(earliest, deed.atS() - by)));
        assertThat(played(earlier, Run.OFFICER).score(END, over).points())
            .isGreaterThanOrEqualTo(played(deeds, Run.OFFICER).score(END, over).points() - 1e-9);
    }

    @Property(tries = 100)
    void whatTheCastAndTheCentreDoCountsForNobody(@ForAll("deeds") List<Deed> deeds, @ForAll boolean cast) {
        DrillScore idle = played(List.of(), Run.OFFICER).score(END, true);
        assertThat(played(deeds, cast ? Run.CAST : Actor.SYSTEM).score(END, true)).isEqualTo(idle);
        assertThat(idle.points()).isZero();
    }

    @Property(tries = 100)
    void whatHasNothingToDoWithItChangesNothing(@ForAll("deeds") List<Deed> deeds, @ForAll @IntRange(min = 0, max = 1_500) int at) {
        Run run = played(deeds, Run.OFFICER);
        DrillScore before = run.score(END, true);
        run.raise("DR-A-9", 0, "PERIMETER", Map.of());
        run.add(Run.OFFICER, "alert/DR-A-9", at, new org.menshen.domain.alert.AlertFact.Acknowledged(1));
        run.add(Run.OFFICER, "linkage/DR-L-9", at, new LinkageFact.Requested(new Linkage.Request("DR-I-9", "POLICE", "-", null, "", null)));
        run.add(Run.OFFICER, "alert/" + Run.ALERT, at, new org.menshen.domain.alert.AlertFact.Confirmed(""));
        assertThat(run.score(END, true).points()).as("a like alert that no script sent, a request for another incident, another act")
            .isEqualTo(before.points());
    }

    /// Nobody is asked for what was to answer an inject that never came, and one that came early is answered from then on.
    @Test
    void injectsThatAnInstructorLeavesOutOrSendsEarlyAreCountedSo() {
        Actor director = new Actor("director", "-", "DRILL_DIRECTOR", "drill-01");
        String subject = Run.run().subject().toString();
        Run left = new Run().add(director, subject, 1, new DebriefFact.Skipped(1, ""));
        assertThat(left.score(END, true).outcomes()).extracting(outcome -> outcome.expected().id()).doesNotContain("ack").contains("arrived");
        Run early = new Run().report(Run.OFFICER, 100).add(director, subject, 200, new DebriefFact.Sent(2))
            .log(Run.OFFICER, 260, "民警到场");
        assertThat(Run.of(early.score(END, true), "arrived").used()).isEqualTo(Duration.ofSeconds(60));
        Run planned = new Run().report(Run.OFFICER, 100).log(Run.OFFICER, 260, "民警到场");
        assertThat(Run.of(planned.score(END, true), "arrived").state()).isEqualTo(OutcomeState.MISSED);
    }

    @Test
    void allInTimeIsFullAndEveryPointComesFromAChange() {
        Run run = new Run().ack(Run.OFFICER, 30).report(Run.OFFICER, 100).guard(Run.OFFICER, 120).police(Run.OFFICER, 50)
            .log(Run.OFFICER, 580, "民警 2 人到场");
        DrillScore score = run.score(END, true);
        assertThat(score.points()).isCloseTo(100, offset(1e-9));
        assertThat(score.passed()).isTrue();
        assertThat(score.complete()).isTrue();
        assertThat(score.outcomes()).allMatch(outcome -> outcome.state() == OutcomeState.MET && outcome.change() != null);
        assertThat(Run.of(score, "police").used()).as("before its inject").isEqualTo(Duration.ZERO);
        assertThat(Run.of(score, "ack").used()).isEqualTo(Duration.ofSeconds(30));
        Change change = Run.of(score, "guard").change();
        assertThat(change.subject()).hasToString("order/DR-O-1");
        assertThat(change.fact().wireName()).isEqualTo("order.issued");
    }

    @Test
    void lateIsWorthLessTheLaterAndNothingInTheEnd() {
        double last = 1;
        for (int at : new int[] {30, 31, 60, 89, 90, 200}) {
            ActOutcome ack = Run.of(new Run().ack(Run.OFFICER, at).score(END, true), "ack");
            assertThat(ack.credit()).isLessThanOrEqualTo(last);
            last = ack.credit();
            assertThat(ack.state()).isEqualTo(at <= 30 ? OutcomeState.MET : at < 90 ? OutcomeState.LATE : OutcomeState.MISSED);
            assertThat(ack.change()).as("shown all the same").isNotNull();
        }
        assertThat(Run.of(new Run().ack(Run.OFFICER, 60).score(END, true), "ack").credit()).as("half way from 1 to 3 times")
            .isCloseTo(0.25, offset(1e-9));
    }

    @Test
    void aCriticalMissFailsTheRunWhateverTheSum() {
        Run run = new Run().ack(Run.OFFICER, 5).report(Run.OFFICER, 50).guard(Run.OFFICER, 95).log(Run.OFFICER, 580, "到场");
        DrillScore score = run.score(END, true);
        assertThat(score.criticalMissed()).isEqualTo(1);
        assertThat(score.points()).as("80 without the rule").isEqualTo(59);
        assertThat(score.passed()).isFalse();
        assertThat(run.state(run.score(100, false), "police")).isEqualTo(OutcomeState.OPEN);
        assertThat(run.state(run.score(200, false), "police")).isEqualTo(OutcomeState.OVERDUE);
        assertThat(run.score(200, false).criticalMissed()).as("it may still be done").isZero();
        assertThat(run.state(run.score(400, false), "police")).isEqualTo(OutcomeState.MISSED);
    }

    @Test
    void whatIsNotDueCountsForNothing() {
        Run run = new Run().ack(Run.OFFICER, 5);
        DrillScore score = run.score(10, false);
        assertThat(score.points()).isCloseTo(100, offset(1e-9));
        assertThat(score.parts()).filteredOn(part -> part.counted() > 0).hasSize(1);
        assertThat(run.state(score, "arrived")).isEqualTo(OutcomeState.AHEAD);
        assertThat(new Run().score(0, false).begun()).isFalse();
        assertThat(run.state(run.score(100, true), "arrived")).as("its inject never came").isEqualTo(OutcomeState.AHEAD);
        assertThat(run.state(run.score(100, true), "police")).isEqualTo(OutcomeState.MISSED);
    }

    @Test
    void whatReportsAnArrivalDoesNotCountBeforeIt() {
        Run run = new Run().report(Run.OFFICER, 10).log(Run.OFFICER, 100, "请民警到场");
        assertThat(run.state(run.score(END, true), "arrived")).isEqualTo(OutcomeState.MISSED);
        run.step(Run.OFFICER, 575, "arrived");
        assertThat(run.state(run.score(END, true), "arrived")).isEqualTo(OutcomeState.MET);
    }

    @Test
    void nobodyIsBlamedForWhatWasOverBeforeTheClockBegan() {
        ExerciseRun late = new ExerciseRun(Run.run().exercise(), Run.START, Run.START.plusSeconds(100));
        ActBook book = new ActBook(Run.RULES, Set.of());
        new Run().police(Run.OFFICER, 185).log.forEach(book::add);
        DrillScore score = new DrillScorer(Run.RULES).score(late, book, Run.START.plusSeconds(600), true);
        assertThat(score.outcomes()).extracting(outcome -> outcome.expected().id()).containsExactly("open", "guard", "police", "arrived");
        assertThat(Run.of(score, "guard").opens()).isEqualTo(Run.START.plusSeconds(100));
    }
}
