package org.menshen.domain.drill;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.text.PersonalNumbers;

/// The rules of what is said of a run: of a named act, in words, and not twice the same. Nothing that was said is taken away.
public final class DebriefDecider implements Decider<Debrief, DebriefCommand, DebriefFact> {

    @Override
    public Decision<DebriefFact> decide(@Nullable Debrief debrief, Subject subject, DebriefCommand command, Context context) {
        return switch (command) {
            case DebriefCommand.Remark c -> remark(debrief, c);
        };
    }

    private static Decision<DebriefFact> remark(@Nullable Debrief debrief, DebriefCommand.Remark c) {
        if (c.act().isBlank()) {
            return Decision.refuse("debrief.needs-act");
        }
        if (c.text().isBlank()) {
            return Decision.refuse("debrief.needs-text");
        }
        String text = PersonalNumbers.mask(c.text().strip());
        Optional<Debrief.Remark> before = debrief == null ? Optional.empty()
            : debrief.of(c.act()).filter(said -> said.text().equals(text)).findFirst();
        return before.<Decision<DebriefFact>>map(said -> Decision.refuse("debrief.said-already", "by", said.by().name()))
            .orElseGet(() -> Decision.accept(new DebriefFact.Remarked(debrief == null ? 1 : debrief.remarks().size() + 1, c.act(), text)));
    }

    @Override
    public Debrief evolve(@Nullable Debrief debrief, Subject subject, DebriefFact fact, Stamp stamp) {
        Debrief before = debrief == null ? new Debrief(subject.id(), List.of()) : debrief;
        return switch (fact) {
            case DebriefFact.Remarked f -> before.with(new Debrief.Remark(f.number(), f.act(), f.text(), Mark.of(stamp)));
        };
    }
}
