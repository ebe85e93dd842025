package org.menshen.domain.correlation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

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
public record RuleContent(String id, int version, Bilingual name, Bilingual note, Standing begins, List<RulePart> parts, RulePlace place,
                          Duration within, RuleResult raises) {

    /// Copies the list.
    public RuleContent {
        parts = List.copyOf(parts);
    }

    /// Whether a signal counts in any part, and says where it is.
    public boolean takes(Signal signal) {
        return place.key(signal).isPresent() && parts.stream().anyMatch(part -> part.takes(signal));
    }

    /// Whether each part has what it needs among these.
    public boolean holds(Collection<Signal> signals) {
        return parts.stream().allMatch(part -> part.among(signals) >= part.count());
    }
}
