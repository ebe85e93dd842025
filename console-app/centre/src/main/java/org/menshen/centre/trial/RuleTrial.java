package org.menshen.centre.trial;

import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Hit;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleWatch;
import org.menshen.domain.correlation.RuleWords;
import org.menshen.domain.correlation.Signal;
import org.menshen.domain.plan.Bilingual;

/// A rule tried on a day that is over, by the same watch that the centre uses. Nothing is raised.
///
/// @param hits what it would have raised, in the order of time
public record RuleTrial(List<Found> hits) {

    /// Copies the list.
    public RuleTrial {
        hits = List.copyOf(hits);
    }

    /// What it would have raised.
    ///
    /// @param hit the signals
    /// @param words why, in words
    /// @param finding true when one of its causes was found true, false when all of them were found false
    public record Found(Hit hit, Bilingual words, FoundOut finding) {
    }

    /// Tries a rule.
    public static RuleTrial run(RuleContent rule, PastDay day, CodeBook codes) {
        RuleWatch watch = new RuleWatch(rule);
        RuleWords words = new RuleWords(codes);
        List<Found> found = new ArrayList<>();
        for (Signal signal : day.signals()) {
            watch.heard(signal).ifPresent(hit -> found.add(new Found(hit, words.of(rule, hit, hit.first().place()), finding(hit, day))));
        }
        return new RuleTrial(found);
    }

    private static FoundOut finding(Hit hit, PastDay day) {
        List<FoundOut> causes = hit.alertIds().stream().map(day::finding).toList();
        if (causes.contains(FoundOut.TRUE)) {
            return FoundOut.TRUE;
        }
        return !causes.isEmpty() && causes.stream().allMatch(FoundOut.FALSE::equals) ? FoundOut.FALSE : FoundOut.UNKNOWN;
    }

    /// How many were found so.
    public long count(FoundOut finding) {
        return hits.stream().filter(found -> found.finding() == finding).count();
    }
}
