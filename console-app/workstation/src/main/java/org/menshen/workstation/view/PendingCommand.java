package org.menshen.workstation.view;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.State;

/// A command of this console that the confirmed states do not hold yet. Guarded by the lock of [LocalView].
final class PendingCommand {

    private final CommandEnvelope envelope;
    private final Actor actor;
    private List<Fact> facts = List.of();
    private boolean decided;
    private @Nullable State ground;
    private int arrived;
    private @Nullable List<Change> answer;

    PendingCommand(CommandEnvelope envelope, Actor actor) {
        this.envelope = envelope;
        this.actor = actor;
    }

    CommandEnvelope envelope() {
        return envelope;
    }

    Actor actor() {
        return actor;
    }

    /// Whether it was decided on this state before. Deciding it twice on the same state could go wrong: by then its own
    /// later fellows have changed the subjects around.
    boolean decidedOn(@Nullable State state) {
        return decided && Objects.equals(ground, state);
    }

    /// It was decided.
    ///
    /// @param on the state below it
    /// @param now the facts it leads to; none when it is refused
    void decided(@Nullable State on, List<Fact> now) {
        decided = true;
        ground = on;
        facts = now;
    }

    /// One of its changes is in the confirmed states now.
    void oneArrived() {
        arrived++;
    }

    /// Whatever it led to is in the confirmed states now, if anything.
    void arrivedInSnapshot() {
        if (arrived > 0) {
            arrived = Integer.MAX_VALUE;
        }
    }

    /// Whether some of its changes are in the confirmed states.
    boolean begun() {
        return arrived > 0;
    }

    /// Its own facts that have not arrived yet.
    List<Fact> rest() {
        return arrived >= facts.size() ? List.of() : facts.subList(arrived, facts.size());
    }

    void answered(List<Change> changes) {
        answer = changes;
    }

    @Nullable List<Change> answer() {
        return answer;
    }

    /// Whether the centre has answered and all of the answer is in the confirmed states.
    boolean settledBy(long seq) {
        return answer != null && (answer.isEmpty() || answer.getLast().seq() <= seq);
    }
}
