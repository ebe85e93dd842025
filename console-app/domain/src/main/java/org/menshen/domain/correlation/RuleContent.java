package org.menshen.domain.correlation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.Bilingual;

/// What a rule says.
///
/// @param id id of the rule, the name of its file
/// @param version raised by whoever changes it
/// @param name what it is called
/// @param note where it comes from; may be blank
/// @param begins how it stands until somebody switches it
/// @param parts what has to come in, each of them
/// @param place how near to each other
/// @param within how soon after the first of them
/// @param raises the alert that follows
/// @param joins how near an open alert of the same type has to be for a finding to be one more word about that instead of an alert of its own;
///              `null` for `place`
/// @param ends when what it has found is over; `null` when only a person ends it
public record RuleContent(String id, int version, Bilingual name, Bilingual note, Standing begins, List<RulePart> parts, RulePlace place,
                          Duration within, RuleResult raises, @Nullable RulePlace joins, @Nullable RuleEnd ends) {

    /// Copies the list.
    public RuleContent {
        parts = List.copyOf(parts);
    }

    /// Whether a finding that begins with a signal is about the same thing as an alert that stands: near enough, or resting on one of the
    /// same alerts.
    ///
    /// @param stands the alert that stands, as a signal
    /// @param causes ids of the alerts that the one that stands rests on
    /// @param mine ids of the alerts that the finding rests on
    public boolean joins(Signal first, Signal stands, Collection<String> causes, Collection<String> mine) {
        return near(place, first, stands) || joins != null && near(joins, first, stands) || causes.stream().anyMatch(mine::contains);
    }

    private static boolean near(RulePlace place, Signal first, Signal stands) {
        return place.key(first).isPresent() && place.key(first).equals(place.key(stands)) && place.together(first, stands);
    }

    /// Whether a signal counts in any part, and says where it is.
    public boolean takes(Signal signal) {
        // asked for each alarm of a flood: no stream, no lambda of its own
        for (RulePart part : parts) {
            if (part.takes(signal)) {
                return place.key(signal).isPresent();
            }
        }
        return false;
    }

    /// Whether each part has what it needs among these.
    public boolean holds(Collection<Signal> signals) {
        return parts.stream().allMatch(part -> part.among(signals) >= part.count());
    }
}
