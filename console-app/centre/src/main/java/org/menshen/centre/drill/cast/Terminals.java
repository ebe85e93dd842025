package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;

/// The crews: every order reaches its unit's terminal after some seconds, is accepted or declined, and walked, worked and answered.
final class Terminals {

    private static final double[] AT_ONCE = {0.5, 2};
    private static final double[] NO_PLACE = {40, 90};

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final DaySpec.Terminals rule;
    private final Fleet fleet;
    private final String user;
    private final String director;
    private final Map<String, OrderStatus> known = new HashMap<>();

    /// @param user the crews' own user
    /// @param director who binds a unit to its order and frees it again
    Terminals(Stage stage, DaySpec.CastSpec cast, Fleet fleet, String user, String director) {
        this.stage = stage;
        this.cast = cast;
        this.rule = cast.terminals();
        this.fleet = fleet;
        this.user = user;
        this.director = director;
    }

    /// An order was made or changed. Orders of a recording tell of themselves what becomes of them.
    void noticed(Order order) {
        boolean recorded = order.id().startsWith(DrillRecord.RECORDED);
        if (recorded || known.put(order.id(), order.status()) == order.status()) {
            return;
        }
        Instant since = order.since();
        switch (order.status()) {
            case ISSUED -> stage.in(since, rule.deliver(), at -> step(order, OrderStatus.ISSUED, this::deliver));
            case DELIVERED -> stage.in(since, rule.accept(), at -> step(order, OrderStatus.DELIVERED, this::answer));
            case ACCEPTED -> stage.in(since, rule.depart(), at -> step(order, OrderStatus.ACCEPTED, this::depart));
            case EN_ROUTE -> go(order);
            case ON_SCENE -> stage.in(since, rule.dispose(), at -> step(order, OrderStatus.ON_SCENE, this::dispose));
            case DISPOSING -> stage.in(since, rule.done(), at -> step(order, OrderStatus.DISPOSING, this::finish));
            case DONE -> stage.in(since, rule.back(), at -> back(order.unitId(), order.id()));
            case DECLINED, TIMEOUT, RECALLED, REASSIGNED -> stage.in(since, AT_ONCE, at -> release(order));
            case DRAFT, CONFIRMED -> {
                // nothing for a crew to do
            }
        }
    }

    private interface Step {
        void take(Order order) throws IOException, InterruptedException;
    }

    private void step(Order order, OrderStatus needed, Step step) throws IOException, InterruptedException {
        Order now = stage.mirror.find(SubjectKind.ORDER, order.id(), Order.class).orElse(order);
        if (now.status() == needed) {
            step.take(now);
        }
    }

    private void deliver(Order order) throws IOException, InterruptedException {
        if (stage.say(user, order.subject(), new OrderCommand.Deliver())) {
            Unit unit = unit(order.unitId());
            if (unit != null && unit.orderId() == null) {
                stage.say(director, unit.subject(), new UnitCommand.Assign(order.id()));
            }
        }
    }

    private void answer(Order order) throws IOException, InterruptedException {
        if (stage.dice.unit() < rule.decline()) {
            stage.say(user, order.subject(), new OrderCommand.Decline(cast.line("declined")));
        } else {
            stage.say(user, order.subject(), new OrderCommand.Accept());
        }
    }

    private void depart(Order order) throws IOException, InterruptedException {
        if (stage.say(user, order.subject(), new OrderCommand.Depart())) {
            stage.say(user, new Subject(SubjectKind.UNIT, order.unitId()), new UnitCommand.Depart());
        }
    }

    private void go(Order order) {
        Agenda.Act arrive = at -> step(order, OrderStatus.EN_ROUTE, this::arrive);
        if (order.task().position() == null) {
            stage.in(order.since(), NO_PLACE, arrive);
        } else {
            fleet.send(order.unitId(), order.task().position(), arrive);
        }
    }

    private void arrive(Order order) throws IOException, InterruptedException {
        if (stage.say(user, order.subject(), new OrderCommand.Arrive())) {
            stage.say(user, new Subject(SubjectKind.UNIT, order.unitId()), new UnitCommand.Arrive());
        }
    }

    private void dispose(Order order) throws IOException, InterruptedException {
        if (stage.say(user, order.subject(), new OrderCommand.StartDisposing())) {
            stage.say(user, new Subject(SubjectKind.UNIT, order.unitId()), new UnitCommand.StartDisposing());
        }
    }

    private void finish(Order order) throws IOException, InterruptedException {
        stage.say(user, order.subject(), new OrderCommand.Finish(cast.line("done")));
    }

    private void back(String unitId, String orderId) throws IOException, InterruptedException {
        Unit unit = unit(unitId);
        if (unit != null && orderId.equals(unit.orderId())) {
            stage.say(user, unit.subject(), new UnitCommand.Return());
            fleet.home(unitId, at -> standBy(unitId));
        }
    }

    private void release(Order order) throws IOException, InterruptedException {
        Unit unit = unit(order.unitId());
        if (unit != null && order.id().equals(unit.orderId())) {
            stage.say(director, unit.subject(), new UnitCommand.Release(order.id()));
            fleet.home(unit.id(), at -> standBy(unit.id()));
        }
    }

    private void standBy(String unitId) throws IOException, InterruptedException {
        Unit unit = unit(unitId);
        if (unit != null && unit.status() == UnitStatus.RETURNING) {
            stage.say(user, unit.subject(), new UnitCommand.StandBy());
        }
    }

    private @org.jspecify.annotations.Nullable Unit unit(String id) {
        return stage.mirror.find(SubjectKind.UNIT, id, Unit.class).orElse(null);
    }
}
