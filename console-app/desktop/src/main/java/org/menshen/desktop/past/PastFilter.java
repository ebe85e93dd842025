package org.menshen.desktop.past;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastQuery.Order;

/// What the person asked for, before names are looked up. Immutable.
///
/// @param words as typed
/// @param severities 1…5; empty for all
/// @param type a key of `alert-types`; `null` for all
/// @param outcome how they ended; `null` for all
/// @param place where; `null` for everywhere
/// @param device which device; `null` for all
/// @param rule id of a rule; `null` for all
/// @param span when; `null` for any time
/// @param order what comes first
record PastFilter(String words, Set<Integer> severities, @Nullable String type, @Nullable Outcome outcome, @Nullable Spot place,
                  @Nullable String device, @Nullable String rule, @Nullable PastSpan span, Order order) {

    static final PastFilter NONE = new PastFilter("", Set.of(), null, null, null, null, null, null, Order.NEWEST);

    PastFilter {
        severities = Set.copyOf(severities);
    }

    /// A place.
    ///
    /// @param siteId a site; `null` when a building is meant
    /// @param buildingId a building; `null` when a site is meant
    record Spot(@Nullable String siteId, @Nullable String buildingId) {
    }

    /// Whether it asks for all.
    boolean none() {
        return equals(NONE.by(order));
    }

    PastFilter say(String next) {
        return new PastFilter(next, severities, type, outcome, place, device, rule, span, order);
    }

    /// With a severity more, or without it.
    PastFilter toggle(int severity) {
        Set<Integer> next = new TreeSet<>(severities);
        if (!next.remove(severity)) {
            next.add(severity);
        }
        return new PastFilter(words, next, type, outcome, place, device, rule, span, order);
    }

    PastFilter of(@Nullable String next) {
        return new PastFilter(words, severities, next, outcome, place, device, rule, span, order);
    }

    PastFilter ended(@Nullable Outcome next) {
        return new PastFilter(words, severities, type, next, place, device, rule, span, order);
    }

    PastFilter at(@Nullable Spot next) {
        return new PastFilter(words, severities, type, outcome, next, device, rule, span, order);
    }

    PastFilter by(@Nullable String nextDevice, @Nullable String nextRule) {
        return new PastFilter(words, severities, type, outcome, place, nextDevice, nextRule, span, order);
    }

    PastFilter in(@Nullable PastSpan next) {
        return new PastFilter(words, severities, type, outcome, place, device, rule, next, order);
    }

    PastFilter by(Order next) {
        return new PastFilter(words, severities, type, outcome, place, device, rule, span, next);
    }
}
