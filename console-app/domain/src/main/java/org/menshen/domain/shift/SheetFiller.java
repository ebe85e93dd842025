package org.menshen.domain.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Dealings;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.level.Level;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.quality.QualityBook;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.quality.QualitySummary;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.tuning.Tuning;

/// Fills a hand-over sheet with what is open in the room, so that nobody has to remember it. The same at the centre and at every console.
public final class SheetFiller {

    /// So many are named in one point; the rest is counted.
    private static final int NAMED = 30;
    private static final Set<AlertStatus> UNDER_CHECK =
        EnumSet.of(AlertStatus.NEW, AlertStatus.RTN_UNACK, AlertStatus.ACKED, AlertStatus.VERIFYING, AlertStatus.CONFIRMED);

    /// how a review and what is left to do after one stand
    private static final String LATE = "LATE";
    private static final String IN_TIME = "IN_TIME";
    private static final String FOLLOW_UP_LATE = "FOLLOW_UP_LATE";
    private static final String FOLLOW_UP = "FOLLOW_UP";

    private final Room room;
    private final Context context;

    SheetFiller(Room room, Context context) {
        this.room = room;
        this.context = context;
    }

    /// The subjects of the room.
    @FunctionalInterface
    public interface Room {

        /// All states of a kind, in no order.
        Stream<State> all(SubjectKind kind);
    }

    /// The points, in order.
    List<Point> points(Shift shift, List<ShiftCommand.Feed> feeds) {
        List<Point> points = new ArrayList<>();
        incidents(points);
        work(points);
        field(points, shift.signedOn().at());
        alerts(points);
        group(points, Point.Kind.CAMERAS, 0, all(SubjectKind.DEVICE, Device.class)
            .filter(device -> device.kind() == DeviceKind.CAMERA && device.status() != DeviceStatus.ONLINE)
            .map(device -> new Point.Item(device.subject(), device.typeCode(), device.name(), device.status().name(), null, device.since())));
        group(points, Point.Kind.FEEDS, 0, feeds.stream().map(feed -> new Point.Item(null, "", feed.name(), feed.state(), null,
            feed.lastAt() == null ? context.now() : feed.lastAt())));
        group(points, Point.Kind.TUNINGS, 0, all(SubjectKind.TUNING, Tuning.class).filter(Tuning::isOpen).map(tuning ->
            new Point.Item(tuning.subject(), "", tuning.source().key() + " · " + tuning.reason(), tuning.status().name(), tuning.requested().name(),
                tuning.since())));
        group(points, Point.Kind.NOTES, 0, shift.notes().stream()
            .map(note -> new Point.Item(null, "", note.text(), "", note.by().name(), note.by().at())));
        group(points, Point.Kind.PINNED, 0, shift.pinned().stream().map(this::pinned));
        List<Point> numbered = new ArrayList<>();
        points.forEach(point -> numbered.add(point.at(numbered.size() + 1)));
        return numbered;
    }

    private void incidents(List<Point> points) {
        all(SubjectKind.INCIDENT, Incident.class).filter(incident -> incident.status().isOpen())
            .sorted(Comparator.comparingInt(Incident::severity).thenComparing(incident -> incident.reported().at()).thenComparing(Incident::id))
            .forEach(incident -> points.add(new Point(0, Point.Kind.INCIDENT, incident.severity(), 1, List.of(item(incident)))));
    }

    private void work(List<Point> points) {
        group(points, Point.Kind.ORDERS, 0, all(SubjectKind.ORDER, Order.class).filter(order -> order.status().isBinding()
            || order.status() == OrderStatus.DONE).map(this::item));
        group(points, Point.Kind.LINKAGES, 0, all(SubjectKind.LINKAGE, Linkage.class)
            .filter(linkage -> linkage.status() != LinkageStatus.CLOSED && linkage.status() != LinkageStatus.REFUSED).map(SheetFiller::item));
        Duration accept = Duration.ofSeconds((long) context.figure("order.accept-within-s"));
        Stream<Point.Item> late = Stream.of(
            all(SubjectKind.ALERT, Alert.class).filter(alert -> alert.status().isUnanswered() && alert.escalatedTo() != null).map(SheetFiller::item),
            all(SubjectKind.LINKAGE, Linkage.class).filter(linkage -> linkage.status().isUnanswered() && linkage.escalation() > 0)
                .map(SheetFiller::item),
            all(SubjectKind.ORDER, Order.class).filter(order -> (order.status() == OrderStatus.ISSUED || order.status() == OrderStatus.DELIVERED)
                && order.since().plus(accept).isBefore(context.now())).map(this::item)).flatMap(each -> each);
        group(points, Point.Kind.OVERDUE, 0, late);
    }

    /// What went on in the field in the shift, and what is left to review.
    private void field(List<Point> points, Instant from) {
        group(points, Point.Kind.ROLLCALLS, 0, all(SubjectKind.ROLLCALL, Rollcall.class)
            .filter(call -> call.open() || !call.called().at().isBefore(from)).map(SheetFiller::item));
        group(points, Point.Kind.PATROLS, 0, all(SubjectKind.PATROL, Patrol.class).filter(patrol -> !patrol.erased())
            .flatMap(patrol -> patrol.tours().stream().filter(tour -> tour.status() == Tour.Status.RUNNING
                || tour.overlaps(from, context.now().plusSeconds(1))).map(tour -> item(patrol, tour))));
        group(points, Point.Kind.REVIEWS, 0, all(SubjectKind.INCIDENT, Incident.class).filter(incident -> incident.dealings().inquiry() != null)
            .flatMap(incident -> Stream.concat(Stream.of(incident).filter(Incident::reviewWaits).map(this::review), followUps(incident))));
    }

    private Point.Item review(Incident incident) {
        Dealings.Inquiry inquiry = incident.dealings().inquiry();
        return new Point.Item(incident.subject(), incident.typeCode(), incident.title(), incident.reviewLate(context.now()) ? LATE : IN_TIME,
            inquiry.owner(), inquiry.dueAt() == null ? inquiry.opened().at() : inquiry.dueAt());
    }

    private Stream<Point.Item> followUps(Incident incident) {
        return incident.dealings().inquiry().followUps().stream().filter(one -> one.done() == null).map(one ->
            new Point.Item(incident.subject(), incident.typeCode(), incident.title() + " · " + one.text(),
                one.late(context.now()) ? FOLLOW_UP_LATE : FOLLOW_UP, one.toRole(), one.dueAt() == null ? one.set().at() : one.dueAt()));
    }

    private static Point.Item item(Rollcall call) {
        int answered = call.count(Rollcall.Standing.ANSWERED) + call.count(Rollcall.Standing.EXCUSED);
        String asked = call.text().isBlank() ? "" : call.text() + " · ";
        return new Point.Item(call.subject(), call.kind(), asked + answered + "/" + call.posts().size(), call.open() ? "OPEN" : "CLOSED",
            call.called().name(), call.called().at());
    }

    private Point.Item item(Patrol patrol, Tour tour) {
        return new Point.Item(patrol.subject(), "", patrol.name() + " · " + tour.visits().size() + "/" + patrol.points().size(),
            tour.status().name(), callSign(tour.unitId()), tour.from());
    }

    private String callSign(String unitId) {
        return room.all(SubjectKind.UNIT).filter(unit -> unit.subject().id().equals(unitId))
            .map(unit -> ((org.menshen.domain.unit.Unit) unit).callSign()).findFirst().orElse(unitId);
    }

    private void alerts(List<Point> points) {
        alerts(points, Point.Kind.OPEN_ALERTS, alert -> UNDER_CHECK.contains(alert.status()) && alert.ending().isEmpty());
        alerts(points, Point.Kind.SHELVED, alert -> alert.status() == AlertStatus.SHELVED);
        alerts(points, Point.Kind.SUPPRESSED, alert -> alert.status() == AlertStatus.SUPPRESSED);
        alerts(points, Point.Kind.OUT_OF_SERVICE, alert -> alert.status() == AlertStatus.OOS);
    }

    private void alerts(List<Point> points, Point.Kind kind, Predicate<Alert> which) {
        List<Alert> found = all(SubjectKind.ALERT, Alert.class).filter(which)
            .sorted(Comparator.comparingInt(Alert::severity).thenComparing(Alert::receivedAt).thenComparing(Alert::id)).toList();
        if (!found.isEmpty()) {
            points.add(new Point(0, kind, found.getFirst().severity(), found.size(), found.stream().limit(NAMED).map(SheetFiller::item).toList()));
        }
    }

    private static void group(List<Point> points, Point.Kind kind, int severity, Stream<Point.Item> items) {
        List<Point.Item> all = items.sorted(Comparator.comparing(Point.Item::since).thenComparing(item -> String.valueOf(item.subject()))
            .thenComparing(Point.Item::words)).toList();
        if (!all.isEmpty()) {
            points.add(new Point(0, kind, severity, all.size(), all.stream().limit(NAMED).toList()));
        }
    }

    private Point.Item pinned(Subject subject) {
        State state = room.all(subject.kind()).filter(each -> each.subject().equals(subject)).findFirst().orElse(null);
        return switch (state) {
            case Alert alert -> item(alert);
            case Incident incident -> item(incident);
            case Device device -> new Point.Item(subject, device.typeCode(), device.name(), device.status().name(), null, device.since());
            case null, default -> new Point.Item(subject, "", subject.id(), "", null, context.now());
        };
    }

    private static Point.Item item(Alert alert) {
        Mark has = alert.acknowledged();
        Alert.Aside aside = alert.aside();
        String words = aside == null ? alert.place() : alert.place() + " · " + aside.reason();
        return new Point.Item(alert.subject(), alert.typeCode(), words, alert.status().name(), aside != null ? aside.by().name()
            : has == null ? null : has.name(), alert.since());
    }

    private static Point.Item item(Incident incident) {
        return new Point.Item(incident.subject(), incident.typeCode(), incident.title(), incident.status().name(), name(incident.owner()),
            incident.reported().at());
    }

    private Point.Item item(Order order) {
        return new Point.Item(order.subject(), "", order.task().text() + " · " + order.task().place(), order.status().name(),
            callSign(order.unitId()), order.since());
    }

    private static Point.Item item(Linkage linkage) {
        return new Point.Item(linkage.subject(), linkage.bodyCode(), linkage.request().text(), linkage.status().name(), linkage.requested().name(),
            linkage.since());
    }

    private static @Nullable String name(@Nullable Mark mark) {
        return mark == null ? null : mark.name();
    }

    /// What was done in the room since the shift began.
    ShiftFigures figures(Shift shift) {
        Instant from = shift.signedOn().at();
        List<Alert> alerts = all(SubjectKind.ALERT, Alert.class).filter(alert -> !alert.receivedAt().isBefore(from) && !alert.onTrial()).toList();
        List<Incident> incidents = all(SubjectKind.INCIDENT, Incident.class).filter(incident -> !incident.reported().at().isBefore(from)).toList();
        List<Order> orders = all(SubjectKind.ORDER, Order.class).filter(order -> order.issued() != null && !order.issued().at().isBefore(from))
            .toList();
        return new ShiftFigures(alerts.size(), count(alerts, alert -> alert.acknowledged() != null), count(alerts, rules(id -> false)::inTime),
            count(alerts, alert -> alert.verdict() != null),
            count(alerts, alert -> alert.status() == AlertStatus.FALSE), incidents.size(),
            count(incidents, incident -> !incident.status().isOpen()), orders.size(),
            count(orders, order -> order.at(OrderStatus.ON_SCENE).isPresent()),
            count(all(SubjectKind.LINKAGE, Linkage.class).filter(linkage -> !linkage.requested().at().isBefore(from)).toList(), linkage -> true),
            quality(from));
    }

    private QualitySummary quality(Instant from) {
        Set<String> cameras = all(SubjectKind.DEVICE, Device.class).filter(device -> device.kind() == DeviceKind.CAMERA).map(Device::id)
            .collect(Collectors.toSet());
        QualityBook book = new QualityBook(rules(cameras::contains), from, null);
        all(SubjectKind.ALERT, Alert.class).forEach(book::put);
        return book.at(context.now()).summary();
    }

    private QualityRules rules(Predicate<String> camera) {
        return QualityRules.of(context::figure, context::attribute, camera, this::share);
    }

    /// The share of the usual limits that the duty level of a time leaves.
    private double share(Instant at) {
        return all(SubjectKind.LEVEL, Level.class).findFirst().flatMap(level -> level.at(at))
            .flatMap(code -> context.attribute("duty-levels", code, "limitFactor")).map(Double::parseDouble).orElse(1.0);
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return room.all(kind).map(type::cast);
    }
}
