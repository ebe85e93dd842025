package org.menshen.workstation.link;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Refusal;

/// The centre's word on a command, also as it is kept in the outbox.
///
/// @param verdict what it was
/// @param refusal why not; `null` when accepted
/// @param changes the command's own changes when accepted, else what happened instead; oldest first
public record Answer(Verdict verdict, @Nullable Refusal refusal, List<Change> changes) {

    /// Copies the list.
    public Answer {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /// What the centre can say.
    public enum Verdict { ACCEPTED, CONFLICT, REFUSED }
}
