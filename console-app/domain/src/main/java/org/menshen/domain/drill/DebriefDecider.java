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

/// The rules of what is done with a run and said of it. Only a run that the centre plays is spoken of: a remark is of an act that is scored, in
/// words, and not twice the same; an inject that there is, is sent early or left out once; it is settled once, when it is over; what it came
/// to the centre alone works out. What was said, sent or told is never taken away.
public final class DebriefDecider implements Decider<Debrief, DebriefCommand, DebriefFact> {

    @Override
    public Decision<DebriefFact> decide(@Nullable Debrief debrief, Subject subject, DebriefCommand command, Context context) {
        if (command instanceof DebriefCommand.Open open) {
            return debrief != null && open.sheet().equals(debrief.sheet()) ? Decision.refuse("debrief.open-already")
                : Decision.accept(new DebriefFact.Opened(open.sheet()));
        }
        if (debrief == null || debrief.sheet() == null) {
            return Decision.refuse("debrief.not-played", "id", subject.id());
        }
        return switch (command) {
            case DebriefCommand.Open c -> throw new IllegalStateException("answered above");
            case DebriefCommand.Remark c -> remark(debrief, debrief.sheet(), c);
            case DebriefCommand.Send c -> cue(debrief, debrief.sheet(), c.inject(), new DebriefFact.Sent(c.inject()));
            case DebriefCommand.Skip c -> cue(debrief, debrief.sheet(), c.inject(), new DebriefFact.Skipped(c.inject(), c.reason().strip()));
            case DebriefCommand.Add c -> add(debrief, c.extra(), context);
            case DebriefCommand.Hint c -> hint(debrief, c);
            case DebriefCommand.Settle c -> settle(debrief, debrief.sheet(), c.seal(), context);
        };
    }

    private static Decision<DebriefFact> settle(Debrief debrief, Debrief.Sheet sheet, @Nullable String seal, Context context) {
        if (debrief.settled() != null) {
            return Decision.refuse("debrief.settled-already", "by", debrief.settled().name());
        }
        if (sheet.over() == null || context.now().isBefore(sheet.over())) {
            return Decision.refuse("debrief.not-over");
        }
        return Decision.accept(new DebriefFact.Settled(seal));
    }

    private static Decision<DebriefFact> remark(Debrief debrief, Debrief.Sheet sheet, DebriefCommand.Remark c) {
        if (c.act().isBlank()) {
            return Decision.refuse("debrief.needs-act");
        }
        if (!sheet.acts().contains(c.act())) {
            return Decision.refuse("debrief.unknown-act", "act", c.act());
        }
        if (c.text().isBlank()) {
            return Decision.refuse("debrief.needs-text");
        }
        String text = PersonalNumbers.mask(c.text().strip());
        Optional<Debrief.Remark> before = debrief.of(c.act()).filter(said -> said.text().equals(text)).findFirst();
        return before.<Decision<DebriefFact>>map(said -> Decision.refuse("debrief.said-already", "by", said.by().name()))
            .orElseGet(() -> Decision.accept(new DebriefFact.Remarked(debrief.remarks().size() + 1, c.act(), text)));
    }

    private static Decision<DebriefFact> cue(Debrief debrief, Debrief.Sheet sheet, int inject, DebriefFact fact) {
        if (inject < 1 || inject > sheet.injects()) {
            return Decision.refuse("debrief.no-inject", "inject", String.valueOf(inject), "most", String.valueOf(sheet.injects()));
        }
        return debrief.cue(inject).<Decision<DebriefFact>>map(cue -> Decision.refuse("debrief.cue-settled", "by", cue.by().name()))
            .orElseGet(() -> Decision.accept(fact));
    }

    private static Decision<DebriefFact> add(Debrief debrief, Debrief.Extra extra, Context context) {
        if (!context.codes("alert-types").contains(extra.typeCode())) {
            return Decision.refuse("debrief.unknown-type", "type", extra.typeCode());
        }
        if (extra.siteId() == null && extra.position() == null && extra.place().isBlank()) {
            return Decision.refuse("debrief.needs-place");
        }
        int most = (int) context.figure("drill.words-most");
        int longest = Math.max(extra.words().strip().length(), extra.place().strip().length());
        if (longest > most) {
            return Decision.refuse("debrief.words-too-long", "most", String.valueOf(most), "length", String.valueOf(longest));
        }
        Debrief.Extra told = new Debrief.Extra(extra.typeCode(), extra.siteId(), extra.position(), extra.place().strip(), extra.words().strip());
        return Decision.accept(new DebriefFact.Added(debrief.extras().size() + 1, told));
    }

    private static Decision<DebriefFact> hint(Debrief debrief, DebriefCommand.Hint c) {
        if (c.userId().isBlank()) {
            return Decision.refuse("debrief.needs-trainee");
        }
        if (c.text().isBlank()) {
            return Decision.refuse("debrief.needs-text");
        }
        return Decision.accept(new DebriefFact.Hinted(debrief.hints().size() + 1, c.userId(), c.name(), c.text().strip()));
    }

    @Override
    public Debrief evolve(@Nullable Debrief debrief, Subject subject, DebriefFact fact, Stamp stamp) {
        Debrief before = debrief == null ? Debrief.begun(subject.id()) : debrief;
        return switch (fact) {
            case DebriefFact.Opened f -> before.with(f.sheet());
            case DebriefFact.Settled f -> before.sealed(f.seal(), Mark.of(stamp));
            case DebriefFact.Remarked f -> before.with(new Debrief.Remark(f.number(), f.act(), f.text(), Mark.of(stamp)));
            case DebriefFact.Sent f -> before.with(new Debrief.Cue(f.inject(), true, "", Mark.of(stamp)));
            case DebriefFact.Skipped f -> before.with(new Debrief.Cue(f.inject(), false, f.reason(), Mark.of(stamp)));
            case DebriefFact.Added f -> before.with(new Debrief.Added(f.number(), f.extra(), Mark.of(stamp)));
            case DebriefFact.Hinted f -> before.with(new Debrief.Hint(f.number(), f.userId(), f.name(), f.text(), Mark.of(stamp)));
        };
    }
}
