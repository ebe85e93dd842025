package org.menshen.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Two people who dispatch at the same time, crews that decline or are silent, and a timer: whatever they do in whatever order.
class OrderProperties {

    private static final List<Actor> PEOPLE = List.of(Samples.actor("DISPATCHER"), Desk.COMMANDER, Samples.officer(1));
    private static final Actor FIELD = Samples.actor("FIELD_UNIT");
    private static final OrderClock LIMITS = new OrderClock(Samples.CODES);
    private static final int UNITS = 5;

    @Property(tries = 150)
    void anOrderIsInOneHandAndAUnitHasOneOrder(@ForAll long seed, @ForAll @IntRange(min = 40, max = 250) int acts) {
        Random random = new Random(seed);
        Desk desk = new Desk();
        IntStream.range(0, UNITS).forEach(i -> desk.unit("U-" + i, i % 2 == 0 ? "GUARD" : "JOINT_PATROL"));
        Map<String, Map<OrderStatus, Instant>> timers = new HashMap<>();
        for (int i = 0; i < acts; i++) {
            desk.pass(Duration.ofSeconds(random.nextInt(90)));
            act(desk, random, i);
            check(desk, timers);
        }
    }

    private static void act(Desk desk, Random random, int number) {
        List<Order> orders = orders(desk);
        Actor person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String unit = "U-" + random.nextInt(UNITS);
        Subject fresh = new Subject(SubjectKind.ORDER, "O-" + number);
        if (orders.isEmpty() || random.nextInt(4) == 0) {
            Order before = orders.isEmpty() || random.nextBoolean() ? null : orders.get(random.nextInt(orders.size()));
            Order.Task task = before == null ? Samples.task(unit) : before.task().to(unit).after(before.id());
            desk.give(person, fresh, new OrderCommand.Send(task));
            desk.give(person, new Subject(SubjectKind.UNIT, unit), new UnitCommand.Assign(fresh.id()));
            return;
        }
        Order order = orders.get(random.nextInt(orders.size()));
        OrderCommand command = List.of(new OrderCommand.Deliver(), new OrderCommand.Accept(), new OrderCommand.Decline("忙"),
            new OrderCommand.TimeOut(), new OrderCommand.Recall("撤"), new OrderCommand.Depart(), new OrderCommand.Arrive(),
            new OrderCommand.Finish("完"), new OrderCommand.LetGo("不需要"), new OrderCommand.Confirm(""),
            new OrderCommand.Reassign("O-" + random.nextInt(number + 1), "更近")).get(random.nextInt(11));
        Actor actor = switch (command) {
            case OrderCommand.TimeOut c -> Actor.SYSTEM;
            case OrderCommand.Deliver c -> FIELD;
            case OrderCommand.Accept c -> FIELD;
            case OrderCommand.Decline c -> FIELD;
            default -> person;
        };
        desk.give(actor, order.subject(), command);
        if (random.nextBoolean()) {
            // late or early, right or wrong: somebody says what the unit does
            UnitCommand said = List.of(new UnitCommand.Release(order.id()), new UnitCommand.Depart(), new UnitCommand.Return(),
                new UnitCommand.Assign(order.id())).get(random.nextInt(4));
            desk.give(person, new Subject(SubjectKind.UNIT, order.unitId()), said);
        }
    }

    private static void check(Desk desk, Map<String, Map<OrderStatus, Instant>> timers) {
        List<Order> orders = orders(desk);
        Map<String, Long> bound = orders.stream().filter(order -> order.status().isBinding())
            .collect(Collectors.groupingBy(Order::unitId, Collectors.counting()));
        assertThat(bound.values()).as("binding orders of a unit").allMatch(count -> count == 1);
        desk.world.all(SubjectKind.UNIT).stream().map(v -> (Unit) v.state()).filter(unit -> unit.orderId() != null)
            .forEach(unit -> assertThat(desk.state(new Subject(SubjectKind.ORDER, unit.orderId()), Order.class).unitId()).isEqualTo(unit.id()));
        Map<String, Long> followers = orders.stream().filter(order -> order.task().afterId() != null)
            .collect(Collectors.groupingBy(order -> order.task().afterId(), Collectors.counting()));
        assertThat(followers.values()).as("offers that follow one order").allMatch(count -> count == 1);
        Set<String> waiting = Untaken.of(orders).waiting().stream().map(Order::id).collect(Collectors.toSet());
        for (Order order : orders) {
            boolean nobody = order.status() == OrderStatus.TIMEOUT || order.status() == OrderStatus.DECLINED;
            int answers = (waiting.contains(order.id()) ? 1 : 0) + (followers.containsKey(order.id()) ? 1 : 0)
                + (nobody && order.remark() != null ? 1 : 0);
            assertThat(answers).as("%s %s waits, was offered on, or was let go", order.id(), order.status()).isEqualTo(nobody ? 1 : 0);
            Map<OrderStatus, Instant> before = timers.getOrDefault(order.id(), Map.of());
            assertThat(order.entered()).as("no timer is lost or set back").containsAllEntriesOf(before).containsKey(order.status());
            timers.put(order.id(), order.entered());
            if (order.status().isBinding()) {
                assertThat(LIMITS.dueAt(order, "GUARD")).as("a unit that is bound is waited for").isPresent();
            }
            if (order.status() == OrderStatus.TIMEOUT) {
                assertThat(order.between(OrderStatus.ISSUED, OrderStatus.TIMEOUT).orElseThrow())
                    .isGreaterThanOrEqualTo(LIMITS.within(OrderStatus.ISSUED, "GUARD").orElseThrow());
            }
        }
    }

    private static List<Order> orders(Desk desk) {
        return desk.world.all(SubjectKind.ORDER).stream().map(v -> (Order) v.state()).toList();
    }
}
