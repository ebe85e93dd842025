package org.menshen.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;

class OrderRulesTest {

    private static final Actor DISPATCHER = Samples.actor("DISPATCHER");
    private static final Actor FIELD = Samples.actor("FIELD_UNIT");
    private final Desk desk = new Desk();
    private final Subject order = new Subject(SubjectKind.ORDER, "O-1");

    @ParameterizedTest
    @ValueSource(strings = {"POLICE", "FIRE_RESCUE", "EMS", "UTILITY", "URBAN_MGMT", "MARKET_TEAM", "MEDIATOR", "MASS_ORG"})
    void whoIsNotCommandedHereIsAskedByLinkage(String type) {
        desk.unit("P-07", type);
        var refusal = desk.refused(Desk.COMMANDER, order, new OrderCommand.Send(Samples.task("P-07")));
        assertThat(refusal.code()).isEqualTo("order.needs-linkage");
        assertThat(Samples.CODES.find("linkage-bodies", refusal.details().get("body"))).isPresent();
        assertThat(desk.refused(Desk.COMMANDER, order, new OrderCommand.Draft(Samples.task("P-07"))).code()).isEqualTo("order.needs-linkage");
        assertThat(desk.refused(Desk.COMMANDER, new Subject(SubjectKind.UNIT, "P-07"), new UnitCommand.Assign("O-1")).code())
            .isEqualTo("unit.mirror-only");
    }

    @Test
    void goesTheWholeWayWithTimersAndTheUnitFollows() {
        Subject unit = desk.unit("U-1", "GUARD");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(Samples.task("U-1")));
        desk.accepted(DISPATCHER, unit, new UnitCommand.Assign("O-1"));
        desk.accepted(Actor.SYSTEM, order, new OrderCommand.Deliver());
        desk.pass(Duration.ofSeconds(20));
        assertThat(desk.accepted(FIELD, order, new OrderCommand.Accept())).containsExactly(new OrderFact.Accepted(20));
        desk.pass(Duration.ofSeconds(10));
        desk.accepted(FIELD, order, new OrderCommand.Depart());
        desk.accepted(FIELD, unit, new UnitCommand.Depart());
        desk.pass(Duration.ofSeconds(60));
        assertThat(desk.accepted(FIELD, order, new OrderCommand.Arrive())).containsExactly(new OrderFact.Arrived(90));
        desk.accepted(FIELD, unit, new UnitCommand.Arrive());
        desk.accepted(FIELD, order, new OrderCommand.StartDisposing());
        desk.accepted(FIELD, order, new OrderCommand.Finish("已劝离"));
        desk.accepted(FIELD, unit, new UnitCommand.Return());
        desk.accepted(DISPATCHER, order, new OrderCommand.Confirm(""));
        Order state = desk.state(order, Order.class);
        assertThat(state.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(state.between(OrderStatus.ACCEPTED, OrderStatus.ON_SCENE)).contains(Duration.ofSeconds(70));
        assertThat(state.feedback()).isEqualTo("已劝离");
        assertThat(desk.state(unit, Unit.class).status()).isEqualTo(UnitStatus.RETURNING);
        assertThat(desk.state(unit, Unit.class).orderId()).isNull();
    }

    @Test
    void aRadioCallThatJumpsAStepRecordsItToo() {
        desk.unit("U-1", "GUARD");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(Samples.task("U-1")));
        assertThat(desk.accepted(DISPATCHER, order, new OrderCommand.Accept())).containsExactly(new OrderFact.Delivered(), new OrderFact.Accepted(0));
        assertThat(desk.accepted(DISPATCHER, order, new OrderCommand.Arrive())).containsExactly(new OrderFact.Departed(), new OrderFact.Arrived(0));
        assertThat(desk.refused(DISPATCHER, order, new OrderCommand.Finish(" ")).code()).isEqualTo("order.needs-feedback");
        assertThat(desk.refused(DISPATCHER, order, new OrderCommand.Confirm("")).code()).isEqualTo("order.wrong-status");
    }

    @Test
    void oneUnitHasOneOrder() {
        Subject unit = desk.unit("U-1", "GUARD");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(Samples.task("U-1")));
        Subject second = new Subject(SubjectKind.ORDER, "O-2");
        assertThat(desk.refused(DISPATCHER, second, new OrderCommand.Send(Samples.task("U-1"))).details()).containsEntry("order", "O-1");
        desk.accepted(DISPATCHER, order, new OrderCommand.Recall("改派"));
        desk.accepted(DISPATCHER, unit, new UnitCommand.GoOffline("下班"));
        assertThat(desk.refused(DISPATCHER, second, new OrderCommand.Send(Samples.task("U-1"))).code()).isEqualTo("order.unit-not-available");
        desk.accepted(DISPATCHER, second, new OrderCommand.Draft(Samples.task("U-1")));
        assertThat(desk.refused(DISPATCHER, second, new OrderCommand.Issue()).code()).isEqualTo("order.unit-not-available");
        desk.accepted(DISPATCHER, unit, new UnitCommand.ComeOnline());
        desk.accepted(DISPATCHER, second, new OrderCommand.Issue());
    }

    @Test
    void guardsAreNotToldToSeizeOrSearch() {
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "JOINT_PATROL");
        var words = new Order.Task(null, "U-1", "扣押车辆", null, "北门");
        assertThat(desk.refused(DISPATCHER, order, new OrderCommand.Send(words)).details()).containsEntry("word", "扣押");
    }

    @Test
    void timesOutOnlyWhenLateAndIsFinalThen() {
        desk.unit("U-1", "GUARD");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(Samples.task("U-1")));
        desk.pass(Duration.ofSeconds(119));
        assertThat(desk.refused(Actor.SYSTEM, order, new OrderCommand.TimeOut()).code()).isEqualTo("order.not-late-yet");
        desk.pass(Duration.ofSeconds(1));
        desk.accepted(Actor.SYSTEM, order, new OrderCommand.TimeOut());
        assertThat(desk.refused(FIELD, order, new OrderCommand.Accept()).code()).isEqualTo("order.is-final");
    }

    @Test
    void decliningAndRecallingNeedAReasonAndFreeTheUnit() {
        Subject unit = desk.unit("U-1", "GUARD");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(Samples.task("U-1")));
        desk.accepted(DISPATCHER, unit, new UnitCommand.Assign("O-1"));
        assertThat(desk.refused(FIELD, order, new OrderCommand.Decline("")).code()).isEqualTo("order.needs-reason");
        desk.accepted(FIELD, order, new OrderCommand.Decline("正在处置别的事"));
        assertThat(desk.refused(DISPATCHER, unit, new UnitCommand.Release("O-9")).code()).isEqualTo("unit.no-such-order");
        desk.accepted(DISPATCHER, unit, new UnitCommand.Release("O-1"));
        assertThat(desk.state(unit, Unit.class).status()).isEqualTo(UnitStatus.STANDBY);
    }

    @Test
    void anotherOrderTakesItsPlace() {
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "GUARD");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(Samples.task("U-1")));
        assertThat(desk.refused(DISPATCHER, order, new OrderCommand.Reassign("O-2", "更近")).code()).isEqualTo("order.no-successor");
        desk.accepted(DISPATCHER, new Subject(SubjectKind.ORDER, "O-2"), new OrderCommand.Send(Samples.task("U-2")));
        desk.accepted(DISPATCHER, order, new OrderCommand.Reassign("O-2", "更近"));
        assertThat(desk.state(order, Order.class).successorId()).isEqualTo("O-2");
    }

    @Test
    void aLostUnitIsFoundAsItWas() {
        Subject unit = desk.unit("U-1", "GUARD");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(Samples.task("U-1")));
        desk.accepted(DISPATCHER, unit, new UnitCommand.Assign("O-1"));
        desk.accepted(Actor.SYSTEM, unit, new UnitCommand.MarkLost(null, null));
        assertThat(desk.refused(FIELD, unit, new UnitCommand.Depart()).code()).isEqualTo("unit.wrong-status");
        desk.accepted(Actor.SYSTEM, unit, new UnitCommand.Recover());
        assertThat(desk.state(unit, Unit.class).status()).isEqualTo(UnitStatus.ASSIGNED);
        assertThat(desk.state(unit, Unit.class).orderId()).isEqualTo("O-1");
    }
}
