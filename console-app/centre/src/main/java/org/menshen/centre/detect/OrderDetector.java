package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.unit.UnitCommand;

/// An order that nobody accepts in time is over. A unit whose order was declined, recalled, reassigned or timed out is free again.
final class OrderDetector implements Detector {

    private final Duration within;

    OrderDetector(CodeBook codes) {
        this.within = Duration.ofMillis((long) (codes.figure("order.accept-within-s") * 1_000));
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Order order : scene.offered()) {
            Instant issued = order.at(OrderStatus.ISSUED).orElse(order.since());
            if (Duration.between(issued, scene.now()).compareTo(within) < 0) {
                continue;
            }
            acts.add(new DetectorAct(order.subject(), new OrderCommand.TimeOut()));
            scene.units().stream().filter(unit -> order.id().equals(unit.orderId())).forEach(
                    unit -> acts.add(new DetectorAct(new Subject(SubjectKind.UNIT, unit.id()), new UnitCommand.Release(order.id()))));
        }
        scene.field().stranded().forEach(unit -> acts.add(new DetectorAct(unit.subject(), new UnitCommand.Release(unit.orderId()))));
        return acts;
    }
}
