package org.menshen.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;

class MessageTest {

    private static final Actor DISPATCHER = Samples.actor("DISPATCHER");
    private static final Actor FIELD = Samples.actor("FIELD_UNIT");

    private final Desk desk = new Desk();
    private final Subject message = new Subject(SubjectKind.MESSAGE, "MS-1");

    private Receipt receipt(String unit) {
        return desk.state(message, Message.class).to(unit).orElseThrow().receipt();
    }

    @Test
    void eachUnitHasItsOwnReceipt() {
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "GUARD");
        desk.accepted(DISPATCHER, message, new MessageCommand.Send(List.of("U-1", "U-2"), "20 时起加强东门", null));
        assertThat(receipt("U-1").stage()).isEqualTo(Receipt.Stage.SENT);
        desk.accepted(FIELD, message, new MessageCommand.MarkDelivered("U-1"));
        assertThat(receipt("U-1").stage()).isEqualTo(Receipt.Stage.DELIVERED);
        assertThat(receipt("U-2").stage()).isEqualTo(Receipt.Stage.SENT);
        desk.accepted(FIELD, message, new MessageCommand.MarkRead("U-1"));
        assertThat(desk.refused(FIELD, message, new MessageCommand.MarkRead("U-1")).code()).isEqualTo("message.read-already");
        assertThat(desk.refused(FIELD, message, new MessageCommand.MarkRead("U-9")).code()).isEqualTo("message.not-to-unit");
        assertThat(desk.accepted(Actor.SYSTEM, message, new MessageCommand.SendAgain())).containsExactly(new MessageFact.SentAgain(List.of("U-2")));
        assertThat(receipt("U-2").again()).isOne();
        desk.accepted(DISPATCHER, message, new MessageCommand.MarkRead("U-2"));
        assertThat(receipt("U-2").deliveredAt()).as("who reads has got it").isNotNull();
        assertThat(desk.refused(Actor.SYSTEM, message, new MessageCommand.SendAgain()).code()).isEqualTo("message.all-read");
        assertThat(desk.state(message, Message.class).open()).isFalse();
    }

    @Test
    void needsATextAndUnitsOfThisCentre() {
        desk.unit("U-1", "GUARD");
        desk.unit("P-1", "POLICE");
        assertThat(desk.refused(DISPATCHER, message, new MessageCommand.Send(List.of("U-1"), " ", null)).code()).isEqualTo("message.needs-text");
        assertThat(desk.refused(DISPATCHER, message, new MessageCommand.Send(List.of(), "x", null)).code()).isEqualTo("message.needs-units");
        assertThat(desk.refused(DISPATCHER, message, new MessageCommand.Send(List.of("P-1"), "x", null)).code()).isEqualTo("unit.mirror-only");
        desk.accepted(DISPATCHER, message, new MessageCommand.Send(List.of("U-1"), "x", null));
        assertThat(desk.refused(DISPATCHER, message, new MessageCommand.Withdraw("")).code()).isEqualTo("message.needs-reason");
        desk.accepted(DISPATCHER, message, new MessageCommand.Withdraw("取消"));
        assertThat(desk.refused(FIELD, message, new MessageCommand.MarkRead("U-1")).code()).isEqualTo("message.withdrawn");
    }
}
