package org.menshen.centre.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.time.StampRule;
import org.menshen.domain.work.WorkCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;

/// What imports of new items come to, worked out on all processors before the first command of a commit is answered: such a command looks at no other
/// item, so its answer does not depend on its place in the commit. Only what is accepted is foreseen; all else is decided in its turn. Filled and
/// asked by the thread of the commit.
final class Foresight {

    /// Fewer are decided in their turn as soon.
    private static final int WORTH = 16;

    private final Present world;
    private final DomainJson json;
    private final Deciding rules;
    private final Instant now;
    private final Map<UUID, Seen> seen = new HashMap<>();

    /// What one comes to.
    ///
    /// @param actor who gives it
    /// @param envelope the command
    /// @param stamp the stamp of its fact
    /// @param fact its only fact
    /// @param state the item after it
    /// @param body the text of that
    record Seen(Actor actor, CommandEnvelope envelope, Stamp stamp, HashChain.WrittenFact fact, Versioned<State> state,
                String body) {
    }

    private static final class UnforeseenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The states without the items, but for those of which is known that they are not there.
    private record Others(Present world, Map<String, Optional<Versioned<State>>> items) implements States {

        @Override
        public Optional<Versioned<State>> find(Subject subject) {
            if (subject.kind() != SubjectKind.WORK) {
                return world.find(subject);
            }
            return Optional.ofNullable(items.get(subject.id())).orElseThrow(UnforeseenException::new);
        }

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            if (kind == SubjectKind.WORK) {
                throw new UnforeseenException();
            }
            return world.all(kind);
        }
    }

    Foresight(Present world, DomainJson json, Deciding rules, Instant now) {
        this.world = world;
        this.json = json;
        this.rules = rules;
        this.now = now;
    }

    /// Looks at some commands.
    ///
    /// @param items the items that commands of the commit are about, each whether it is there or not
    void see(Actor actor, List<CommandEnvelope> commands, Map<String, Optional<Versioned<State>>> items) {
        List<CommandEnvelope> fresh = commands.stream().filter(command -> command.command() instanceof WorkCommand.Import
                && items.getOrDefault(command.subject().id(), Optional.empty()).isEmpty()).toList();
        if (fresh.size() >= WORTH) {
            States others = new Others(world, items);
            fresh.parallelStream().map(command -> one(others, actor, command)).flatMap(Optional::stream).toList()
                    .forEach(each -> seen.put(each.envelope.id(), each));
        }
    }

    private Optional<Seen> one(States states, Actor actor, CommandEnvelope envelope) {
        try {
            if (rules.decide(states, actor, now, envelope) instanceof Decision.Accepted<? extends Fact> accepted && accepted.facts().size() == 1) {
                Fact fact = accepted.facts().getFirst();
                Stamp stamp = stamp(actor, envelope, now);
                // the state of an item knows nothing of the place of a change in the log
                Change change = new Change(1, envelope.subject(), 1, fact, stamp, envelope.id(), HashChain.ORIGIN, HashChain.ORIGIN);
                Versioned<State> state = new Versioned<>(rules.evolve(null, change), 1, false);
                return Optional.of(new Seen(actor, envelope, stamp, new HashChain.WrittenFact(fact, json.write(fact)), state,
                        world.work().body(state)));
            }
        } catch (RuntimeException later) {
            // in its turn it is decided anew, and trips there when it has to
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// What a command comes to whose item is still not there; `null` when that was not foreseen.
    @Nullable Seen of(Actor actor, CommandEnvelope envelope) {
        Seen found = seen.get(envelope.id());
        return found != null && found.envelope == envelope && found.actor.equals(actor) ? found : null;
    }

    /// Forgets everything: something beside items was changed, on which the rules may look.
    void forget() {
        seen.clear();
    }

    /// The stamp of a command's facts. Nobody has acted in the future, nor before there were consoles: a clock that is wrong is set right here.
    static Stamp stamp(Actor actor, CommandEnvelope envelope, Instant now) {
        boolean wrong = envelope.operatorTime().isAfter(now) || !StampRule.isSane(envelope.operatorTime());
        return new Stamp(actor, wrong ? now : envelope.operatorTime(), now);
    }
}
