package org.menshen.domain.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.TimeBins;
import org.menshen.domain.fact.Context;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.report.ReportFigures.Count;
import org.menshen.domain.report.ReportFigures.Tally;

/// Counts what the charts of a report show: each tally divides one whole, so that its bars add up to what the share above it says.
final class ReportTallies {

    private static final int SEVERITIES = 5;

    private final Context context;
    private final ReportPeriod period;
    private final Map<String, String> types;
    private final Function<String, String> unitType;

    /// What became of an alert, as it is charted.
    enum Outcome { OPEN, TRUE, FALSE, OTHER, ASIDE, ENDED, ELSEWHERE }

    /// @param unitType the type of a unit by its id
    ReportTallies(Context context, ReportPeriod period, Function<String, String> unitType) {
        this.context = context;
        this.period = period;
        this.types = new TreeMap<>();
        this.unitType = unitType;
    }

    List<Tally> of(List<Alert> raised, List<Incident> incidents, List<Order> orders) {
        List<Alert> counted = raised.stream().filter(QualityRules::counts).toList();
        List<Tally> tallies = new ArrayList<>();
        tallies.add(slots(raised));
        tallies.add(new Tally("alerts.by-severity", severities(raised.stream().map(Alert::severity).toList())));
        tallies.add(fixed("alerts.by-outcome", raised, alert -> outcome(alert).name(), Arrays.stream(Outcome.values()).map(Enum::name).toList()));
        tallies.add(ranked("alerts.by-type", raised, Alert::typeCode));
        tallies.add(bins("alerts.answer", "ANSWER", counted, alert -> alert.acknowledged() == null ? null
            : Duration.between(alert.waitingSince(), alert.acknowledged().at())));
        tallies.add(new Tally("incidents.by-severity", severities(incidents.stream().map(Incident::severity).toList())));
        tallies.add(ranked("incidents.by-type", incidents, Incident::typeCode));
        tallies.add(fixed("incidents.by-status", incidents, incident -> incident.status().name(),
            Arrays.stream(IncidentStatus.values()).map(Enum::name).toList()));
        tallies.add(bins("orders.arrive", "ARRIVE", orders.stream().filter(this::accepted).toList(),
            order -> order.between(OrderStatus.EN_ROUTE, OrderStatus.ON_SCENE).orElse(null)));
        return tallies;
    }

    /// How wide a bar of the chart is: an hour, or as many whole ones as the longest period needs.
    Duration slot() {
        Duration least = Duration.ofMinutes((long) context.figure("report.slot-min"));
        long most = (long) context.figure("report.slots-most");
        long whole = Duration.between(period.from(), period.to()).toSeconds();
        long needed = Math.ceilDiv(whole, most);
        return least.multipliedBy(Math.max(1, Math.ceilDiv(needed, least.toSeconds())));
    }

    private Tally slots(List<Alert> raised) {
        Duration slot = slot();
        Map<Long, Long> by = raised.stream()
            .collect(Collectors.groupingBy(alert -> Duration.between(period.from(), alert.receivedAt()).dividedBy(slot), Collectors.counting()));
        List<Count> counts = new ArrayList<>();
        for (Instant from = period.from(); from.isBefore(period.to()); from = from.plus(slot)) {
            counts.add(new Count(from.toString(), by.getOrDefault((long) counts.size(), 0L).intValue()));
        }
        return new Tally("alerts.by-time", counts);
    }

    private static List<Count> severities(List<Integer> all) {
        List<Count> counts = new ArrayList<>();
        for (int severity = 1; severity <= SEVERITIES; severity++) {
            int wanted = severity;
            counts.add(new Count(String.valueOf(severity), (int) all.stream().filter(each -> each == wanted).count()));
        }
        return counts;
    }

    private static <T> Tally fixed(String code, List<T> all, Function<T, String> key, List<String> keys) {
        Map<String, Long> by = all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
        return new Tally(code, keys.stream().filter(by::containsKey).map(each -> new Count(each, by.get(each).intValue())).toList());
    }

    private static <T> Tally ranked(String code, List<T> all, Function<T, String> key) {
        Map<String, Long> by = all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
        return new Tally(code, by.entrySet().stream().map(each -> new Count(each.getKey(), each.getValue().intValue()))
            .sorted(Comparator.comparingInt(Count::n).reversed().thenComparing(Count::key)).toList());
    }

    /// Half-open bins, and those without a time in one of their own. A key is `from-to` in seconds, `from-` for the last one.
    private <T> Tally bins(String code, String bin, List<T> all, Function<T, @Nullable Duration> time) {
        TimeBins bins = TimeBins.of(context.attribute("report-bins", bin, "bounds").orElse(""));
        int[] counts = new int[bins.size()];
        all.forEach(each -> counts[bins.place(time.apply(each))]++);
        List<Count> out = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            out.add(new Count(bins.key(i), counts[i]));
        }
        return new Tally(code, out);
    }

    static Outcome outcome(Alert alert) {
        return switch (alert.status()) {
            case FALSE -> Outcome.FALSE;
            case CONFIRMED, LINKED, CLOSED -> Outcome.TRUE;
            case DUPLICATE, TEST -> Outcome.OTHER;
            case SHELVED, SUPPRESSED, OOS -> Outcome.ASIDE;
            case EXPIRED, CANCELLED -> Outcome.ENDED;
            case ELSEWHERE -> Outcome.ELSEWHERE;
            case NEW, ACKED, VERIFYING, RTN_UNACK, TRIAL -> Outcome.OPEN;
        };
    }

    boolean accepted(Order order) {
        return order.at(OrderStatus.ACCEPTED).isPresent();
    }

    boolean acceptedInTime(Order order) {
        Duration limit = Duration.ofMillis((long) (context.figure("order.accept-within-s") * 1_000));
        return order.issued() != null && order.at(OrderStatus.ACCEPTED).filter(at -> !at.isAfter(order.issued().at().plus(limit))).isPresent();
    }

    boolean arrivedInTime(Order order) {
        String type = types.computeIfAbsent(order.unitId(), unitType);
        Optional<Duration> limit = context.attribute("unit-types", type, "arriveWithin")
            .or(() -> context.attribute("order-limits", OrderStatus.EN_ROUTE.name(), "within")).map(Code::spanOf);
        return order.between(OrderStatus.EN_ROUTE, OrderStatus.ON_SCENE).filter(took -> limit.isEmpty() || took.compareTo(limit.get()) <= 0)
            .isPresent();
    }
}
