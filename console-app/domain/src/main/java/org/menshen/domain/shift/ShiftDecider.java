package org.menshen.domain.shift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of duty shifts and of their hand-over. That no grave incident is left alone, and what a sheet is filled with, the rulebook asks of the
/// other subjects.
public final class ShiftDecider implements Decider<Shift, ShiftCommand, ShiftFact> {

    @Override
    public Decision<ShiftFact> decide(@Nullable Shift shift, Subject subject, ShiftCommand command, Context context) {
        return decide(shift, subject, command, context, kind -> Stream.empty());
    }

    /// Answers a command; a sheet is filled with what these subjects say.
    public Decision<ShiftFact> decide(@Nullable Shift shift, Subject subject, ShiftCommand command, Context context, SheetFiller.Room room) {
        if (command instanceof ShiftCommand.SignOn c) {
            return shift != null ? Decision.refuse("shift.exists", "id", subject.id())
                : Decision.accept(new ShiftFact.SignedOn(context.actor().seat(), c.previousId(), c.notes()));
        }
        if (shift == null) {
            return Decision.refuse("shift.unknown", "id", subject.id());
        }
        if (!shift.onDuty()) {
            return Decision.refuse("shift.already-off");
        }
        return switch (command) {
            case ShiftCommand.Tick c -> tick(shift, c, context.actor());
            case ShiftCommand.TakeSheet c -> take(shift, context.actor());
            default -> own(shift, subject, command, context, room);
        };
    }

    /// What only the person on duty does.
    private static Decision<ShiftFact> own(Shift shift, Subject subject, ShiftCommand command, Context context, SheetFiller.Room room) {
        if (!shift.signedOn().userId().equals(context.actor().userId())) {
            return Decision.refuse("shift.not-yours", "by", shift.signedOn().name());
        }
        return switch (command) {
            case ShiftCommand.SignOff c -> signOff(shift, c, context);
            case ShiftCommand.AddNote c -> c.text().isBlank() ? Decision.refuse("shift.needs-text")
                : Decision.accept(new ShiftFact.NoteAdded(c.text()));
            case ShiftCommand.Pin c -> shift.pinned().contains(c.subject()) ? Decision.refuse("shift.pinned-already")
                : Decision.accept(new ShiftFact.Pinned(c.subject()));
            case ShiftCommand.Unpin c -> shift.pinned().contains(c.subject()) ? Decision.accept(new ShiftFact.Unpinned(c.subject()))
                : Decision.refuse("shift.not-pinned");
            case ShiftCommand.FillSheet c -> fill(shift, c, context, room);
            case ShiftCommand.TestSound c -> Decision.accept(new ShiftFact.SoundTested(c.heard(), c.remark()));
            case ShiftCommand.SignOn c -> Decision.refuse("shift.exists", "id", subject.id());
            case ShiftCommand.Tick c -> tick(shift, c, context.actor());
            case ShiftCommand.TakeSheet c -> take(shift, context.actor());
        };
    }

    private static Decision<ShiftFact> fill(Shift shift, ShiftCommand.FillSheet c, Context context, SheetFiller.Room room) {
        HandOverSheet before = shift.sheet();
        if (before != null && before.taken() != null && fresh(before, context)) {
            return Decision.refuse("shift.sheet-taken", "by", before.taken().name());
        }
        SheetFiller filler = new SheetFiller(room, context);
        List<Point> points = filler.points(shift, c.feeds());
        List<ShiftFact.Kept> kept = new ArrayList<>();
        for (HandOverSheet.Tick tick : before == null ? List.<HandOverSheet.Tick>of() : before.ticks()) {
            before.point(tick.point()).flatMap(old -> points.stream().filter(old::saysTheSame).findFirst())
                .ifPresent(now -> kept.add(new ShiftFact.Kept(tick.point(), now.number())));
        }
        return Decision.accept(new ShiftFact.SheetFilled(before == null ? 1 : before.number() + 1, points, kept, filler.figures(shift)));
    }

    private static Optional<Decision<ShiftFact>> reads(Shift shift, Actor actor) {
        if (shift.sheet() == null) {
            return Optional.of(Decision.refuse("shift.needs-sheet"));
        }
        if (shift.signedOn().userId().equals(actor.userId())) {
            return Optional.of(Decision.refuse("shift.read-by-the-other", "by", shift.signedOn().name()));
        }
        if (shift.sheet().taken() != null) {
            return Optional.of(Decision.refuse("shift.sheet-taken", "by", shift.sheet().taken().name()));
        }
        return shift.sheet().reader().filter(reader -> !reader.userId().equals(actor.userId()))
            .map(reader -> Decision.refuse("shift.read-by-somebody", "by", reader.name()));
    }

    private static Decision<ShiftFact> tick(Shift shift, ShiftCommand.Tick c, Actor actor) {
        Optional<Decision<ShiftFact>> no = reads(shift, actor);
        if (no.isPresent()) {
            return no.get();
        }
        if (shift.sheet().point(c.point()).isEmpty()) {
            return Decision.refuse("shift.no-such-point", "point", String.valueOf(c.point()));
        }
        return shift.sheet().ticked(c.point()) ? Decision.refuse("shift.ticked-already", "point", String.valueOf(c.point()))
            : Decision.accept(new ShiftFact.Ticked(c.point(), c.remark()));
    }

    private static Decision<ShiftFact> take(Shift shift, Actor actor) {
        Optional<Decision<ShiftFact>> no = reads(shift, actor);
        if (no.isPresent()) {
            return no.get();
        }
        long open = shift.sheet().points().stream().filter(point -> !shift.sheet().ticked(point.number())).count();
        return open > 0 ? Decision.refuse("shift.points-unread", "count", String.valueOf(open)) : Decision.accept(new ShiftFact.SheetTaken());
    }

    private static Decision<ShiftFact> signOff(Shift shift, ShiftCommand.SignOff c, Context context) {
        HandOverSheet sheet = shift.sheet();
        if (sheet == null) {
            return Decision.refuse("shift.needs-sheet");
        }
        if (sheet.taken() == null) {
            return Decision.refuse("shift.needs-relief");
        }
        return fresh(sheet, context) ? Decision.accept(new ShiftFact.SignedOff(sheet.taken().name(), c.notes()))
            : Decision.refuse("shift.sheet-old", "by", sheet.taken().name());
    }

    /// A sheet that was read long ago does not say what is open now.
    private static boolean fresh(HandOverSheet sheet, Context context) {
        Duration longest = Duration.ofMinutes((long) context.figure("shift.sheet-fresh-min"));
        return Duration.between(sheet.taken().at(), context.now()).compareTo(longest) <= 0;
    }

    @Override
    public Shift evolve(@Nullable Shift s, Subject subject, ShiftFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case ShiftFact.SignedOn f -> Shift.begun(subject.id(), f.seat(), by, f.previousId(), f.notes());
            case ShiftFact.SignedOff f -> s.ended(by.at(), f.relievedBy(), f.notes(), s.sheet() == null ? null : given(s.sheet(), by));
            case ShiftFact.NoteAdded f -> s.noted(new Shift.Note(by, f.text()));
            case ShiftFact.Pinned f -> s.with(Stream.concat(s.pinned().stream(), Stream.of(f.subject())).toList());
            case ShiftFact.Unpinned f -> s.with(s.pinned().stream().filter(pin -> !pin.equals(f.subject())).toList());
            case ShiftFact.SoundTested f -> s.with(new Shift.SoundTest(by, f.heard(), f.remark()));
            case ShiftFact.SheetFilled f -> s.with(new HandOverSheet(f.number(), by.at(), f.points(), f.figures(), kept(s.sheet(), f), null, null));
            case ShiftFact.Ticked f -> s.with(ticked(s.sheet(), new HandOverSheet.Tick(f.point(), by, f.remark())));
            case ShiftFact.SheetTaken f -> {
                HandOverSheet sheet = s.sheet();
                yield s.with(new HandOverSheet(sheet.number(), sheet.filledAt(), sheet.points(), sheet.figures(), sheet.ticks(), by, null));
            }
        };
    }

    private static HandOverSheet given(HandOverSheet sheet, Mark by) {
        return new HandOverSheet(sheet.number(), sheet.filledAt(), sheet.points(), sheet.figures(), sheet.ticks(), sheet.taken(), by);
    }

    private static HandOverSheet ticked(HandOverSheet sheet, HandOverSheet.Tick tick) {
        return new HandOverSheet(sheet.number(), sheet.filledAt(), sheet.points(), sheet.figures(),
            Stream.concat(sheet.ticks().stream(), Stream.of(tick)).toList(), null, null);
    }

    private static List<HandOverSheet.Tick> kept(@Nullable HandOverSheet before, ShiftFact.SheetFilled fact) {
        List<HandOverSheet.Tick> ticks = new ArrayList<>();
        for (ShiftFact.Kept kept : fact.kept()) {
            before.ticks().stream().filter(tick -> tick.point() == kept.before()).findFirst()
                .ifPresent(tick -> ticks.add(new HandOverSheet.Tick(kept.now(), tick.by(), tick.remark())));
        }
        return ticks;
    }
}
