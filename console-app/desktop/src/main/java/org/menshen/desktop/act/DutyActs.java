package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.menshen.desktop.gesture.Step;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;

/// What needs no subject: what a caller tells, and the shift.
final class DutyActs {

    private static final String BY_PHONE = "CALL";
    private static final String PHONE_FEED = "calls";
    private static final int SEVERITIES = 5;

    private DutyActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "call.take").opens(ActDesk.CALL));
        acts.add(Act.of(null, "alert.raise").ask(Ask.pick("ask.call", c -> Lists.codes(c, "alert-types")))
                .ask(new Ask.Spot(Ask.text("ask.where")))
                .ask(new Ask.Words(Ask.text("ask.where-words"), c -> c.place(1).words(), words -> !words.isBlank()))
                .ask(Ask.words("ask.basis")).gives(DutyActs::raise));
        acts.add(Act.of(null, "incident.report").ask(Ask.pick("ask.incident-type", c -> Lists.codes(c, "incident-types")))
                .ask(Ask.pick("ask.severity", c -> Lists.numbers(c, "severity.", 1, SEVERITIES, 0)))
                .ask(new Ask.Spot(Ask.text("ask.where")))
                .ask(new Ask.Words(Ask.text("ask.where-words"), c -> c.place(2).words(), words -> !words.isBlank()))
                .ask(Ask.words("ask.incident-title", c -> c.text("incident.title", c.name("incident-types", c.word(0)), c.word(3))))
                .gives(DutyActs::report));
        acts.add(ForceActs.dispatch(Act.of(null, "spot.dispatch").when(c -> c.at().isPresent())));
        acts.add(ForceActs.linkage(Act.of(null, "spot.linkage").when(c -> c.at().isPresent())));
        acts.addAll(ShiftActs.all());
        return List.copyOf(acts);
    }

    private static List<Step> raise(Case c) {
        Subject alert = new Subject(SubjectKind.ALERT, c.fresh(SubjectKind.ALERT));
        int severity = c.ports().codes().alertType(c.word(0)).map(type -> type.severity()).orElse(SEVERITIES);
        Alert.Origin origin = new Alert.Origin(PHONE_FEED, alert.id(), c.word(0), severity, null, null, null, null, c.place(1).at(), c.word(2),
                c.word(3), c.now(), Map.of());
        return List.of(new Step(alert, new AlertCommand.Raise(origin)));
    }

    private static List<Step> report(Case c) {
        Subject incident = new Subject(SubjectKind.INCIDENT, c.fresh(SubjectKind.INCIDENT));
        Incident.Details details = new Incident.Details(c.word(0), c.word(4), null, null, c.place(2).at(), c.word(3), BY_PHONE);
        return List.of(new Step(incident, new IncidentCommand.Report(details, Integer.parseInt(c.word(1)), null, "")));
    }
}
