package org.menshen.domain.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.menshen.domain.plan.Bilingual;

/// How somebody does over the drills that were settled. To a person counts what that person did, and what was missed while that person took part:
/// the whole watch missed it.
///
/// @param userId user id
/// @param name shown name
/// @param turns the drills that were taken, the oldest first
/// @param lapses kinds of acts that were missed, late or wrong in more than one of them, the most frequent first
public record Training(String userId, String name, List<Turn> turns, List<Lapse> lapses) {

    private static final double FULL = 100;
    private static final int AGAIN = 2;

    /// Copies the lists.
    public Training {
        turns = List.copyOf(turns);
        lapses = List.copyOf(lapses);
    }

    /// A drill that was taken.
    ///
    /// @param run id of the run
    /// @param exercise id of the exercise
    /// @param title its name
    /// @param start when it started
    /// @param points 0…100, of what counts to this person
    /// @param parts what was reached of each part, 0…1; a part in which nothing counts to this person is not there
    /// @param missed acts that were missed
    /// @param wrong wrong moves of this person, and acts before their turn
    /// @param passed whether the run was passed
    public record Turn(String run, String exercise, Bilingual title, Instant start, double points, Map<DrillPart, Double> parts, int missed,
                       int wrong, boolean passed) {

        /// Copies the map.
        public Turn {
            parts = Map.copyOf(parts);
        }
    }

    /// What goes wrong again and again.
    ///
    /// @param kind the fact that shows the act, such as `linkage.requested`
    /// @param times how often
    /// @param turns in how many drills
    public record Lapse(String kind, int times, int turns) {
    }

    /// Mean of the points of all turns, 0…100.
    public double mean() {
        return turns.stream().mapToDouble(Turn::points).average().orElse(0);
    }

    /// Everybody of whom anything is told, in the order of names.
    ///
    /// @param kept what runs came to, as far as the one who looks may know ([DrillViewer])
    /// @param rules weights
    public static List<Training> of(Collection<KeptResult> kept, ScoreRules rules) {
        Map<String, List<KeptResult>> taken = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        kept.stream().sorted(Comparator.comparing((KeptResult run) -> run.result().start()).thenComparing(KeptResult::run))
            .forEach(run -> run.result().trainees().forEach(trainee -> {
                taken.computeIfAbsent(trainee.userId(), id -> new ArrayList<>()).add(run);
                names.put(trainee.userId(), trainee.name());
            }));
        return taken.entrySet().stream().map(entry -> new Training(entry.getKey(), names.get(entry.getKey()),
            entry.getValue().stream().map(run -> turn(run, rules, entry.getKey())).toList(), lapses(entry.getValue(), entry.getKey())))
            .sorted(Comparator.comparing(Training::name).thenComparing(Training::userId)).toList();
    }

    private static Predicate<DrillResult.Act> of(String userId) {
        return act -> act.userId() == null || act.userId().equals(userId);
    }

    private static Turn turn(KeptResult run, ScoreRules rules, String userId) {
        DrillResult result = run.result();
        List<DrillResult.Act> acts = result.acts().stream().filter(of(userId)).toList();
        Map<DrillPart, Double> parts = new EnumMap<>(DrillPart.class);
        double reached = 0;
        double weights = 0;
        for (DrillPart part : DrillPart.values()) {
            List<DrillResult.Act> own = acts.stream().filter(act -> act.part() == part).toList();
            double weight = own.stream().mapToDouble(act -> rules.weight(act.critical())).sum();
            if (weight > 0) {
                double share = own.stream().mapToDouble(act -> rules.weight(act.critical()) * act.credit()).sum() / weight;
                parts.put(part, Math.clamp(share, 0.0, 1.0));
                reached += rules.weights().getOrDefault(part, 0.0) * share;
                weights += rules.weights().getOrDefault(part, 0.0);
            }
        }
        return new Turn(run.run(), result.exercise(), result.title(), result.start(), weights == 0 ? 0 : Math.min(FULL, FULL * reached / weights),
            parts, (int) acts.stream().filter(act -> act.state() == OutcomeState.MISSED || act.state() == OutcomeState.OVERDUE).count(),
            (int) acts.stream().filter(act -> act.state() == OutcomeState.WRONG || act.state() == OutcomeState.EARLY).count(), result.passed());
    }

    private static List<Lapse> lapses(List<KeptResult> runs, String userId) {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Set<String>> where = new TreeMap<>();
        for (KeptResult run : runs) {
            run.result().acts().stream().filter(of(userId)).filter(act -> act.state() != OutcomeState.MET).forEach(act -> {
                times.merge(act.kind(), 1, Integer::sum);
                where.computeIfAbsent(act.kind(), kind -> new HashSet<>()).add(run.run());
            });
        }
        return times.entrySet().stream().map(entry -> new Lapse(entry.getKey(), entry.getValue(), where.get(entry.getKey()).size()))
            .filter(lapse -> lapse.turns() >= AGAIN).sorted(Comparator.comparingInt(Lapse::turns).thenComparingInt(Lapse::times).reversed()
                .thenComparing(Lapse::kind)).toList();
    }
}
