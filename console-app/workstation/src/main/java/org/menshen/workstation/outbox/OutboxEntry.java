package org.menshen.workstation.outbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.workstation.link.Answer;

/// A command of this console and what became of it (domain.md M-SYNC).
///
/// @param no place in the order in which commands were given; [#UNWRITTEN] for one that is in memory alone
/// @param dataSet the centre's data it was decided on
/// @param actor who gave it
/// @param envelope the command
/// @param state how far it is
/// @param answer the centre's word; `null` before
record OutboxEntry(long no, String dataSet, Actor actor, CommandEnvelope envelope, Progress state, @Nullable Answer answer) {

    /// The place of a command that may not lie on this disk.
    static final long UNWRITTEN = 0;

    /// How far a command is. One that is on its way is still `LOCAL_PENDING` on disk: after a crash it has to be sent
    /// again either way. `HELD` was given for other data than the centre serves now and is never sent.
    enum Progress { LOCAL_PENDING, ACKED, REJECTED, CONFLICT, HELD }

    UUID id() {
        return envelope.id();
    }

    OutboxEntry at(Progress next, @Nullable Answer word) {
        return new OutboxEntry(no, dataSet, actor, envelope, next, word);
    }
}
