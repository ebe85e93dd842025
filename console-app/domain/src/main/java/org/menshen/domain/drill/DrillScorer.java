package org.menshen.domain.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;


/// Scores a run. Of each expected act the first one that was done counts. What is not yet due counts for nothing, neither good nor bad; a part
/// of which nothing counts leaves its weight to the others. More acts, or the same ones earlier, never make a score worse.
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
        List<PartScore> parts = Stream.of(DrillPart.values()).map(part -> part(part, outcomes)).toList();
        int critical = (int) outcomes.stream().filter(outcome -> outcome.expected().critical() && outcome.state() == OutcomeState.MISSED).count();
        double weight = parts.stream().filter(part -> part.counted() > 0).mapToDouble(PartScore::weight).sum();
        double points = weight == 0 ? 0 : Math.min(FULL, FULL * parts.stream().mapToDouble(PartScore::points).sum() / weight);
        double capped = critical > 0 ? Math.min(points, rules.criticalCap()) : points;
        return new DrillScore(run, outcomes, parts, capped, critical, capped >= rules.pass() && critical == 0);
    }

    private ActOutcome outcome(ExerciseRun run, Expected expected, ActBook book, Instant now, boolean over) {
        Instant opens = book.opens(run, expected);
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

    private PartScore part(DrillPart part, List<ActOutcome> outcomes) {
        List<ActOutcome> all = outcomes.stream().filter(outcome -> outcome.expected().part() == part).toList();
        List<ActOutcome> counted = all.stream().filter(outcome -> outcome.state().counts()).toList();
        double weight = counted.stream().mapToDouble(outcome -> rules.weight(outcome.expected())).sum();
        double reached = counted.stream().mapToDouble(outcome -> rules.weight(outcome.expected()) * outcome.credit()).sum();
        return new PartScore(part, rules.weights().getOrDefault(part, 0.0), weight == 0 ? 0 : Math.min(1, reached / weight), counted.size(),
            all.size());
    }
}
