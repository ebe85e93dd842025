package org.menshen.domain.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.level.Level;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.report.ReportFigures.Share;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.shift.SheetFiller;

/// Takes the figures of a report from the room. The same at the centre and at every console, so that a draft shows what will be frozen. What a share
/// counts is told in `report-shares`; whatever happened belongs to the period in which it came in.
public final class ReportFiller {

    private static final String SHARES = "report-shares";

    private final SheetFiller.Room room;
    private final Context context;

    /// @param room the subjects of the room
    /// @param context codes, figures and the time
    public ReportFiller(SheetFiller.Room room, Context context) {
        this.room = room;
        this.context = context;
    }

    /// What would stand in a report if it were submitted now.
    public Report.Frozen freeze(Report report) {
        List<Incident> all = all(SubjectKind.INCIDENT, Incident.class).toList();
        return new Report.Frozen(figures(report.period()), report.incidentIds().stream()
            .flatMap(id -> all.stream().filter(each -> each.id().equals(id))).map(ReportIncident::of).toList(),
            event(report.period()).map(event -> event.plan().name()).orElse(null));
    }

    /// The incidents that a report of a period names unless somebody says otherwise: those of the period that are grave or still open, the gravest
    /// first.
    public List<String> suggested(ReportPeriod period) {
        double line = context.figure("incident.major-level");
        return all(SubjectKind.INCIDENT, Incident.class).filter(incident -> period.holds(incident.reported().at()))
            .filter(incident -> incident.major(line) || incident.status().isOpen())
            .sorted(Comparator.comparingInt(Incident::severity).thenComparing(incident -> incident.reported().at()).thenComparing(Incident::id))
            .limit((long) context.figure("report.incidents-most")).map(Incident::id).toList();
    }

    /// The figures of a period as they stand now.
    public ReportFigures figures(ReportPeriod period) {
        List<Alert> raised = all(SubjectKind.ALERT, Alert.class).filter(alert -> period.holds(alert.receivedAt()))
            .filter(alert -> alert.status() != AlertStatus.TRIAL && !alert.onTrial()).toList();
        List<Incident> incidents = all(SubjectKind.INCIDENT, Incident.class).filter(incident -> period.holds(incident.reported().at())).toList();
        List<Order> orders = all(SubjectKind.ORDER, Order.class).filter(order -> order.issued() != null && period.holds(order.issued().at()))
            .toList();
        ReportTallies tallies = new ReportTallies(context, period, this::unitType);
        List<Share> shares = new ArrayList<>(alerts(raised));
        shares.add(share("incidents.ended", incidents, incident -> !incident.status().isOpen()));
        shares.addAll(orders(orders, tallies));
        List<Linkage> linkages = all(SubjectKind.LINKAGE, Linkage.class).filter(linkage -> period.holds(linkage.requested().at())).toList();
        shares.add(share("linkages.answered", linkages,
            linkage -> linkage.answered() != null || linkage.status().ordinal() >= LinkageStatus.ACCEPTED.ordinal()));
        shares.addAll(field(period));
        shares.addAll(posts(period));
        shares.add(devices());
        return new ReportFigures(context.now(), shares, tallies.of(raised, incidents, orders));
    }

    private List<Share> alerts(List<Alert> raised) {
        List<Alert> counted = raised.stream().filter(QualityRules::counts).toList();
        List<Alert> judged = counted.stream().filter(alert -> alert.verdict() != null
            && (alert.status() == AlertStatus.FALSE || CONFIRMED.contains(alert.status()))).toList();
        return List.of(share("alerts.in-time", counted, rules()::inTime), share("alerts.answered", counted, alert -> alert.acknowledged() != null),
            share("alerts.false", judged, alert -> alert.status() == AlertStatus.FALSE));
    }

    static final List<AlertStatus> CONFIRMED = List.of(AlertStatus.CONFIRMED, AlertStatus.LINKED, AlertStatus.CLOSED);

    private List<Share> orders(List<Order> orders, ReportTallies tallies) {
        List<Order> accepted = orders.stream().filter(tallies::accepted).toList();
        return List.of(share("orders.accepted", orders, tallies::acceptedInTime), share("orders.arrived", accepted, tallies::arrivedInTime));
    }

    private List<Share> field(ReportPeriod period) {
        List<Rollcall.Post> posts = all(SubjectKind.ROLLCALL, Rollcall.class).filter(call -> period.holds(call.called().at()))
            .filter(call -> period.eventId() == null || period.eventId().equals(call.eventId())).flatMap(call -> call.posts().stream()).toList();
        int points = 0;
        int visited = 0;
        for (Patrol patrol : all(SubjectKind.PATROL, Patrol.class).toList()) {
            for (Tour tour : patrol.tours()) {
                if (tour.status() != Tour.Status.CANCELLED && period.holds(tour.from()) && !tour.from().isAfter(context.now())) {
                    points += patrol.points().size();
                    visited += (int) Math.min(patrol.points().size(), tour.visits().stream().map(Tour.Visit::point).distinct().count());
                }
            }
        }
        return List.of(share("rollcalls.answered", posts, post -> post.standing() != Rollcall.Standing.ASKED
            && post.standing() != Rollcall.Standing.MISSED), new Share("patrols.visited", visited, points, least("patrols.visited")));
    }

    private Optional<Event> event(ReportPeriod period) {
        return all(SubjectKind.EVENT, Event.class).filter(each -> each.id().equals(period.eventId())).findFirst();
    }

    private List<Share> posts(ReportPeriod period) {
        return event(period).map(each -> List.of(share("event.staffed", each.plan().posts(), post -> post.unitId() != null),
            share("event.items", each.plan().items(), item -> each.tick(item.id()).isPresent()))).orElse(List.of());
    }

    private Share devices() {
        List<Device> used = all(SubjectKind.DEVICE, Device.class)
            .filter(device -> device.status() != DeviceStatus.DISABLED && device.status() != DeviceStatus.MAINTENANCE).toList();
        return share("devices.online", used, device -> device.status() == DeviceStatus.ONLINE);
    }

    private <T> Share share(String code, List<T> whole, Predicate<T> part) {
        return new Share(code, (int) whole.stream().filter(part).count(), whole.size(), least(code));
    }

    private int least(String code) {
        return context.attribute(SHARES, code, "least").map(Integer::parseInt).orElse(0);
    }

    private QualityRules rules() {
        return QualityRules.of(context::figure, context::attribute, id -> false, this::limitShare);
    }

    /// The share of the usual limits that the duty level of a time leaves.
    private double limitShare(Instant at) {
        return all(SubjectKind.LEVEL, Level.class).findFirst().flatMap(level -> level.at(at))
            .flatMap(code -> context.attribute("duty-levels", code, "limitFactor")).map(Double::parseDouble).orElse(1.0);
    }

    private String unitType(String unitId) {
        return all(SubjectKind.UNIT, org.menshen.domain.unit.Unit.class).filter(unit -> unit.id().equals(unitId))
            .map(org.menshen.domain.unit.Unit::typeCode).findFirst().orElse("");
    }

    private <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return room.all(kind).filter(type::isInstance).map(type::cast);
    }
}
