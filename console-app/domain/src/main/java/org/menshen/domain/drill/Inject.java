package org.menshen.domain.drill;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Something that a scenario sends.
///
/// @param number from 1: first the alerts in the order of the file, then the other kinds in the order of [InjectKind]
/// @param kind what it is
/// @param at when it comes, from the start of the scenario; of what takes a while, when that begins
/// @param told what its entry says, field by field, as [org.menshen.domain.draft.DraftEntry#told] tells it
public record Inject(int number, InjectKind kind, Duration at, Map<String, String> told) {

    /// Copies the map.
    public Inject {
        told = Map.copyOf(told);
    }

    /// The words of a field; empty when it is not there.
    public String word(String field) {
        return told.getOrDefault(field, "");
    }

    /// Whether it brings a work item, by what the scenario calls that: it opens it, or it draws the round that it checks a gate of.
    public boolean brings(String item) {
        return switch (kind) {
            case WORK -> word("item").equals(item);
            case ROUNDS -> word("act").isEmpty() && checks().anyMatch(item::equals);
            default -> false;
        };
    }

    private Stream<String> checks() {
        return IntStream.rangeClosed(1, word("count").matches("\\d{1,2}") ? Integer.parseInt(word("count")) : 0)
            .mapToObj(place -> check(word("round"), place));
    }

    /// What a scenario calls a check of a round, as the centre names the work item ([org.menshen.domain.gate.Round#check]).
    ///
    /// @param round what the scenario calls the round
    /// @param place which of its sites, from 1
    public static String check(String round, int place) {
        return String.format(Locale.ROOT, "%s-%02d", round, place);
    }
}
