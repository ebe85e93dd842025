package org.menshen.domain.message;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of messages: a text, units, and each mark once.
public final class MessageDecider implements Decider<Message, MessageCommand, MessageFact> {

    private static final int LONGEST = 500;

    @Override
    public Decision<MessageFact> decide(@Nullable Message message, Subject subject, MessageCommand command, Context context) {
        if (command instanceof MessageCommand.Send c) {
            return send(message, subject, c);
        }
        if (message == null) {
            return Decision.refuse("message.unknown", "id", subject.id());
        }
        if (message.withdrawn() != null) {
            return Decision.refuse("message.withdrawn", "by", message.withdrawn().name());
        }
        return switch (command) {
            case MessageCommand.Send c -> send(message, subject, c);
            case MessageCommand.MarkDelivered c -> message.to(c.unitId()).isEmpty() ? notTo(c.unitId())
                : message.to(c.unitId()).get().receipt().deliveredAt() != null ? Decision.refuse("message.delivered-already", "unit", c.unitId())
                : Decision.accept(new MessageFact.Delivered(c.unitId()));
            case MessageCommand.MarkRead c -> message.to(c.unitId()).isEmpty() ? notTo(c.unitId())
                : message.to(c.unitId()).get().receipt().seen() ? Decision.refuse("message.read-already", "unit", c.unitId())
                : Decision.accept(new MessageFact.Read(c.unitId()));
            case MessageCommand.SendAgain c -> message.open() ? Decision.accept(new MessageFact.SentAgain(unread(message)))
                : Decision.refuse("message.all-read");
            case MessageCommand.Withdraw c -> c.reason().isBlank() ? Decision.refuse("message.needs-reason")
                : Decision.accept(new MessageFact.Withdrawn(c.reason()));
        };
    }

    private static List<String> unread(Message message) {
        return message.copies().stream().filter(copy -> !copy.receipt().seen()).map(Message.Copy::unitId).toList();
    }

    private static Decision<MessageFact> send(@Nullable Message message, Subject subject, MessageCommand.Send c) {
        if (message != null) {
            return Decision.refuse("message.exists", "id", subject.id());
        }
        if (c.text().isBlank() || c.text().length() > LONGEST) {
            return Decision.refuse("message.needs-text", "longest", String.valueOf(LONGEST));
        }
        List<String> units = c.unitIds().stream().distinct().toList();
        return units.isEmpty() ? Decision.refuse("message.needs-units")
            : Decision.accept(new MessageFact.Sent(units, c.text(), c.incidentId()));
    }

    private static Decision<MessageFact> notTo(String unitId) {
        return Decision.refuse("message.not-to-unit", "unit", unitId);
    }

    @Override
    public Message evolve(@Nullable Message m, Subject subject, MessageFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case MessageFact.Sent f -> new Message(subject.id(), f.text(), f.incidentId(), by,
                f.unitIds().stream().map(unit -> new Message.Copy(unit, Receipt.sent(by.at()))).toList(), null);
            case MessageFact.Delivered f -> m.with(f.unitId(), receipt -> receipt.delivered(by.at()));
            case MessageFact.Read f -> m.with(f.unitId(), receipt -> receipt.read(by));
            case MessageFact.SentAgain f -> f.unitIds().stream().reduce(m, (at, unit) -> at.with(unit, receipt -> receipt.resent(by.at())),
                (first, second) -> second);
            case MessageFact.Withdrawn f -> new Message(m.id(), m.text(), m.incidentId(), m.sent(), m.copies(), by);
        };
    }
}
