package org.menshen.domain.rollcall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.Code;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rollcall.Rollcall.Post;
import org.menshen.domain.rollcall.Rollcall.Standing;

/// The rules of roll calls, readiness polls and report rounds. A post is missed only when its time is over, and an answer counts however late it
/// comes; whether it is ready a post may say again as often as that changes.
public final class RollcallDecider implements Decider<Rollcall, RollcallCommand, RollcallFact> {

    private static final String KINDS = "rollcall-kinds";
    private static final Set<Standing> OPEN = Set.of(Standing.ASKED, Standing.MISSED, Standing.NOT_READY);
    private static final Set<Standing> MAY_FALL = Set.of(Standing.ASKED, Standing.MISSED, Standing.ANSWERED);

    @Override
    public Decision<RollcallFact> decide(@Nullable Rollcall call, Subject subject, RollcallCommand command, Context context) {
        if (command instanceof RollcallCommand.Call c) {
            return call(call, subject, c, context);
        }
        if (call == null) {
            return Decision.refuse("rollcall.unknown", "id", subject.id());
        }
        if (!call.open() && !(command instanceof RollcallCommand.MarkRead)) {
            return Decision.refuse("rollcall.closed", "by", call.closed().name());
        }
        return switch (command) {
            case RollcallCommand.Call c -> call(call, subject, c, context);
            case RollcallCommand.Answer c -> answer(call, c, context);
            case RollcallCommand.NotReady c -> notReady(call, c, context);
            case RollcallCommand.Excuse c -> c.reason().isBlank() ? Decision.refuse("rollcall.needs-reason")
                : waits(call, c.unitId(), new RollcallFact.Excused(c.unitId(), c.reason()));
            case RollcallCommand.Again c -> in(call, c.unitId(), Standing.MISSED, new RollcallFact.AskedAgain(c.unitId()));
            case RollcallCommand.Miss c -> miss(call, c, context);
            case RollcallCommand.Escalate c -> escalate(call, c, context);
            case RollcallCommand.SendAgain c -> call.receipt() == null || call.receipt().seen() ? Decision.refuse("rollcall.nobody-to-remind")
                : Decision.accept(new RollcallFact.SentAgain());
            case RollcallCommand.MarkDelivered c -> mine(call, context) && call.receipt().deliveredAt() == null
                ? Decision.accept(new RollcallFact.Delivered()) : notSent(call, context);
            case RollcallCommand.MarkRead c -> mine(call, context) && !call.receipt().seen() ? Decision.accept(new RollcallFact.Read())
                : notSent(call, context);
            case RollcallCommand.Close c -> call.complete() || !c.remark().isBlank() ? Decision.accept(new RollcallFact.Closed(c.remark()))
                : Decision.refuse("rollcall.needs-reason");
        };
    }

    private static Decision<RollcallFact> call(@Nullable Rollcall call, Subject subject, RollcallCommand.Call c, Context context) {
        if (call != null) {
            return Decision.refuse("rollcall.exists", "id", subject.id());
        }
        List<String> units = c.unitIds().stream().distinct().toList();
        if (!context.codes(KINDS).contains(c.kind())) {
            return Decision.refuse("rollcall.unknown-kind", "kind", c.kind());
        }
        if (c.dueAt() != null && !c.dueAt().isAfter(context.now())) {
            return Decision.refuse("rollcall.due-in-past");
        }
        return units.isEmpty() ? Decision.refuse("rollcall.needs-units")
            : Decision.accept(new RollcallFact.Called(units, c.text(), within(c, context).toSeconds(), c.kind(), c.eventId(), c.dueAt()));
    }

    private static Duration within(RollcallCommand.Call c, Context context) {
        Duration usual = context.attribute(KINDS, c.kind(), "within").map(Code::spanOf).orElseThrow();
        Instant due = c.dueAt();
        return due == null ? usual : Duration.between(context.now(), due);
    }

    private static Decision<RollcallFact> answer(Rollcall call, RollcallCommand.Answer c, Context context) {
        return waits(call, c.unitId(), new RollcallFact.Answered(c.unitId(), c.words(), after(call, c.unitId(), context)));
    }

    private static Decision<RollcallFact> notReady(Rollcall call, RollcallCommand.NotReady c, Context context) {
        if (context.attribute(KINDS, call.kind(), "goNoGo").filter("true"::equals).isEmpty()) {
            return Decision.refuse("rollcall.not-a-poll");
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("rollcall.needs-reason");
        }
        Standing standing = call.post(c.unitId()).map(Post::standing).orElse(null);
        return standing == null ? notCalled(c.unitId()) : MAY_FALL.contains(standing)
            ? Decision.accept(new RollcallFact.ToldNotReady(c.unitId(), c.reason(), after(call, c.unitId(), context)))
            : Decision.refuse("rollcall.answered-already", "unit", c.unitId());
    }

    private static long after(Rollcall call, String unitId, Context context) {
        return call.post(unitId).map(post -> Math.max(0, Duration.between(post.askedAt(), context.now()).toSeconds())).orElse(0L);
    }

    private static Decision<RollcallFact> waits(Rollcall call, String unitId, RollcallFact fact) {
        Standing standing = call.post(unitId).map(Post::standing).orElse(null);
        return standing == null ? notCalled(unitId)
            : OPEN.contains(standing) ? Decision.accept(fact) : Decision.refuse("rollcall.answered-already", "unit", unitId);
    }

    private static Decision<RollcallFact> in(Rollcall call, String unitId, Standing needed, RollcallFact fact) {
        Standing standing = call.post(unitId).map(Post::standing).orElse(null);
        return standing == null ? notCalled(unitId) : standing == needed ? Decision.accept(fact)
            : Decision.refuse("rollcall.wrong-standing", "standing", standing.name());
    }

    private static Decision<RollcallFact> miss(Rollcall call, RollcallCommand.Miss c, Context context) {
        return call.post(c.unitId()).filter(post -> context.now().isBefore(post.dueAt(call.within()))).isPresent()
            ? Decision.refuse("rollcall.not-late-yet", "limit", String.valueOf(call.within().toSeconds()))
            : in(call, c.unitId(), Standing.ASKED, new RollcallFact.Missed(c.unitId()));
    }

    private static Decision<RollcallFact> escalate(Rollcall call, RollcallCommand.Escalate c, Context context) {
        if (!context.codes("roles").contains(c.toRole())) {
            return Decision.refuse("rollcall.unknown-role", "role", c.toRole());
        }
        if (c.toRole().equals(call.escalatedTo())) {
            return Decision.refuse("rollcall.already-escalated", "role", c.toRole());
        }
        return call.count(Standing.MISSED) == 0 ? Decision.refuse("rollcall.nobody-missing")
            : Decision.accept(new RollcallFact.Escalated(c.toRole()));
    }

    private static boolean mine(Rollcall call, Context context) {
        return call.receipt() != null && context.actor().role().equals(call.escalatedTo());
    }

    private static Decision<RollcallFact> notSent(Rollcall call, Context context) {
        return mine(call, context) ? Decision.refuse("rollcall.read-already") : Decision.refuse("rollcall.not-sent-to-you");
    }

    private static Decision<RollcallFact> notCalled(String unitId) {
        return Decision.refuse("rollcall.not-called", "unit", unitId);
    }

    @Override
    public Rollcall evolve(@Nullable Rollcall r, Subject subject, RollcallFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case RollcallFact.Called f -> new Rollcall(subject.id(), f.text(), by, Duration.ofSeconds(f.withinS()), f.kind(),
                f.eventId(), f.dueAt(), f.unitIds().stream()
                .map(unit -> new Post(unit, Standing.ASKED, by.at(), 0, null, "", false)).toList(), null, null, null, null);
            case RollcallFact.Answered f -> r.with(f.unitId(), p -> told(p, Standing.ANSWERED, by, f.words()));
            case RollcallFact.ToldNotReady f -> r.with(f.unitId(), p -> told(p, Standing.NOT_READY, by, f.reason()));
            case RollcallFact.Excused f -> r.with(f.unitId(), p -> told(p, Standing.EXCUSED, by, f.reason()));
            case RollcallFact.AskedAgain f -> r.with(f.unitId(),
                p -> new Post(p.unitId(), Standing.ASKED, by.at(), p.again() + 1, null, "", p.missed()));
            case RollcallFact.Missed f -> r.with(f.unitId(),
                p -> new Post(p.unitId(), Standing.MISSED, p.askedAt(), p.again(), by, "", true));
            case RollcallFact.Escalated f -> r.told(f.toRole(), Receipt.sent(by.at()));
            case RollcallFact.SentAgain f -> r.told(r.escalatedTo(), r.receipt().resent(by.at()));
            case RollcallFact.Delivered f -> r.told(r.escalatedTo(), r.receipt().delivered(by.at()));
            case RollcallFact.Read f -> r.told(r.escalatedTo(), r.receipt().read(by));
            case RollcallFact.Closed f -> r.ended(by, f.remark());
        };
    }

    private static Post told(Post post, Standing standing, Mark by, String words) {
        return new Post(post.unitId(), standing, post.askedAt(), post.again(), by, words, post.missed());
    }
}
