package org.menshen.domain.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The alarm quality of a stretch of time. Every share stands with its numerator and its denominator.
///
/// @param from when the stretch begins
/// @param to when it ends, or now
/// @param alerts how many came that the watch had to answer
/// @param again how often they were raised again
/// @param slots the counts of every ten minutes, oldest first; the first and the last are shorter than the others
/// @param standing alerts in the queue that are still on, now
/// @param stale those of them that have been for too long
/// @param open alerts in the queue, now
/// @param chattered alerts that came again and again within seconds
/// @param priority alerts of high, medium and low priority; three numbers
/// @param answers how fast each type was answered, the most frequent first; all types together come before them
/// @param worst the sources that raised most, the worst first
/// @param judged how often rules, models and cameras were wrong: those with enough verdicts first, the worst first
public record Quality(Instant from, Instant to, int alerts, long again, List<Slot> slots, int standing, int stale, int open, int chattered,
                      List<Integer> priority, List<Answers> answers, List<Raiser> worst, List<Judged> judged) {

    /// Copies the lists.
    public Quality {
        slots = List.copyOf(slots);
        priority = List.copyOf(priority);
        answers = List.copyOf(answers);
        worst = List.copyOf(worst);
        judged = List.copyOf(judged);
    }

    /// The alerts of ten minutes.
    ///
    /// @param from when they begin
    /// @param counts of high, medium and low priority; three numbers
    /// @param flood whether the desk was flooded
    public record Slot(Instant from, List<Integer> counts, boolean flood) {

        /// Copies the counts.
        public Slot {
            counts = List.copyOf(counts);
        }

        /// All of them.
        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// How fast alerts of a type were answered.
    ///
    /// @param type a key of `alert-types`; empty for all types together
    /// @param alerts how many there were
    /// @param answered how many of them somebody answered
    /// @param inTime how many within their limit
    /// @param limited how many have a limit
    /// @param limit within which time; `null` when none is set, or for all types
    /// @param halfS half of those that were answered were within so many seconds; -1 when none was
    /// @param mostS nine of ten were within so many seconds; -1 when none was
    public record Answers(String type, int alerts, int answered, int inTime, int limited, @Nullable Duration limit, long halfS, long mostS) {
    }

    /// What one source raised.
    ///
    /// @param source which
    /// @param alerts how many alerts
    /// @param again how often they were raised again
    /// @param chattered how many of them came again and again within seconds
    /// @param falseOnes how many were found false
    /// @param found how many were found false or true
    public record Raiser(Source source, int alerts, long again, int chattered, int falseOnes, int found) {

        /// How often it was heard.
        public long raised() {
            return alerts + again;
        }
    }

    /// How often a rule, an edition of a model or a camera was wrong.
    ///
    /// @param source which
    /// @param falseOnes verdicts that it was
    /// @param found all verdicts
    public record Judged(Source source, int falseOnes, int found) {

        /// The share; 0 when there is no verdict.
        public double share() {
            return found == 0 ? 0 : (double) falseOnes / found;
        }
    }

    /// How often anything was heard.
    public long raised() {
        return alerts + again;
    }

    /// How many stretches the time is long, parts of one included; never less than one: two alerts in the first minute are no flood of twenty.
    ///
    /// @param slot their length
    public double stretches(Duration slot) {
        return Math.max(1, Duration.between(from, to).toMillis() / (double) slot.toMillis());
    }

    /// The mean of a stretch.
    public double mean(Duration slot) {
        return alerts / stretches(slot);
    }

    /// The fullest ten minutes; empty before any.
    public Optional<Slot> peak() {
        return slots.stream().max(java.util.Comparator.comparingInt(Slot::total));
    }

    /// How many of the ten minutes were flooded.
    public int flooded() {
        return (int) slots.stream().filter(Slot::flood).count();
    }

    /// All types together.
    public Answers allAnswers() {
        return answers.getFirst();
    }

    /// What of it stands on a hand-over sheet.
    public QualitySummary summary() {
        Answers all = allAnswers();
        return new QualitySummary(Math.max(0, Duration.between(from, to).toMinutes()), alerts, peak().map(Slot::total).orElse(0), flooded(),
            slots.size(), standing, stale, chattered, priority, all.answered(), all.halfS(), all.mostS(),
            worst.isEmpty() ? null : worst.getFirst().source(), worst.isEmpty() ? 0 : worst.getFirst().raised(), raised());
    }
}
