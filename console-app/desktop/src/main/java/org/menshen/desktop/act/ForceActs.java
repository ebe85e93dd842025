package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.order.Untaken;
import org.menshen.domain.port.Link;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;

/// Sending forces and asking other bodies; what becomes of an order, a request, a unit. What a unit says by radio is entered by the seat.
final class ForceActs {

    private static final Set<OrderStatus> OFFERED = EnumSet.of(OrderStatus.ISSUED, OrderStatus.DELIVERED);
    private static final Set<OrderStatus> CAN_ARRIVE = EnumSet.of(OrderStatus.ACCEPTED, OrderStatus.EN_ROUTE);
    private static final Set<OrderStatus> ON_SCENE = EnumSet.of(OrderStatus.ON_SCENE, OrderStatus.DISPOSING);

    private static final String AND = "\t";

    private ForceActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        incidents(acts);
        orders(acts);
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
        acts.add(Act.of(SubjectKind.ORDER, "order.again").when(c -> waiting(c).isPresent()).ask(Ask.pick("ask.again", ForceActs::untried))
                .gives(c -> c.mine(ForceSteps.send(c.fresh(SubjectKind.ORDER), next(c.as(Order.class), c.word(0))))));
        acts.add(Act.of(SubjectKind.ORDER, "order.let-go").when(c -> waiting(c).isPresent()).ask(Ask.words("ask.reason"))
                .giving(c -> new OrderCommand.LetGo(c.word(0))));
        acts.add(order("order.issue", EnumSet.of(OrderStatus.DRAFT)).gives(c -> c.mine(List.of(c.step(new OrderCommand.Issue()),
                new Step(new Subject(SubjectKind.UNIT, c.as(Order.class).unitId()), new UnitCommand.Assign(c.as(Order.class).id()))))));
        acts.add(order("order.amend", EnumSet.of(OrderStatus.DRAFT)).ask(Ask.words("ask.draft-text", c -> c.as(Order.class).task().text()))
                .giving(c -> new OrderCommand.Amend(c.as(Order.class).task().saying(c.word(0)))));
        acts.add(order("order.accept", OFFERED).giving(c -> new OrderCommand.Accept()));
        acts.add(order("order.decline", OFFERED).ask(Ask.words("ask.reason"))
                .gives(c -> ending(c, c.as(Order.class), new OrderCommand.Decline(c.word(0)))));
        acts.add(order("order.depart", EnumSet.of(OrderStatus.ACCEPTED)).giving(c -> new OrderCommand.Depart()));
        acts.add(order("order.arrive", CAN_ARRIVE).giving(c -> new OrderCommand.Arrive()));
        acts.add(order("order.start-disposing", EnumSet.of(OrderStatus.ON_SCENE)).giving(c -> new OrderCommand.StartDisposing()));
        acts.add(order("order.finish", ON_SCENE).ask(Ask.words("ask.feedback")).giving(c -> new OrderCommand.Finish(c.word(0))));
        acts.add(Act.of(SubjectKind.ORDER, "order.reassign").when(c -> c.as(Order.class).status().isBinding())
                .ask(Ask.pick("ask.again", ForceActs::others)).ask(Ask.words("ask.reason")).gives(ForceActs::reassign));
        acts.add(Act.of(SubjectKind.ORDER, "order.recall")
                .when(c -> c.as(Order.class).status().isBinding() || c.as(Order.class).status() == OrderStatus.DRAFT)
                .ask(Ask.words("ask.reason", c -> c.text("recall.reason")))
                .gives(c -> ending(c, c.as(Order.class), new OrderCommand.Recall(c.word(0)))));
    }

    /// What is done with all orders of an incident, and with what nobody took of them.
    private static void incidents(List<Act> acts) {
        acts.add(Act.of(SubjectKind.INCIDENT, "incident.next-unit").key("End").when(c -> !untaken(c).waiting().isEmpty())
                .ask(new Ask.Pick(c -> c.text("ask.next-unit", callSign(c, untaken(c).waiting().getFirst().unitId()),
                        untaken(c).waiting().getFirst().task().text()), c -> others(c, untaken(c))))
                .gives(c -> c.mine(ForceSteps.send(c.fresh(SubjectKind.ORDER), next(untaken(c).waiting().getFirst(), c.word(0))))));
        acts.add(Act.of(SubjectKind.INCIDENT, "incident.dispatch-several").key("Home").apart().when(c -> c.incident().status().isOpen())
                .ask(Ask.pick("ask.dispatch-several", ForceActs::groups))
                .ask(new Ask.Words(c -> c.text("ask.order", called(c, c.word(0))), c -> asking(c, "order.text", "order.text.short"),
                        words -> !words.isBlank()))
                .gives(c -> c.mine(Stream.of(c.word(0).split(AND)).flatMap(unit -> ForceSteps.send(c.fresh(SubjectKind.ORDER),
                        task(c, unit, c.word(1))).stream()).toList())));
        acts.add(Act.of(SubjectKind.INCIDENT, "incident.recall-all").key("-").apart().when(c -> bound(c).findAny().isPresent())
                .ask(Ask.words("ask.recall-all", c -> c.text("recall.reason")))
                .gives(c -> bound(c).flatMap(order -> ending(c, order, new OrderCommand.Recall(c.word(0))).stream()).toList()));
    }

    private static Stream<Order> bound(Case c) {
        return ordersOf(c).filter(order -> order.status().isBinding()).sorted(Comparator.comparing(Order::id));
    }

    private static Stream<Order> ordersOf(Case c) {
        String incident = c.state() instanceof Order order ? order.incidentId() : c.incident().id();
        return c.all(SubjectKind.ORDER, Order.class).filter(order -> Objects.equals(incident, order.incidentId()));
    }

    private static Untaken untaken(Case c) {
        return c.incident().status().isOpen() ? Untaken.of(ordersOf(c).toList()) : new Untaken(List.of(), Map.of());
    }

    /// The order itself while it waits for another unit; empty when it does not.
    private static Optional<Order> waiting(Case c) {
        return c.as(Order.class).isUntaken() ? Untaken.of(ordersOf(c).toList()).waiting().stream()
                .filter(order -> order.id().equals(c.as(Order.class).id())).findFirst() : Optional.empty();
    }

    /// Those who were not asked yet; everybody when nobody else is left.
    private static List<AskOption> others(Case c, Untaken untaken) {
        return untried(c, untaken.tried().get(untaken.waiting().getFirst().id()));
    }

    private static List<AskOption> untried(Case c) {
        Order order = c.as(Order.class);
        Case there = order.task().position() == null ? c : c.there(new NamedSpot(order.task().position(), order.task().place()));
        return untried(there, Untaken.of(ordersOf(c).toList()).tried().getOrDefault(order.id(), Set.of(order.unitId())));
    }

    private static List<AskOption> untried(Case there, Set<String> tried) {
        List<AskOption> fresh = Lists.forces(there, tried);
        return fresh.isEmpty() ? Lists.forces(there) : fresh;
    }

    /// Two, three and more of those who are offered, and every other choice among them; digits behind the command word name some.
    private static List<AskOption> groups(Case c) {
        List<AskOption> forces = Lists.forces(c);
        List<List<Integer>> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << forces.size(); bits++) {
            int set = bits;
            List<Integer> chosen = IntStream.range(0, forces.size()).filter(i -> (set >> i & 1) == 1).boxed().toList();
            if (chosen.size() > 1) {
                sets.add(chosen);
            }
        }
        // the best so many first, then the fewest
        sets.sort(Comparator.comparing((List<Integer> set) -> set.getLast() != set.size() - 1).thenComparing(List::size)
                .thenComparing(List::toString));
        String digits = c.rest().replaceAll("\\D", "");
        List<AskOption> all = sets.stream().map(set -> new AskOption(
                set.stream().map(i -> forces.get(i).value()).collect(Collectors.joining(AND)), 0,
                set.stream().map(i -> callSign(c, forces.get(i).value())).collect(Collectors.joining(c.text("and"))),
                c.text("so-many", set.size()))).toList();
        List<AskOption> meant = IntStream.range(0, sets.size()).filter(i -> digits.chars().mapToObj(d -> d - '1').sorted().toList()
                .equals(sets.get(i))).mapToObj(all::get).toList();
        return meant.isEmpty() ? all : meant;
    }

    private static String called(Case c, String units) {
        return Stream.of(units.split(AND)).map(unit -> callSign(c, unit)).collect(Collectors.joining(c.text("and")));
    }

    /// Ends an order. The centre frees the unit; while it cannot be reached, this desk does, so that the unit can be sent elsewhere.
    private static List<Step> ending(Case c, Order order, OrderCommand command) {
        List<Step> steps = new ArrayList<>(List.of(new Step(order.subject(), command)));
        boolean bound = c.find(SubjectKind.UNIT, order.unitId(), Unit.class).filter(unit -> order.id().equals(unit.orderId())).isPresent();
        if (bound && c.ports().link().status().phase() != Link.Phase.LIVE) {
            steps.add(new Step(new Subject(SubjectKind.UNIT, order.unitId()), new UnitCommand.Release(order.id())));
        }
        return c.mine(steps);
    }

    private static Order.Task next(Order order, String unitId) {
        return order.task().to(unitId).after(order.id());
    }

    private static List<AskOption> others(Case c) {
        Order order = c.as(Order.class);
        Case there = order.task().position() == null ? c : c.there(new NamedSpot(order.task().position(), order.task().place()));
        return Lists.forces(there).stream().filter(option -> !option.value().equals(order.unitId())).toList();
    }

    private static List<Step> reassign(Case c) {
        Order order = c.as(Order.class);
        String successor = c.fresh(SubjectKind.ORDER);
        List<Step> steps = new ArrayList<>(ForceSteps.send(successor, order.task().to(c.word(0))));
        steps.add(c.step(new OrderCommand.Reassign(successor, c.word(1))));
        return c.mine(steps);
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
