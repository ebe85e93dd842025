package org.menshen.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of orders: M-ORDER of domain.md §3.12. Where a radio call jumps a step, the step between is recorded too.
/// Whether the unit can be ordered at all is asked by the rulebook, which knows the units.
public final class OrderDecider implements Decider<Order, OrderCommand, OrderFact> {

    @Override
    public Decision<OrderFact> decide(@Nullable Order order, Subject subject, OrderCommand command, Context context) {
        if (command instanceof OrderCommand.Draft || command instanceof OrderCommand.Send) {
            return begin(order, subject, command);
        }
        if (order == null) {
            return Decision.refuse("order.unknown", "id", subject.id());
        }
        if (command instanceof OrderCommand.LetGo c) {
            return order.isUntaken() ? reasoned(c.reason(), new OrderFact.LetGone(c.reason())) : wrong(order);
        }
        if (order.status().isFinal()) {
            return Decision.refuse("order.is-final", "status", order.status().name());
        }
        return switch (command) {
            case OrderCommand.Draft c -> begin(order, subject, c);
            case OrderCommand.Send c -> begin(order, subject, c);
            case OrderCommand.Amend c -> c.task().text().isBlank() ? Decision.refuse("order.needs-text")
                : only(order, OrderStatus.DRAFT, new OrderFact.Amended(c.task()));
            case OrderCommand.Issue c -> only(order, OrderStatus.DRAFT, new OrderFact.Issued(order.unitId()));
            case OrderCommand.Deliver c -> only(order, OrderStatus.ISSUED, new OrderFact.Delivered());
            case OrderCommand.Accept c -> accept(order, context);
            case OrderCommand.Decline c -> offered(order) ? reasoned(c.reason(), new OrderFact.Declined(c.reason())) : wrong(order);
            case OrderCommand.Depart c -> only(order, OrderStatus.ACCEPTED, new OrderFact.Departed());
            case OrderCommand.Arrive c -> arrive(order, context);
            case OrderCommand.StartDisposing c -> only(order, OrderStatus.ON_SCENE, new OrderFact.DisposingStarted());
            case OrderCommand.Finish c -> finish(order, c);
            case OrderCommand.Confirm c -> only(order, OrderStatus.DONE, new OrderFact.Confirmed(c.remark()));
            case OrderCommand.TimeOut c -> timeOut(order, context);
            case OrderCommand.Recall c -> order.status() == OrderStatus.DONE ? wrong(order)
                : reasoned(c.reason(), new OrderFact.Recalled(c.reason()));
            case OrderCommand.LetGo c -> wrong(order);
            case OrderCommand.Reassign c -> order.status().isBinding() && !c.successorId().equals(order.id())
                ? reasoned(c.reason(), new OrderFact.Reassigned(c.successorId(), c.reason())) : wrong(order);
        };
    }

    private static Decision<OrderFact> begin(@Nullable Order order, Subject subject, OrderCommand command) {
        if (order != null) {
            return Decision.refuse("order.exists", "id", subject.id());
        }
        boolean send = command instanceof OrderCommand.Send;
        Order.Task task = command instanceof OrderCommand.Send c ? c.task() : ((OrderCommand.Draft) command).task();
        if (task.text().isBlank()) {
            return Decision.refuse("order.needs-text");
        }
        return send ? Decision.accept(new OrderFact.Drafted(task), new OrderFact.Issued(task.unitId()))
            : Decision.accept(new OrderFact.Drafted(task));
    }

    private static Decision<OrderFact> accept(Order order, Context context) {
        OrderFact accepted = new OrderFact.Accepted(sinceIssued(order, context));
        return switch (order.status()) {
            case ISSUED -> Decision.accept(new OrderFact.Delivered(), accepted);
            case DELIVERED -> Decision.accept(accepted);
            default -> wrong(order);
        };
    }

    private static Decision<OrderFact> arrive(Order order, Context context) {
        OrderFact arrived = new OrderFact.Arrived(sinceIssued(order, context));
        return switch (order.status()) {
            case ACCEPTED -> Decision.accept(new OrderFact.Departed(), arrived);
            case EN_ROUTE -> Decision.accept(arrived);
            default -> wrong(order);
        };
    }

    private static Decision<OrderFact> finish(Order order, OrderCommand.Finish c) {
        if (c.feedback().isBlank()) {
            return Decision.refuse("order.needs-feedback");
        }
        OrderFact finished = new OrderFact.Finished(c.feedback());
        return switch (order.status()) {
            case ON_SCENE -> Decision.accept(new OrderFact.DisposingStarted(), finished);
            case DISPOSING -> Decision.accept(finished);
            default -> wrong(order);
        };
    }

    private static Decision<OrderFact> timeOut(Order order, Context context) {
        if (!offered(order)) {
            return wrong(order);
        }
        double limit = context.figure("order.accept-within-s");
        return sinceIssued(order, context) < limit ? Decision.refuse("order.not-late-yet", "limit", String.valueOf(limit))
            : Decision.accept(new OrderFact.TimedOut(order.unitId()));
    }

    private static boolean offered(Order order) {
        return order.status() == OrderStatus.ISSUED || order.status() == OrderStatus.DELIVERED;
    }

    private static long sinceIssued(Order order, Context context) {
        return order.at(OrderStatus.ISSUED).map(at -> Math.max(0, Duration.between(at, context.now()).toSeconds())).orElse(0L);
    }

    private static Decision<OrderFact> only(Order order, OrderStatus needed, OrderFact fact) {
        return order.status() == needed ? Decision.accept(fact) : wrong(order);
    }

    private static Decision<OrderFact> reasoned(String reason, OrderFact fact) {
        return reason.isBlank() ? Decision.refuse("order.needs-reason") : Decision.accept(fact);
    }

    private static Decision<OrderFact> wrong(Order order) {
        return Decision.refuse("order.wrong-status", "status", order.status().name());
    }

    @Override
    public Order evolve(@Nullable Order o, Subject subject, OrderFact fact, Stamp stamp) {
        return switch (fact) {
            case OrderFact.Drafted f -> new Order(subject.id(), OrderStatus.DRAFT, stamp.operatorTime(), f.task(), Mark.of(stamp), null,
                Map.of(OrderStatus.DRAFT, stamp.operatorTime()), null, null, null, null);
            case OrderFact.Amended f -> new Order(o.id(), o.status(), o.since(), f.task(), o.drafted(), o.issued(), o.entered(), null, null,
                null, null);
            case OrderFact.Issued f -> {
                Order issued = to(o, OrderStatus.ISSUED, stamp);
                yield new Order(o.id(), issued.status(), issued.since(), o.task(), o.drafted(), Mark.of(stamp), issued.entered(), null, null,
                    null, null);
            }
            case OrderFact.Delivered f -> to(o, OrderStatus.DELIVERED, stamp);
            case OrderFact.Accepted f -> to(o, OrderStatus.ACCEPTED, stamp);
            case OrderFact.Departed f -> to(o, OrderStatus.EN_ROUTE, stamp);
            case OrderFact.Arrived f -> to(o, OrderStatus.ON_SCENE, stamp);
            case OrderFact.DisposingStarted f -> to(o, OrderStatus.DISPOSING, stamp);
            case OrderFact.Finished f -> told(to(o, OrderStatus.DONE, stamp), null, null, f.feedback(), null);
            case OrderFact.Confirmed f -> told(to(o, OrderStatus.CONFIRMED, stamp), null, null, o.feedback(), f.remark());
            case OrderFact.Declined f -> told(to(o, OrderStatus.DECLINED, stamp), f.reason(), null, null, null);
            case OrderFact.TimedOut f -> to(o, OrderStatus.TIMEOUT, stamp);
            case OrderFact.Recalled f -> told(to(o, OrderStatus.RECALLED, stamp), f.reason(), null, null, null);
            case OrderFact.LetGone f -> told(o, o.reason(), null, null, f.reason());
            case OrderFact.Reassigned f -> told(to(o, OrderStatus.REASSIGNED, stamp), f.reason(), f.successorId(), null, null);
        };
    }

    private static Order to(Order o, OrderStatus next, Stamp stamp) {
        Map<OrderStatus, Instant> entered = new EnumMap<>(o.entered());
        entered.put(next, stamp.operatorTime());
        return new Order(o.id(), next, stamp.operatorTime(), o.task(), o.drafted(), o.issued(), entered, o.reason(), o.successorId(),
            o.feedback(), o.remark());
    }

    private static Order told(Order o, @Nullable String reason, @Nullable String successorId, @Nullable String feedback,
                              @Nullable String remark) {
        return new Order(o.id(), o.status(), o.since(), o.task(), o.drafted(), o.issued(), o.entered(), reason, successorId, feedback, remark);
    }
}
