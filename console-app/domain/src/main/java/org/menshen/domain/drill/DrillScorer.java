package org.menshen.domain.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;


/// Scores a run. Of each expected act the first one that was done counts. What is not yet due counts for nothing, neither good nor bad; a part
/// of which nothing counts leaves its weight to the others. A wrong move, or an act before its turn, weighs as an expected act that was missed, once
/// for each rule. But for those, more acts, or the same ones earlier, never make a score worse.
public final class DrillScorer {

    private static final double FULL = 100;

    private final ScoreRules rules;

    /// @param rules weights and limits
    public DrillScorer(ScoreRules rules) {
        this.rules = rules;
    }

    /// The score of a run as it stands.
    ///
    /// @param book the acts
    /// @param now until when acts count
    /// @param over whether nothing more will come: what was asked and is not done is missed then
    public DrillScore score(ExerciseRun run, ActBook book, Instant now, boolean over) {
        List<ActOutcome> outcomes = run.exercise().expected().stream().filter(expected -> book.asks(run, expected))
            .map(expected -> outcome(run, expected, book, now, over)).toList();
        List<Misstep> missteps = new Missteps(run, book, now).found(outcomes);
        List<PartScore> parts = Stream.of(DrillPart.values()).map(part -> part(part, outcomes, missteps)).toList();
        int critical = (int) outcomes.stream().filter(outcome -> outcome.expected().critical() && outcome.state() == OutcomeState.MISSED).count();
        int wrong = (int) missteps.stream().filter(Misstep::critical).count();
        double weight = parts.stream().filter(PartScore::counts).mapToDouble(PartScore::weight).sum();
        double points = weight == 0 ? 0 : Math.min(FULL, FULL * parts.stream().mapToDouble(PartScore::points).sum() / weight);
        boolean failed = critical > 0 || wrong > 0;
        double capped = failed ? Math.min(points, rules.criticalCap()) : points;
        return new DrillScore(run, outcomes, missteps, parts, capped, critical, wrong, capped >= rules.pass() && !failed);
    }

    /// Until when a score stands if nobody does anything more.
    ///
    /// @param book the acts that it was made of
    /// @param now when it was made
    Instant stands(DrillScore score, ActBook book, Instant now) {
        // an act of the future counts when its time has come: a clock that lags behind the centre's sees such
        Stream<Instant> acts = book.next(now).stream();
        Stream<Instant> turns = score.outcomes().stream().filter(outcome -> outcome.change() == null).flatMap(outcome -> {
            double limit = seconds(outcome.expected().limit());
            // to the nanosecond after the limit it is over
            return Stream.of(outcome.opens(), outcome.due().plusNanos(1), outcome.opens().plusNanos((long) (limit * rules.lateTimes() * 1e9)));
        });
        return Stream.concat(acts, turns).filter(at -> at.isAfter(now)).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private ActOutcome outcome(ExerciseRun run, Expected expected, ActBook book, Instant now, boolean over) {
        Instant opens = book.opens(run, expected.after());
        Optional<TrainedAct> first = book.acts(run, expected.acts())
            .filter(act -> !act.at().isAfter(now) && (expected.foresight() || !act.at().isBefore(opens))).min(Comparator.comparing(TrainedAct::at));
        if (first.isEmpty()) {
            return new ActOutcome(expected, opens, undone(expected, opens, now, over), null, null, 0);
        }
        Duration took = Duration.between(opens, first.get().at());
        Duration used = took.isNegative() ? Duration.ZERO : took;
        double credit = credit(expected, used);
        OutcomeState state = used.compareTo(expected.limit()) <= 0 ? OutcomeState.MET : credit > 0 ? OutcomeState.LATE : OutcomeState.MISSED;
        return new ActOutcome(expected, opens, state, first.get().change(), used, credit);
    }

    private OutcomeState undone(Expected expected, Instant opens, Instant now, boolean over) {
        double times = now.isBefore(opens) ? 0 : seconds(Duration.between(opens, now)) / seconds(expected.limit());
        if (now.isBefore(opens)) {
            return OutcomeState.AHEAD;
        }
        return over || times >= rules.lateTimes() ? OutcomeState.MISSED : times > 1 ? OutcomeState.OVERDUE : OutcomeState.OPEN;
    }

    private double credit(Expected expected, Duration used) {
        double times = seconds(used) / seconds(expected.limit());
        return times <= 1 ? 1 : Math.max(0, rules.lateShare() * (rules.lateTimes() - times) / (rules.lateTimes() - 1));
    }

    private static double seconds(Duration span) {
        return span.toNanos() / 1e9;
    }

    private PartScore part(DrillPart part, List<ActOutcome> outcomes, List<Misstep> missteps) {
        List<ActOutcome> all = outcomes.stream().filter(outcome -> outcome.expected().part() == part).toList();
        List<ActOutcome> counted = all.stream().filter(outcome -> outcome.state().counts()).toList();
        List<Misstep> wrong = missteps.stream().filter(misstep -> misstep.part() == part).toList();
        double weight = counted.stream().mapToDouble(outcome -> rules.weight(outcome.expected().critical())).sum()
            + wrong.stream().mapToDouble(misstep -> rules.weight(misstep.critical())).sum();
        double reached = counted.stream().mapToDouble(outcome -> rules.weight(outcome.expected().critical()) * outcome.credit()).sum();
        return new PartScore(part, rules.weights().getOrDefault(part, 0.0), weight == 0 ? 0 : Math.min(1, reached / weight), counted.size(),
            all.size(), wrong.size());
    }
}
