package org.menshen.domain.relation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of relations: persons alone confirm and reject; what is merely suggested has no state that anything could build on.
public final class RelationDecider implements Decider<Relation, RelationCommand, RelationFact> {

    private static final int SURE = 100;

    @Override
    public Decision<RelationFact> decide(@Nullable Relation relation, Subject subject, RelationCommand command, Context context) {
        if (context.actor().role().equals(Actor.SYSTEM.role())) {
            return Decision.refuse("relation.needs-person");
        }
        return switch (command) {
            case RelationCommand.Confirm c -> confirm(relation, subject, c, context);
            case RelationCommand.Reject c -> reject(relation, subject, c, context);
            case RelationCommand.Withdraw c -> relation == null || relation.status() != RelationStatus.CONFIRMED
                ? Decision.refuse("relation.not-confirmed") : c.reason().isBlank() ? Decision.refuse("relation.needs-reason")
                : Decision.accept(new RelationFact.Withdrawn(c.reason()));
        };
    }

    private static Decision<RelationFact> confirm(@Nullable Relation relation, Subject subject, RelationCommand.Confirm c, Context context) {
        if (!fits(subject, c.one(), c.other(), c.bases(), c.score(), context)) {
            return Decision.refuse("relation.wrong-pair", "relation", subject.id());
        }
        return relation != null && relation.status() == RelationStatus.CONFIRMED
            ? Decision.refuse("relation.said-already", "by", relation.by().name())
            : Decision.accept(new RelationFact.Confirmed(c.one(), c.other(), c.bases(), c.score()));
    }

    private static Decision<RelationFact> reject(@Nullable Relation relation, Subject subject, RelationCommand.Reject c, Context context) {
        if (!fits(subject, c.one(), c.other(), c.bases(), c.score(), context)) {
            return Decision.refuse("relation.wrong-pair", "relation", subject.id());
        }
        return relation == null ? Decision.accept(new RelationFact.Rejected(c.one(), c.other(), c.bases(), c.score(), c.reason()))
            : Decision.refuse("relation.said-already", "by", relation.by().name());
    }

    private static boolean fits(Subject subject, Subject one, Subject other, List<String> bases, int score, Context context) {
        return !one.equals(other) && Relation.subject(one, other).equals(subject) && score >= 0 && score <= SURE
            && context.codes("relation-bases").containsAll(bases);
    }

    @Override
    public Relation evolve(@Nullable Relation relation, Subject subject, RelationFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case RelationFact.Confirmed f -> new Relation(subject.id(), f.one(), f.other(), f.bases(), f.score(), RelationStatus.CONFIRMED, by, "");
            case RelationFact.Rejected f ->
                new Relation(subject.id(), f.one(), f.other(), f.bases(), f.score(), RelationStatus.REJECTED, by, f.reason());
            case RelationFact.Withdrawn f -> new Relation(relation.id(), relation.one(), relation.other(), relation.bases(), relation.score(),
                RelationStatus.WITHDRAWN, by, f.reason());
        };
    }
}
