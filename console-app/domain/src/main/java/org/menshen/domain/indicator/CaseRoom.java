package org.menshen.domain.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.order.Order;
import org.menshen.domain.quality.QualityRules;

/// Where alerts, orders and the minutes of devices are counted: asked once for each, and only when an indicator is about them.
///
/// @param alerts all alerts
/// @param orders all orders
/// @param rules which alerts count, and what answers them in time
/// @param again see [CaseMarks#alerts]
/// @param within how soon the unit of an order has to be there
/// @param devices all devices
/// @param works planned work on sites and devices, that which is over, too
/// @param now until when minutes are counted
public record CaseRoom(Supplier<List<Alert>> alerts, Supplier<List<Order>> orders, QualityRules rules, Duration again,
                       Function<Order, Optional<Duration>> within, Supplier<List<Device>> devices, Supplier<List<Maintenance>> works, Instant now) {
}
