package org.menshen.domain.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.menshen.domain.event.DayHours.Span;

/// How long a unit may stand at posts: never at two at once, with time to change between two, and no longer than a stretch before a rest. Pure.
///
/// @param stretch the longest without a rest
/// @param rest how long a rest has to be to count as one
/// @param change the least time between two posts
public record RestRule(Duration stretch, Duration rest, Duration change) {

    /// By the figures.
    public static RestRule of(DeployRules rules) {
        return new RestRule(rules.stretch(), rules.rest(), rules.change());
    }

    /// How often the rule is broken by standing at posts at these times; 0 when it is kept. What touches is one post after the other.
    ///
    /// @param spans when the unit stands at a post, in any order
    public int broken(Collection<Span> spans) {
        List<Span> all = spans.stream().sorted(Comparator.comparing(Span::from).thenComparing(Span::to)).toList();
        int broken = 0;
        Instant begun = null;
        Instant until = null;
        boolean tooLong = false;
        for (Span span : all) {
            if (until == null || Duration.between(until, span.from()).compareTo(rest) >= 0) {
                begun = span.from();
                tooLong = false;
            } else if (Duration.between(until, span.from()).compareTo(change) < 0) {
                broken++;
            }
            until = until == null || span.to().isAfter(until) ? span.to() : until;
            if (!tooLong && Duration.between(begun, until).compareTo(stretch) > 0) {
                tooLong = true;
                broken++;
            }
        }
        return broken;
    }
}
