package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;

/// Sending forces and asking other bodies; what becomes of an order, a request, a unit. What a unit says by radio is entered by the seat.
final class ForceActs {

    private static final Set<OrderStatus> OFFERED = EnumSet.of(OrderStatus.ISSUED, OrderStatus.DELIVERED);
    private static final Set<OrderStatus> CAN_ARRIVE = EnumSet.of(OrderStatus.ACCEPTED, OrderStatus.EN_ROUTE);
    private static final Set<OrderStatus> ON_SCENE = EnumSet.of(OrderStatus.ON_SCENE, OrderStatus.DISPOSING);

    private ForceActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        orders(acts);
        linkages(acts);
        units(acts);
        return List.copyOf(acts);
    }

    /// An act that sends a unit to where the case is.
    static Act dispatch(Act.Making making) {
        return making.ask(Ask.pick("ask.dispatch", Lists::forces))
                .ask(new Ask.Words(c -> c.text("ask.order", callSign(c, c.word(0))), c -> asking(c, "order.text", "order.text.short"),
                        words -> !words.isBlank()))
                .gives(c -> c.mine(ForceSteps.send(c.fresh(SubjectKind.ORDER), task(c, c.word(0), c.word(1)))));
    }

    /// An act that asks another body to come to where the case is.
    static Act linkage(Act.Making making) {
        return making.ask(Ask.pick("ask.linkage", c -> Lists.codes(c, "linkage-bodies")))
                .ask(new Ask.Words(c -> c.text("ask.linkage-text", c.name("linkage-bodies", c.word(0))),
                        c -> asking(c, "linkage.text", "linkage.text.short"), words -> !words.isBlank()))
                .gives(c -> ForceSteps.ask(c.fresh(SubjectKind.LINKAGE),
                        new Linkage.Request(incidentId(c), c.word(0), c.word(1), c.at().orElse(null), c.where())));
    }

    /// An act that writes an order down without issuing it.
    static Act draft(Act.Making making) {
        return making.ask(Ask.pick("ask.draft", Lists::forces)).ask(Ask.words("ask.draft-text", c -> asking(c, "order.text", "order.text.short")))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.ORDER, c.fresh(SubjectKind.ORDER)),
                        new OrderCommand.Draft(task(c, c.word(0), c.word(1))))));
    }

    /// What is asked for, in words: what it is and where, the place not twice.
    private static String asking(Case c, String key, String here) {
        String where = c.where();
        return where.isBlank() || c.title().contains(where) ? c.text(here, c.title()) : c.text(key, c.title(), where);
    }

    private static Order.Task task(Case c, String unitId, String text) {
        return new Order.Task(incidentId(c), unitId, text, c.at().orElse(null), c.where());
    }

    private static @Nullable String incidentId(Case c) {
        return switch (c.state()) {
            case Incident incident -> incident.id();
            case Alert alert when !alert.incidentIds().isEmpty() -> alert.incidentIds().getLast();
            case Order order -> order.incidentId();
            case null, default -> null;
        };
    }

    static String callSign(Case c, String unitId) {
        return c.find(SubjectKind.UNIT, unitId, Unit.class).map(Unit::callSign).orElse(unitId);
    }

    private static Act.Making order(String id, Set<OrderStatus> statuses) {
        return Act.of(SubjectKind.ORDER, id).when(c -> statuses.contains(c.as(Order.class).status()));
    }

    private static void orders(List<Act> acts) {
        acts.add(order("order.confirm", EnumSet.of(OrderStatus.DONE)).ask(Ask.remark("ask.remark")).giving(c -> new OrderCommand.Confirm(c.word(0))));
        acts.add(order("order.again", EnumSet.of(OrderStatus.TIMEOUT, OrderStatus.DECLINED)).ask(Ask.pick("ask.again", ForceActs::others))
                .gives(c -> c.mine(ForceSteps.send(c.fresh(SubjectKind.ORDER), to(c.as(Order.class), c.word(0))))));
        acts.add(order("order.issue", EnumSet.of(OrderStatus.DRAFT)).gives(c -> c.mine(List.of(c.step(new OrderCommand.Issue()),
                new Step(new Subject(SubjectKind.UNIT, c.as(Order.class).unitId()), new UnitCommand.Assign(c.as(Order.class).id()))))));
        acts.add(order("order.amend", EnumSet.of(OrderStatus.DRAFT)).ask(Ask.words("ask.draft-text", c -> c.as(Order.class).task().text()))
                .giving(c -> new OrderCommand.Amend(worded(c.as(Order.class).task(), c.word(0)))));
        acts.add(order("order.accept", OFFERED).giving(c -> new OrderCommand.Accept()));
        acts.add(order("order.decline", OFFERED).ask(Ask.words("ask.reason")).giving(c -> new OrderCommand.Decline(c.word(0))));
        acts.add(order("order.depart", EnumSet.of(OrderStatus.ACCEPTED)).giving(c -> new OrderCommand.Depart()));
        acts.add(order("order.arrive", CAN_ARRIVE).giving(c -> new OrderCommand.Arrive()));
        acts.add(order("order.start-disposing", EnumSet.of(OrderStatus.ON_SCENE)).giving(c -> new OrderCommand.StartDisposing()));
        acts.add(order("order.finish", ON_SCENE).ask(Ask.words("ask.feedback")).giving(c -> new OrderCommand.Finish(c.word(0))));
        acts.add(Act.of(SubjectKind.ORDER, "order.reassign").when(c -> c.as(Order.class).status().isBinding())
                .ask(Ask.pick("ask.again", ForceActs::others)).ask(Ask.words("ask.reason")).gives(ForceActs::reassign));
        acts.add(Act.of(SubjectKind.ORDER, "order.recall")
                .when(c -> c.as(Order.class).status().isBinding() || c.as(Order.class).status() == OrderStatus.DRAFT)
                .ask(Ask.words("ask.reason", c -> c.text("recall.reason"))).giving(c -> new OrderCommand.Recall(c.word(0))));
    }

    private static List<AskOption> others(Case c) {
        Order order = c.as(Order.class);
        Case there = order.task().position() == null ? c : c.there(new NamedSpot(order.task().position(), order.task().place()));
        return Lists.forces(there).stream().filter(option -> !option.value().equals(order.unitId())).toList();
    }

    private static List<Step> reassign(Case c) {
        Order order = c.as(Order.class);
        String successor = c.fresh(SubjectKind.ORDER);
        List<Step> steps = new ArrayList<>(ForceSteps.send(successor, to(order, c.word(0))));
        steps.add(c.step(new OrderCommand.Reassign(successor, c.word(1))));
        return c.mine(steps);
    }

    private static Order.Task to(Order order, String unitId) {
        Order.Task task = order.task();
        return new Order.Task(task.incidentId(), unitId, task.text(), task.position(), task.place());
    }

    private static Order.Task worded(Order.Task task, String text) {
        return new Order.Task(task.incidentId(), task.unitId(), text, task.position(), task.place());
    }

    private static Act.Making linkage(String id, LinkageStatus... statuses) {
        return Act.of(SubjectKind.LINKAGE, id).when(c -> List.of(statuses).contains(c.as(Linkage.class).status()));
    }

    private static void linkages(List<Act> acts) {
        acts.add(linkage("linkage.accept", LinkageStatus.REQUESTED, LinkageStatus.DELIVERED).ask(Ask.remark("ask.remark"))
                .giving(c -> new LinkageCommand.Accept(c.word(0))));
        acts.add(linkage("linkage.refuse", LinkageStatus.REQUESTED, LinkageStatus.DELIVERED).ask(Ask.words("ask.reason"))
                .giving(c -> new LinkageCommand.Refuse(c.word(0))));
        acts.add(linkage("linkage.handle", LinkageStatus.ACCEPTED).ask(Ask.remark("ask.remark")).giving(c -> new LinkageCommand.Handle(c.word(0))));
        acts.add(linkage("linkage.feed-back", LinkageStatus.ACCEPTED, LinkageStatus.HANDLING).ask(Ask.words("ask.feedback"))
                .giving(c -> new LinkageCommand.FeedBack(c.word(0))));
        acts.add(linkage("linkage.close", LinkageStatus.FED_BACK, LinkageStatus.REFUSED).ask(Ask.remark("ask.remark"))
                .giving(c -> new LinkageCommand.Close(c.word(0))));
    }

    private static Act.Making unit(String id, UnitStatus... statuses) {
        return Act.of(SubjectKind.UNIT, id).when(c -> List.of(statuses).contains(c.as(Unit.class).status()));
    }

    private static void units(List<Act> acts) {
        acts.add(unit("unit.depart", UnitStatus.ASSIGNED).giving(c -> new UnitCommand.Depart()));
        acts.add(unit("unit.arrive", UnitStatus.ASSIGNED, UnitStatus.EN_ROUTE).giving(c -> new UnitCommand.Arrive()));
        acts.add(unit("unit.start-disposing", UnitStatus.ON_SCENE).giving(c -> new UnitCommand.StartDisposing()));
        acts.add(unit("unit.return", UnitStatus.ON_SCENE, UnitStatus.DISPOSING).giving(c -> new UnitCommand.Return()));
        acts.add(unit("unit.stand-by", UnitStatus.RETURNING, UnitStatus.RESTING).giving(c -> new UnitCommand.StandBy()));
        acts.add(unit("unit.rest", UnitStatus.STANDBY, UnitStatus.RETURNING).ask(Ask.words("ask.reason"))
                .giving(c -> new UnitCommand.Rest(c.word(0))));
        acts.add(unit("unit.go-offline", UnitStatus.STANDBY, UnitStatus.RETURNING, UnitStatus.RESTING).ask(Ask.words("ask.reason"))
                .giving(c -> new UnitCommand.GoOffline(c.word(0))));
        acts.add(unit("unit.come-online", UnitStatus.OFFLINE).giving(c -> new UnitCommand.ComeOnline()));
        acts.add(Act.of(SubjectKind.UNIT, "unit.release").when(c -> c.as(Unit.class).orderId() != null)
                .giving(c -> new UnitCommand.Release(c.as(Unit.class).orderId())));
    }
}
