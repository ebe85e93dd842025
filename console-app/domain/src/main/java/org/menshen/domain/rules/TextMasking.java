package org.menshen.domain.rules;

import java.util.Set;

import org.menshen.domain.fact.Fact;
import org.menshen.domain.text.PersonalNumbers;

/// Masks numbers of persons in whatever a person wrote, in every kind of fact alike, before it is on record for ever and in the cache of every
/// seat (S2 of domain.md §5.3, decision 13). Which parts of a fact are words is told by their names ([#WORDS]), so a fact that is added later
/// cannot be forgotten. Pure; any thread.
final class TextMasking {

    /// Parts that hold what somebody wrote; all other texts are ids, codes and addresses of devices.
    static final Set<String> WORDS = Set.of("reason", "remark", "text", "words", "feedback", "result", "summary", "notes", "note", "narrative",
        "place", "title", "basis", "name", "task", "refused", "crew", "owner", "duty", "assessmentNo",
        "details");

    private TextMasking() {
    }

    /// The fact without any number in clear; the same one when there is none.
    static Fact mask(Fact fact) {
        return (Fact) RecordTexts.map((Record) fact, (part, text) -> WORDS.contains(part) ? PersonalNumbers.mask(text) : text);
    }
}
