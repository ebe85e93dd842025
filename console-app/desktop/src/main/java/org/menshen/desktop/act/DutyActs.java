package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.desktop.gesture.Step;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// What needs no subject: coming on duty and going off, and what a caller tells.
final class DutyActs {

    private static final String BY_PHONE = "CALL";
    private static final String PHONE_FEED = "calls";
    private static final int SEVERITIES = 5;

    private DutyActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
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
        acts.add(Act.of(null, "shift.sign-on").key("Z").when(c -> own(c).isEmpty()).ask(new Ask.Words(Ask.text("ask.sign-on"),
                c -> last(c).map(Shift::closingNotes).orElse(""), words -> true)).gives(DutyActs::signOn));
        acts.add(Act.of(null, "shift.sign-off").key("Z").when(c -> own(c).isPresent()).ask(Ask.pick("ask.relief", DutyActs::reliefs))
                .ask(new Ask.If(c -> c.word(0).isEmpty(), Ask.words("ask.relief-name")))
                .ask(new Ask.Words(Ask.text("ask.sign-off"), DutyActs::handOverNotes, words -> true)).gives(DutyActs::signOff));
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

    /// The shift of the person at this desk, while it lasts.
    private static Optional<Shift> own(Case c) {
        return c.all(SubjectKind.SHIFT, Shift.class).filter(shift -> shift.onDuty() && c.mine(shift.signedOn())).findFirst();
    }

    /// The shift that ended last at this seat.
    private static Optional<Shift> last(Case c) {
        return c.all(SubjectKind.SHIFT, Shift.class).filter(shift -> !shift.onDuty() && shift.seat().equals(c.actor().seat()))
                .max(Comparator.comparing(Shift::signedOffAt));
    }

    private static List<Step> signOn(Case c) {
        return List.of(new Step(new Subject(SubjectKind.SHIFT, c.fresh(SubjectKind.SHIFT)),
                new ShiftCommand.SignOn(last(c).map(Shift::id).orElse(null), c.word(0))));
    }

    private static List<AskOption> reliefs(Case c) {
        List<AskOption> people = new ArrayList<>(Lists.people(c, null));
        people.add(AskOption.of("", c.text("relief.other")));
        return people;
    }

    /// What the next one has to know is counted, so that nobody forgets it; the person writes the rest.
    private static String handOverNotes(Case c) {
        long open = c.all(SubjectKind.INCIDENT, Incident.class).filter(incident -> incident.status().isOpen()).count();
        long aside = c.all(SubjectKind.ALERT, Alert.class).filter(alert -> alert.status().isAside()).count();
        long waiting = c.all(SubjectKind.ALERT, Alert.class).filter(alert -> alert.status().isUnanswered()).count();
        long dark = c.all(SubjectKind.DEVICE, Device.class)
                .filter(device -> device.kind() == DeviceKind.CAMERA && device.status() != DeviceStatus.ONLINE).count();
        return c.text("hand-over.notes", open, waiting, aside, dark);
    }

    private static List<Step> signOff(Case c) {
        String relief = c.word(0).isEmpty() ? c.word(1) : Lists.person(c.word(0))[1];
        return List.of(new Step(own(c).orElseThrow().subject(), new ShiftCommand.SignOff(relief, c.word(2))));
    }
}
