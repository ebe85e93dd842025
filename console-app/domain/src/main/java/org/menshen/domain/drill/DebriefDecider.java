package org.menshen.domain.drill;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.text.PersonalNumbers;

/// The rules of what is done with a run and said of it. A remark is of a named act, in words, and not twice the same; an inject is sent early or left
/// out once; what was said, sent or told is never taken away.
public final class DebriefDecider implements Decider<Debrief, DebriefCommand, DebriefFact> {

    @Override
    public Decision<DebriefFact> decide(@Nullable Debrief debrief, Subject subject, DebriefCommand command, Context context) {
        return switch (command) {
            case DebriefCommand.Remark c -> remark(debrief, c);
            case DebriefCommand.Send c -> cue(debrief, c.inject(), new DebriefFact.Sent(c.inject()));
            case DebriefCommand.Skip c -> cue(debrief, c.inject(), new DebriefFact.Skipped(c.inject(), c.reason().strip()));
            case DebriefCommand.Add c -> add(debrief, c.extra(), context);
            case DebriefCommand.Hint c -> hint(debrief, c);
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

    private static Decision<DebriefFact> cue(@Nullable Debrief debrief, int inject, DebriefFact fact) {
        if (inject < 1) {
            return Decision.refuse("debrief.no-inject");
        }
        Optional<Debrief.Cue> before = debrief == null ? Optional.empty() : debrief.cue(inject);
        return before.<Decision<DebriefFact>>map(cue -> Decision.refuse("debrief.cue-settled", "by", cue.by().name()))
            .orElseGet(() -> Decision.accept(fact));
    }

    private static Decision<DebriefFact> add(@Nullable Debrief debrief, Debrief.Extra extra, Context context) {
        if (!context.codes("alert-types").contains(extra.typeCode())) {
            return Decision.refuse("debrief.unknown-type", "type", extra.typeCode());
        }
        if (extra.siteId() == null && extra.position() == null && extra.place().isBlank()) {
            return Decision.refuse("debrief.needs-place");
        }
        Debrief.Extra told = new Debrief.Extra(extra.typeCode(), extra.siteId(), extra.position(), extra.place().strip(), extra.words().strip());
        return Decision.accept(new DebriefFact.Added(debrief == null ? 1 : debrief.extras().size() + 1, told));
    }

    private static Decision<DebriefFact> hint(@Nullable Debrief debrief, DebriefCommand.Hint c) {
        if (c.userId().isBlank()) {
            return Decision.refuse("debrief.needs-trainee");
        }
        if (c.text().isBlank()) {
            return Decision.refuse("debrief.needs-text");
        }
        return Decision.accept(new DebriefFact.Hinted(debrief == null ? 1 : debrief.hints().size() + 1, c.userId(), c.name(), c.text().strip()));
    }

    @Override
    public Debrief evolve(@Nullable Debrief debrief, Subject subject, DebriefFact fact, Stamp stamp) {
        Debrief before = debrief == null ? Debrief.begun(subject.id()) : debrief;
        return switch (fact) {
            case DebriefFact.Remarked f -> before.with(new Debrief.Remark(f.number(), f.act(), f.text(), Mark.of(stamp)));
            case DebriefFact.Sent f -> before.with(new Debrief.Cue(f.inject(), true, "", Mark.of(stamp)));
            case DebriefFact.Skipped f -> before.with(new Debrief.Cue(f.inject(), false, f.reason(), Mark.of(stamp)));
            case DebriefFact.Added f -> before.with(new Debrief.Added(f.number(), f.extra(), Mark.of(stamp)));
            case DebriefFact.Hinted f -> before.with(new Debrief.Hint(f.number(), f.userId(), f.name(), f.text(), Mark.of(stamp)));
        };
    }
}
