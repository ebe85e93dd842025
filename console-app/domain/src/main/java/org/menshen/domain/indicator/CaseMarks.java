package org.menshen.domain.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.WorkMarks;

/// The marks of alerts and orders. An alert has `counts`, `acked`, `in-time`, `judged`, `false`, `true`, `again`; an order has `accepted`,
/// `arrived-in-time` and the states it came to, `passed:`state. Both have `is:type=`, `is:site=` and the like for what they can be divided by.
final class CaseMarks {

    /// What an alert can be counted by.
    static final Set<String> OF_ALERTS = Set.of("counts", "acked", "in-time", "judged", "false", "true", "again", WorkMarks.DRILL);
    /// What an order can be counted by, beside the states it came to.
    static final Set<String> OF_ORDERS = Set.of("accepted", "arrived-in-time", "done", WorkMarks.DRILL);
    /// When an alert came to what.
    static final Set<String> ALERT_TIMES = Set.of("received", "waiting", "acked");
    /// What an alert can be divided by.
    static final Set<String> ALERT_GROUPS = Set.of("type", "site", "person");
    /// What an order can be divided by.
    static final Set<String> ORDER_GROUPS = Set.of("unit", "person");

    private static final String PERSON = "person";
    private static final List<AlertStatus> TRUE = List.of(AlertStatus.CONFIRMED, AlertStatus.LINKED, AlertStatus.CLOSED);

    private CaseMarks() {
    }

    /// All alerts that count.
    ///
    /// @param again an alert of the same type at the same site came again when an earlier one was found true within this time
    static List<MarkedCase> alerts(List<Alert> all, QualityRules rules, Duration again) {
        List<MarkedCase> cases = new ArrayList<>();
        Map<String, Instant> last = new HashMap<>();
        Comparator<Alert> order = Comparator.comparing(Alert::receivedAt).thenComparing(Alert::id);
        for (Alert alert : all.stream().filter(QualityRules::counts).sorted(order).toList()) {
            Set<String> marks = new HashSet<>(Set.of("counts"));
            Map<String, Instant> times = new HashMap<>();
            times.put("received", alert.receivedAt());
            times.put("waiting", alert.waitingSince());
            Mark acked = alert.acknowledged();
            if (acked != null) {
                marks.add("acked");
                times.put("acked", acked.at());
            }
            add(marks, "in-time", rules.inTime(alert));
            boolean found = alert.verdict() != null && TRUE.contains(alert.status());
            boolean wrong = alert.verdict() != null && alert.status() == AlertStatus.FALSE;
            add(marks, "true", found);
            add(marks, "false", wrong);
            add(marks, "judged", found || wrong);
            if (alert.siteId() != null) {
                String key = alert.typeCode() + "|" + alert.siteId();
                Instant before = last.get(key);
                add(marks, "again", before != null && !before.plus(again).isBefore(alert.receivedAt()));
                if (found) {
                    last.put(key, alert.receivedAt());
                }
            }
            add(marks, WorkMarks.DRILL, DrillIds.drill(alert.id()));
            cases.add(grouped(new MarkedCase(alert.subject(), marks, times, groups(alert.typeCode(), alert.siteId(), null, acked))));
        }
        return cases;
    }

    /// All orders that were issued.
    ///
    /// @param within how soon the unit of an order has to be there; empty when nothing is said of it
    static List<MarkedCase> orders(List<Order> all, Function<Order, Optional<Duration>> within) {
        List<MarkedCase> cases = new ArrayList<>();
        for (Order order : all) {
            if (order.issued() == null) {
                continue;
            }
            Set<String> marks = new HashSet<>();
            Map<String, Instant> times = new HashMap<>();
            order.entered().forEach((state, at) -> {
                marks.add("passed:" + state);
                times.put(state.name(), at);
            });
            times.put(OrderStatus.ISSUED.name(), order.issued().at());
            add(marks, "accepted", order.at(OrderStatus.ACCEPTED).isPresent());
            add(marks, "done", order.at(OrderStatus.DONE).isPresent());
            add(marks, "arrived-in-time", order.between(OrderStatus.EN_ROUTE, OrderStatus.ON_SCENE)
                .filter(took -> within.apply(order).filter(limit -> took.compareTo(limit) > 0).isEmpty()).isPresent());
            add(marks, WorkMarks.DRILL, DrillIds.drill(order.id()));
            cases.add(grouped(new MarkedCase(order.subject(), marks, times, groups(null, null, order.unitId(), order.issued()))));
        }
        return cases;
    }

    private static void add(Set<String> marks, String mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    private static Map<String, String> groups(@Nullable String type, @Nullable String site, @Nullable String unit, @Nullable Mark by) {
        Map<String, String> groups = new HashMap<>();
        put(groups, "type", type);
        put(groups, "site", site == null ? null : "site/" + site);
        put(groups, "unit", unit);
        put(groups, PERSON, by == null ? null : by.userId() + TallySplit.BETWEEN + by.name());
        return groups;
    }

    private static void put(Map<String, String> groups, String name, @Nullable String value) {
        if (value != null) {
            groups.put(name, value);
        }
    }

    private static MarkedCase grouped(MarkedCase plain) {
        plain.groups().forEach((name, value) -> {
            plain.marks().add(PERSON.equals(name) ? WorkMarks.by(PERSON, value) : WorkMarks.is(name, value));
            plain.marks().add((PERSON.equals(name) ? "done:" : "filled:") + name);
        });
        return plain;
    }
}
