package org.menshen.domain.tuning;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of requests to tune: about something that is named, for a reason, answered by its receiver alone, and not closed without a word while
/// nobody has answered.
public final class TuningDecider implements Decider<Tuning, TuningCommand, TuningFact> {

    private static final String SOURCES = "tuning-sources";

    @Override
    public Decision<TuningFact> decide(@Nullable Tuning tuning, Subject subject, TuningCommand command, Context context) {
        if (command instanceof TuningCommand.Request c) {
            return tuning != null ? Decision.refuse("tuning.exists", "id", subject.id()) : request(c, context);
        }
        if (tuning == null) {
            return Decision.refuse("tuning.unknown", "id", subject.id());
        }
        if (!tuning.isOpen()) {
            return Decision.refuse("tuning.is-closed", "by", tuning.closed().name());
        }
        return switch (command) {
            case TuningCommand.Request c -> Decision.refuse("tuning.exists", "id", subject.id());
            case TuningCommand.Answer c -> answer(tuning, c, context);
            case TuningCommand.Close c -> tuning.answer() == null && c.remark().isBlank() ? Decision.refuse("tuning.needs-reason")
                : Decision.accept(new TuningFact.Closed(c.remark()));
        };
    }

    private static Decision<TuningFact> request(TuningCommand.Request c, Context context) {
        if (c.reason().isBlank()) {
            return Decision.refuse("tuning.needs-reason");
        }
        if (c.source().key().isBlank()) {
            return Decision.refuse("tuning.needs-source");
        }
        Optional<String> receiver = context.attribute(SOURCES, c.source().kind().name(), "receiver");
        return receiver.isEmpty() ? Decision.refuse("tuning.no-receiver", "kind", c.source().kind().name())
            : Decision.accept(new TuningFact.Requested(c.source(), c.reason(), receiver.get()));
    }

    private static Decision<TuningFact> answer(Tuning tuning, TuningCommand.Answer c, Context context) {
        if (!tuning.toRole().equals(context.actor().role())) {
            return Decision.refuse("tuning.not-your-seat", "role", tuning.toRole());
        }
        if (tuning.answer() != null) {
            return Decision.refuse("tuning.answered-already", "by", tuning.answer().by().name());
        }
        return c.words().isBlank() ? Decision.refuse("tuning.needs-reason") : Decision.accept(new TuningFact.Answered(c.tuned(), c.words()));
    }

    @Override
    public Tuning evolve(@Nullable Tuning t, Subject subject, TuningFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case TuningFact.Requested f -> new Tuning(subject.id(), TuningStatus.REQUESTED, by.at(), f.source(), f.reason(), f.toRole(), by, null,
                null, "");
            case TuningFact.Answered f -> new Tuning(t.id(), TuningStatus.ANSWERED, by.at(), t.source(), t.reason(), t.toRole(), t.requested(),
                new Tuning.Answer(by, f.tuned(), f.words()), null, "");
            case TuningFact.Closed f -> new Tuning(t.id(), TuningStatus.CLOSED, by.at(), t.source(), t.reason(), t.toRole(), t.requested(),
                t.answer(), by, f.remark());
        };
    }
}
