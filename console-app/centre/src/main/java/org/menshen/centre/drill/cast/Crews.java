package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.message.Message;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// The crews answer roll calls, readiness polls and report rounds, and read messages on their terminals, by the same commands as people; some are
/// silent now and then.
final class Crews {

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final DaySpec.Field rule;
    private final String user;
    private final Map<String, Instant> asked = new HashMap<>();

    /// @param user the crews' own user
    Crews(Stage stage, DaySpec.CastSpec cast, DaySpec.Field rule, String user) {
        this.stage = stage;
        this.cast = cast;
        this.rule = rule;
        this.user = user;
    }

    /// A roll call was made or changed.
    void noticed(Rollcall call) {
        for (Rollcall.Post post : call.posts()) {
            boolean waits = call.open() && post.standing() == Rollcall.Standing.ASKED;
            if (waits && isNew(call.id() + post.unitId(), post.askedAt()) && there(post.unitId()) && stage.dice.unit() >= rule.silent()) {
                stage.in(post.askedAt(), rule.answer(), at -> answer(call.subject(), post.unitId()));
            }
        }
    }

    private void answer(Subject call, String unitId) throws IOException, InterruptedException {
        boolean waits = stage.mirror.find(SubjectKind.ROLLCALL, call.id(), Rollcall.class).filter(Rollcall::open)
                .flatMap(now -> now.post(unitId)).map(Rollcall.Post::standing)
                .filter(standing -> standing == Rollcall.Standing.ASKED || standing == Rollcall.Standing.MISSED).isPresent();
        if (waits) {
            stage.say(user, call, words(stage.mirror.find(SubjectKind.ROLLCALL, call.id(), Rollcall.class).orElseThrow(), unitId));
        }
    }

    /// Ready or not in a readiness poll, mostly nothing in a report round, there in a roll call.
    private RollcallCommand words(Rollcall call, String unitId) {
        return switch (call.kind()) {
            case Rollcall.READINESS -> stage.dice.unit() < rule.unready() ? new RollcallCommand.NotReady(unitId, cast.line("unready"))
                    : new RollcallCommand.Answer(unitId, "");
            case Rollcall.REPORT -> new RollcallCommand.Answer(unitId, stage.dice.unit() < rule.news() ? cast.line("news") : "");
            default -> new RollcallCommand.Answer(unitId, cast.line("here"));
        };
    }

    /// A message was sent or changed.
    void noticed(Message message) {
        for (Message.Copy copy : message.copies()) {
            Receipt receipt = copy.receipt();
            Instant sent = receipt.againAt() == null ? receipt.sentAt() : receipt.againAt();
            if (message.withdrawn() == null && !receipt.seen() && isNew(message.id() + copy.unitId(), sent) && there(copy.unitId())) {
                if (receipt.deliveredAt() == null) {
                    stage.in(sent, rule.deliver(), at -> mark(message.subject(), new MessageCommand.MarkDelivered(copy.unitId())));
                }
                if (stage.dice.unit() >= rule.silent()) {
                    stage.in(sent, rule.read(), at -> mark(message.subject(), new MessageCommand.MarkRead(copy.unitId())));
                }
            }
        }
    }

    private void mark(Subject message, MessageCommand command) throws IOException, InterruptedException {
        stage.say(user, message, command);
    }

    private boolean isNew(String what, Instant since) {
        return !since.equals(asked.put(what, since));
    }

    private boolean there(String unitId) {
        return stage.mirror.find(SubjectKind.UNIT, unitId, Unit.class)
                .filter(unit -> unit.status() != UnitStatus.OFFLINE && unit.status() != UnitStatus.LOST).isPresent();
    }
}
