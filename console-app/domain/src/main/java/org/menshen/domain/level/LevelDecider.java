package org.menshen.domain.level;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of the duty level: never without a second person (SEC-23), always with a reason; going back to normal needs no approval, because the
/// normal level is what everybody has to expect.
public final class LevelDecider implements Decider<Level, LevelCommand, LevelFact> {

    private static final String LIST = "duty-levels";

    @Override
    public Decision<LevelFact> decide(@Nullable Level level, Subject subject, LevelCommand command, Context context) {
        if (!subject.equals(Level.THE)) {
            return Decision.refuse("level.only-one", "id", Level.THE.id());
        }
        return switch (command) {
            case LevelCommand.Ask c -> ask(level, c, context);
            case LevelCommand.Approve c -> approve(level, c, context);
            case LevelCommand.Decline c -> decline(level, c);
            case LevelCommand.Restore c -> restore(c, context);
        };
    }

    private static Decision<LevelFact> ask(@Nullable Level level, LevelCommand.Ask c, Context context) {
        if (!context.codes(LIST).contains(c.code())) {
            return Decision.refuse("level.unknown", "level", c.code());
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("level.needs-reason");
        }
        if (level != null && level.asked() != null) {
            return Decision.refuse("level.asked-already", "by", level.asked().by().name(), "level", level.asked().code());
        }
        return c.code().equals(context.dutyLevel()) ? Decision.refuse("level.in-force", "level", c.code())
            : Decision.accept(new LevelFact.Asked(c.code(), c.reason()));
    }

    private static Decision<LevelFact> approve(@Nullable Level level, LevelCommand.Approve c, Context context) {
        Level.Asked asked = level == null ? null : level.asked();
        if (asked == null || !asked.code().equals(c.code())) {
            return Decision.refuse("level.not-asked", "level", c.code());
        }
        return asked.by().userId().equals(context.actor().userId()) ? Decision.refuse("level.needs-other-person", "by", asked.by().name())
            : Decision.accept(new LevelFact.Approved(asked.code(), asked.reason()));
    }

    private static Decision<LevelFact> decline(@Nullable Level level, LevelCommand.Decline c) {
        if (level == null || level.asked() == null) {
            return Decision.refuse("level.nothing-asked");
        }
        return c.reason().isBlank() ? Decision.refuse("level.needs-reason") : Decision.accept(new LevelFact.Declined(c.reason()));
    }

    private static Decision<LevelFact> restore(LevelCommand.Restore c, Context context) {
        if (c.reason().isBlank()) {
            return Decision.refuse("level.needs-reason");
        }
        String normal = context.codes(LIST).stream().filter(code -> context.attribute(LIST, code, "normal").filter("true"::equals).isPresent())
            .findFirst().orElseThrow();
        return normal.equals(context.dutyLevel()) ? Decision.refuse("level.in-force", "level", normal)
            : Decision.accept(new LevelFact.Restored(normal, c.reason()));
    }

    @Override
    public Level evolve(@Nullable Level before, Subject subject, LevelFact fact, Stamp stamp) {
        Level level = before == null ? new Level(subject.id(), List.of(), null) : before;
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case LevelFact.Asked f -> new Level(level.id(), level.stretches(), new Level.Asked(f.code(), by, f.reason()));
            case LevelFact.Approved f -> level.after(new Level.Stretch(f.code(), by, f.reason()));
            case LevelFact.Declined f -> new Level(level.id(), level.stretches(), null);
            case LevelFact.Restored f -> level.after(new Level.Stretch(f.code(), by, f.reason()));
        };
    }
}
