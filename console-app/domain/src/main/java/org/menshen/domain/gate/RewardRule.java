package org.menshen.domain.gate;

import java.util.Comparator;
import java.util.List;

import org.menshen.domain.plan.Bilingual;

/// What a rule of rewards says (奖励办法).
///
/// @param id id of the rule, the same for all its versions
/// @param version raised by whoever changes it
/// @param name what it is called
/// @param note where it comes from; may be blank
/// @param from the first month for which it holds, such as `2026-01`
/// @param steps what scores are worth; a score is worth the step with the greatest `least` that it reaches, nothing below all of them
public record RewardRule(String id, int version, Bilingual name, Bilingual note, String from, List<RewardStep> steps) {

    /// Copies the list.
    public RewardRule {
        steps = List.copyOf(steps);
    }

    /// Rule and version, as drills and lists name it, such as `gate@3`; of what edition that is in force says [Reward#id].
    public String edition() {
        return id + "@" + version;
    }

    /// What a score is worth, in yuan; 0 below every step.
    public int amount(int score) {
        return steps.stream().filter(step -> score >= step.least()).max(Comparator.comparingInt(RewardStep::least)).map(RewardStep::amount).orElse(0);
    }

    /// Whether it holds for a month, such as `2026-10`.
    public boolean holds(String month) {
        return from.compareTo(month) <= 0;
    }
}
