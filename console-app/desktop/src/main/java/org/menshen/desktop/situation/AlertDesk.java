package org.menshen.desktop.situation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.AlertAct;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.suggest.UnitOffer;

/// Does what the person wants with the selected alert: asks in place for what is missing (a reason, an end, a body) and gives the commands.
/// FX thread.
final class AlertDesk {

    private static final List<Integer> SHELF_MINUTES = List.of(15, 30, 60, 120, 240, 480);
    private static final String OTHER = "OTHER";

    private final FeatureContext context;
    private final ConsolePorts ports;
    private final Gestures gestures;
    private final Sheet sheet;
    private final Texts texts;
    private final SubjectWords words;

    AlertDesk(FeatureContext context, Sheet sheet, Texts texts, SubjectWords words) {
        this.context = context;
        this.ports = context.ports();
        this.gestures = new Gestures(context);
        this.sheet = sheet;
        this.texts = texts;
        this.words = words;
    }

    /// Whether the person at this desk has an alert.
    boolean mine(Alert alert) {
        return alert.acknowledged() != null && alert.acknowledged().userId().equals(ports.workspace().actor().userId());
    }

    /// The acts that make sense now, the main one first.
    List<AlertAct> offered(Alert alert) {
        return AlertAct.offered(alert.status(), mine(alert), alert.severity());
    }

    /// Does an act.
    void act(AlertAct act, Detail detail) {
        Alert alert = detail.alert().orElseThrow();
        switch (act) {
            case ACKNOWLEDGE -> gestures.give(AlertSteps.acknowledge(alert));
            case VERIFY -> gestures.give(AlertSteps.verify(alert));
            case CONFIRM -> gestures.give(AlertSteps.confirm(alert, ""));
            case CONFIRM_AND_RAISE, RAISE -> raise(alert);
            case OPEN_INCIDENT -> openIncident(alert);
            case FALSE -> markFalse(alert);
            case SHELVE -> shelve(alert);
            case UNSHELVE -> gestures.give(AlertSteps.unshelve(alert));
            case TAKE_IN -> sheet.write(texts.get("ask.take-in"), "", true, reason -> gestures.give(AlertSteps.takeIn(alert, reason)));
            case TAKE_OVER -> sheet.write(texts.get("ask.take-over", alert.acknowledged() == null ? "" : alert.acknowledged().name()), "", true,
                    reason -> gestures.give(AlertSteps.takeOver(alert, reason)));
            case DISPATCH -> dispatch(detail);
            case LINKAGE -> linkage(detail);
            case CAMERAS -> context.navigator().open("cameras", alert.subject());
        }
    }

    /// Shows every act that makes sense, to choose from.
    void more(Detail detail) {
        List<AlertAct> acts = offered(detail.alert().orElseThrow());
        sheet.choose(texts.get("ask.more"), acts.stream().map(act -> texts.get("act." + act.name()) + "　" + act.key()).toList(),
                index -> act(acts.get(index), detail));
    }

    private void raise(Alert alert) {
        String type = ports.codes().list("incident-types").all().stream()
                .filter(code -> code.items("fromAlerts").contains(alert.typeCode())).map(Code::code).findFirst().orElse(OTHER);
        String source = ports.codes().find("alert-types", alert.typeCode()).flatMap(code -> code.attribute("source"))
                .filter(code -> ports.codes().find("case-sources", code).isPresent()).orElse("IOT");
        String title = texts.get("incident.title", words.title(alert), alert.place());
        String id = ports.workspace().newId(SubjectKind.INCIDENT);
        gestures.give(AlertSteps.raise(alert, id, type, title, source), () -> context.notices().tell(texts.get("told.raised", title)));
    }

    private void openIncident(Alert alert) {
        if (!alert.incidentIds().isEmpty()) {
            context.navigator().open("dispatch", new Subject(SubjectKind.INCIDENT, alert.incidentIds().getLast()));
        }
    }

    private void markFalse(Alert alert) {
        List<Code> reasons = List.copyOf(ports.codes().list("false-reasons").all());
        sheet.choose(texts.get("ask.false"), reasons.stream().map(code -> code.name(ports.lang().code())).toList(), index -> {
            Code reason = reasons.get(index);
            if (reason.code().equals(OTHER)) {
                sheet.write(texts.get("ask.false-other"), "", true,
                        remark -> gestures.give(AlertSteps.markFalse(alert, OTHER, remark)));
            } else {
                gestures.give(AlertSteps.markFalse(alert, reason.code(), ""));
            }
        });
    }

    private void shelve(Alert alert) {
        double most = ports.codes().figure("alert.shelve.max-hours") * 60;
        List<Integer> spans = SHELF_MINUTES.stream().filter(minutes -> minutes <= most).toList();
        List<String> choices = spans.stream().map(minutes -> texts.get("shelf", minutes < 60 ? minutes + " min" : minutes / 60 + " h",
                Numbers.minute(ports.clock().instant().plus(Duration.ofMinutes(minutes)), ports.zone()))).toList();
        sheet.choose(texts.get("ask.shelve"), choices, index -> sheet.write(texts.get("ask.shelve-reason"), "", true, reason ->
                gestures.give(AlertSteps.shelve(alert, ports.clock().instant().plus(Duration.ofMinutes(spans.get(index))), reason))));
    }

    private void dispatch(Detail detail) {
        if (detail.forces().isEmpty()) {
            context.notices().warn(texts.get("told.no-force"));
            return;
        }
        List<String> choices = detail.forces().stream().map(force -> texts.get("force", force.unit().callSign(),
                Numbers.minutes(force.eta()), Numbers.distance(force.distanceM()))).toList();
        sheet.choose(texts.get("ask.dispatch"), choices, index -> send(detail, detail.forces().get(index)));
    }

    /// Asks for the words of an order to a force and sends it.
    void send(Detail detail, UnitOffer force) {
        String place = where(detail);
        sheet.write(texts.get("ask.order", force.unit().callSign(), Numbers.minutes(force.eta())),
                texts.get("order.text", detail.title(), place), true, text -> {
                    Order.Task task = new Order.Task(incidentOf(detail), force.unit().id(), text, detail.place().orElse(null), place);
                    gestures.give(ForceSteps.send(ports.workspace().newId(SubjectKind.ORDER), task),
                            () -> context.notices().tell(texts.get("told.sent", force.unit().callSign())));
                });
    }

    /// Asks which body shall be asked, and for what.
    void linkage(Detail detail) {
        List<Code> bodies = List.copyOf(ports.codes().list("linkage-bodies").all());
        sheet.choose(texts.get("ask.linkage"), bodies.stream().map(code -> code.name(ports.lang().code())).toList(), index -> {
            Code body = bodies.get(index);
            String place = where(detail);
            sheet.write(texts.get("ask.linkage-text", body.name(ports.lang().code())), texts.get("linkage.text", detail.title(), place), true,
                    text -> {
                        Linkage.Request request = new Linkage.Request(incidentOf(detail), body.code(), text, detail.place().orElse(null), place);
                        gestures.give(ForceSteps.ask(ports.workspace().newId(SubjectKind.LINKAGE), request),
                                () -> context.notices().tell(texts.get("told.asked", body.name(ports.lang().code()))));
                    });
        });
    }

    private static @Nullable String incidentOf(Detail detail) {
        if (detail.subject() != null && detail.is(SubjectKind.INCIDENT)) {
            return detail.subject().id();
        }
        List<String> ids = new ArrayList<>(detail.alert().map(Alert::incidentIds).orElse(List.of()));
        return ids.isEmpty() ? null : ids.getLast();
    }

    private static String where(Detail detail) {
        return detail.alert().map(Alert::place).filter(place -> !place.isBlank())
                .orElseGet(() -> detail.lines().isEmpty() ? "" : detail.lines().getFirst().words());
    }
}
