package org.menshen.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;

/// How long each step of an order may take (`order-limits.yaml`; a type of unit may have its own time to arrive). Pure; the centre's timer and
/// every board ask the same. Safe from any thread.
public final class OrderClock {

    private static final String LIMITS = "order-limits";

    private final CodeBook codes;

    /// By these codes and figures.
    public OrderClock(CodeBook codes) {
        this.codes = codes;
    }

    /// How long an order may stand in a state; empty when that has no limit.
    ///
    /// @param unitType a key of `unit-types`
    public Optional<Duration> within(OrderStatus status, String unitType) {
        return switch (status) {
            case ISSUED, DELIVERED -> Optional.of(Duration.ofMillis((long) (codes.figure("order.accept-within-s") * 1_000)));
            case EN_ROUTE -> codes.find("unit-types", unitType).flatMap(type -> type.span("arriveWithin")).or(() -> limit(status));
            default -> limit(status);
        };
    }

    private Optional<Duration> limit(OrderStatus status) {
        return codes.find(LIMITS, status.name()).flatMap((Code code) -> code.span("within"));
    }

    /// When the next step of an order is overdue; empty when nothing is waited for. An offer counts from when it was issued, whether it reached
    /// the terminal or not.
    ///
    /// @param unitType type of its unit, a key of `unit-types`
    public Optional<Instant> dueAt(Order order, String unitType) {
        Instant from = order.status() == OrderStatus.DELIVERED ? order.at(OrderStatus.ISSUED).orElse(order.since()) : order.since();
        return within(order.status(), unitType).map(from::plus);
    }
}
