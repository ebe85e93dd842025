package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// How the colleague runs the incidents of lesser alerts: report, verify, grade, send the nearest unit, and close when it is done.
final class IncidentDesk {

    private static final int LIGHTEST_GRADE = 4;
    private static final int GRAVE = 2;
    private static final double LINKAGE_SHARE = 0.3;
    private static final double[] SOON = {4, 20};

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final DaySpec.Desk rule;
    private final CodeBook codes;
    private final Fleet fleet;
    private final Map<String, String> users;
    private final Set<String> mine = new HashSet<>();

    IncidentDesk(Stage stage, DaySpec.CastSpec cast, DaySpec.Desk rule, CodeBook codes, Fleet fleet) {
        this.stage = stage;
        this.cast = cast;
        this.rule = rule;
        this.codes = codes;
        this.fleet = fleet;
        this.users = cast.users();
    }

    /// Makes an incident of a confirmed alert.
    void open(Alert alert) throws IOException, InterruptedException {
        String type = codes.list("incident-types").all().stream().filter(t -> t.items("fromAlerts").contains(alert.typeCode())).map(Code::code)
                .findFirst().orElse("OTHER");
        String id = Stage.derived("I-", alert.id());
        Subject incident = new Subject(SubjectKind.INCIDENT, id);
        String title = codes.name("incident-types", type, "zh") + " · " + alert.place();
        Incident.Details details = new Incident.Details(type, title, alert.siteId(), alert.buildingId(), alert.position(), alert.place(), "DRILL");
        if (!stage.say(desk(), incident, new IncidentCommand.Report(details, alert.severity(), alert.id(), alert.basis()))) {
            return;
        }
        mine.add(id);
        stage.say(desk(), alert.subject(), new AlertCommand.Link(id));
        stage.say(desk(), incident, new IncidentCommand.Verify(cast.line("remark")));
        stage.in(stage.now(), SOON, at -> respond(id));
    }

    private void respond(String id) throws IOException, InterruptedException {
        Subject incident = new Subject(SubjectKind.INCIDENT, id);
        Incident now = stage.mirror.find(SubjectKind.INCIDENT, id, Incident.class).orElse(null);
        if (now == null) {
            return;
        }
        stage.say(commander(), incident, new IncidentCommand.Grade(LIGHTEST_GRADE, cast.line("remark")));
        stage.say(desk(), incident, new IncidentCommand.Respond());
        LatLon place = now.position();
        Optional<Unit> unit = place == null ? Optional.empty() : nearest(place);
        if (unit.isPresent()) {
            String order = Stage.derived("O-", id);
            Order.Task task = new Order.Task(id, unit.get().id(), cast.line("task"), place, now.details().place());
            stage.say(users.getOrDefault("dispatcher", desk()), new Subject(SubjectKind.ORDER, order), new OrderCommand.Send(task));
        } else {
            stage.in(stage.now(), rule.close(), at -> wind(id));
        }
        if (now.severity() <= GRAVE || stage.dice.unit() < LINKAGE_SHARE && codes.find("linkage-bodies", "POLICE").isPresent()) {
            stage.say(desk(), new Subject(SubjectKind.LINKAGE, Stage.derived("L-", id)), new LinkageCommand.Request(
                    new Linkage.Request(id, "POLICE", cast.line("help"), place, now.details().place())));
        }
    }

    private Optional<Unit> nearest(LatLon place) {
        return stage.mirror.all(SubjectKind.UNIT, Unit.class)
                .filter(u -> u.status().available() && u.orderId() == null && codes.unitType(u.typeCode()).map(UnitType::orderable).orElse(false))
                .min(Comparator.comparingDouble(u -> Geodesy.distance(place, fleet.position(u.id()).orElse(u.home()))));
    }

    /// An order was made or changed: the colleague confirms its own, and winds its incident up.
    void noticed(Order order) {
        if (order.status() == OrderStatus.DONE && order.incidentId() != null && mine.contains(order.incidentId())) {
            stage.in(order.since(), rule.close(), at -> {
                stage.say(users.getOrDefault("dispatcher", desk()), order.subject(), new OrderCommand.Confirm(cast.line("remark")));
                wind(order.incidentId());
            });
        } else if (order.status() == OrderStatus.DECLINED && order.incidentId() != null && mine.contains(order.incidentId())) {
            stage.in(order.since(), rule.close(), at -> wind(order.incidentId()));
        }
    }

    /// A request was answered: the colleague closes its own.
    void noticed(Linkage linkage) {
        boolean told = linkage.feedback() != null || linkage.refusal() != null;
        if (told && linkage.remark() == null && linkage.incidentId() != null && mine.contains(linkage.incidentId())) {
            stage.in(linkage.since(), SOON, at -> {
                stage.say(desk(), linkage.subject(), new LinkageCommand.Close(cast.line("remark")));
                wind(linkage.incidentId());
            });
        }
    }

    private void wind(String id) throws IOException, InterruptedException {
        Subject incident = new Subject(SubjectKind.INCIDENT, id);
        Incident now = stage.mirror.find(SubjectKind.INCIDENT, id, Incident.class).orElse(null);
        if (now == null || !now.status().isOpen()) {
            return;
        }
        stage.say(desk(), incident, new IncidentCommand.Control(cast.line("remark")));
        stage.say(desk(), incident, new IncidentCommand.StartClosing(cast.line("remark")));
        stage.say(commander(), incident, new IncidentCommand.Close(cast.line("closed"), DataDisposal.NONE, null));
    }

    private String desk() {
        return users.getOrDefault("colleague", "officer2");
    }

    private String commander() {
        return users.getOrDefault("commander", desk());
    }
}
