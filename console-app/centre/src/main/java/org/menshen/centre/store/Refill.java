package org.menshen.centre.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.menshen.domain.fact.Change;
import org.menshen.wire.WrittenChange;

/// The way of verified changes and of answers into a database, some thousands in a transaction, so that it is whole up to some change at any time.
/// Not safe for several threads.
final class Refill {

    private static final int PIECE = 2_000;

    private final Jdbi jdbi;
    private final ChangeLog log;
    private final CommandResults results;
    private final List<WrittenChange> changes = new ArrayList<>();
    private final Map<UUID, CommandResults.Row> accepted = new LinkedHashMap<>();
    private final Map<UUID, CommandResults.Row> refused = new LinkedHashMap<>();

    Refill(Jdbi jdbi, ChangeLog log, CommandResults results) {
        this.jdbi = jdbi;
        this.log = log;
        this.results = results;
    }

    /// Takes the next change.
    void take(WrittenChange written) {
        Change change = written.change();
        // never between the facts of one command: its answer counts them
        if (changes.size() >= PIECE && !changes.getLast().change().commandId().equals(change.commandId())) {
            flush();
        }
        changes.add(written);
        accepted.merge(change.commandId(), new CommandResults.Row(change.commandId(), CommandResults.Outcome.ACCEPTED, change.seq(), 1, null),
                (sofar, one) -> new CommandResults.Row(sofar.commandId(), sofar.outcome(), sofar.firstSeq(), sofar.changeCount() + 1, null));
    }

    /// Takes an answer without a change; it may be there already.
    void take(CommandResults.Row refusal) {
        refused.put(refusal.commandId(), refusal);
        if (refused.size() >= PIECE) {
            flush();
        }
    }

    /// Writes what was taken.
    void flush() {
        jdbi.useTransaction(handle -> {
            log.lockHead(handle);
            if (!changes.isEmpty()) {
                log.append(handle, changes);
            }
            answers(handle);
        });
        changes.clear();
        accepted.clear();
        refused.clear();
    }

    private void answers(Handle handle) {
        if (!refused.isEmpty()) {
            refused.keySet().removeAll(results.find(handle, refused.keySet()).keySet());
        }
        List<CommandResults.Row> all = new ArrayList<>(accepted.values());
        refused.values().stream().filter(row -> !accepted.containsKey(row.commandId())).forEach(all::add);
        if (!all.isEmpty()) {
            results.add(handle, all);
        }
    }
}
