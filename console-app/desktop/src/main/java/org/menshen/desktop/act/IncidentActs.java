package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.incident.LogEntry;

/// What can be done with an incident.
final class IncidentActs {

    private static final int GRADES = 4;
    private static final int SEVERITIES = 5;
    private static final Set<IncidentStatus> UNGRADED = EnumSet.of(IncidentStatus.REPORTED, IncidentStatus.VERIFIED, IncidentStatus.CLOSED);
    private static final Set<IncidentStatus> CANCELLABLE =
            EnumSet.of(IncidentStatus.REPORTED, IncidentStatus.VERIFIED, IncidentStatus.GRADED, IncidentStatus.RESPONDING);

    private IncidentActs() {
    }

    /// In the order in which they are offered: the main way first.
    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        way(acts);
        record(acts);
        sharing(acts);
        acts.addAll(DealingActs.all());
        correcting(acts);
        ending(acts);
        return List.copyOf(acts);
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.INCIDENT, id);
    }

    private static Act.Making open(String id) {
        return on(id).when(IncidentActs::isOpen);
    }

    private static boolean isOpen(Case c) {
        return c.incident().status().isOpen();
    }

    private static Act.Making in(String id, IncidentStatus status) {
        return on(id).when(c -> c.incident().status() == status);
    }

    private static void way(List<Act> acts) {
        acts.add(in("incident.verify", IncidentStatus.REPORTED).key("V").giving(c -> new IncidentCommand.Verify(c.rest())));
        acts.add(on("incident.grade").key("G").when(c -> c.incident().status() == IncidentStatus.VERIFIED
                        || isOpen(c) && !UNGRADED.contains(c.incident().status()))
                .ask(Ask.pick("ask.grade", c -> Lists.numbers(c, "grade.", 1, GRADES, c.incident().grade() == null ? 0 : c.incident().grade())))
                .ask(Ask.words("ask.grade-reason")).giving(c -> new IncidentCommand.Grade(Integer.parseInt(c.word(0)), c.word(1))));
        acts.add(in("incident.respond", IncidentStatus.GRADED).key("R").giving(c -> new IncidentCommand.Respond()));
        acts.add(in("incident.control", IncidentStatus.RESPONDING).key("K").ask(Ask.remark("ask.control"))
                .giving(c -> new IncidentCommand.Control(c.word(0))));
        acts.add(in("incident.start-closing", IncidentStatus.CONTROLLED).key("E").ask(Ask.remark("ask.closing"))
                .giving(c -> new IncidentCommand.StartClosing(c.word(0))));
        acts.add(in("incident.close", IncidentStatus.CLOSING).key("E").ask(Ask.words("ask.close"))
                .ask(Ask.pick("ask.disposal", IncidentActs::disposals))
                .ask(new Ask.If(c -> c.word(1).equals(DataDisposal.RETAINED.name()), Ask.words("ask.assessment")))
                .giving(c -> new IncidentCommand.Close(c.word(0), DataDisposal.valueOf(c.word(1)), c.word(2).isEmpty() ? null : c.word(2))));
        acts.add(in("incident.review", IncidentStatus.CLOSED).key("E").ask(Ask.words("ask.review"))
                .giving(c -> new IncidentCommand.Review(c.word(0))));
    }

    private static List<AskOption> disposals(Case c) {
        return List.of(DataDisposal.values()).stream().map(way -> AskOption.of(way.name(), c.text("disposal." + way.name()))).toList();
    }

    private static void record(List<Act> acts) {
        acts.add(on("incident.add-log").key("L").when(c -> !c.incident().status().isFinal()).ask(Ask.words("ask.log"))
                .giving(c -> new IncidentCommand.AddLog(c.word(0))));
        acts.add(ForceActs.linkage(open("incident.linkage").key("9")));
        acts.add(open("incident.take-ownership").key("O").when(c -> isOpen(c) && !c.mine(c.incident().owner()))
                .giving(c -> new IncidentCommand.TakeOwnership()));
        acts.add(on("incident.mark-read").key("M").when(IncidentActs::hasNews).giving(c -> new IncidentCommand.MarkRead()));
        acts.add(on("incident.correct-log").key("C").when(c -> !c.incident().status().isFinal() && !c.incident().log().isEmpty())
                .ask(Ask.pick("ask.correct-line", IncidentActs::lines))
                .ask(Ask.words("ask.correct-text", c -> line(c.incident(), c.word(0)).text()))
                .giving(c -> new IncidentCommand.CorrectLog(Integer.parseInt(c.word(0)), c.word(1))));
        acts.add(ForceActs.dispatch(open("incident.dispatch").key("D")));
        acts.add(ForceActs.draft(open("incident.draft-order")));
    }

    /// Whether something was written since the person at this desk read it last.
    static boolean hasNews(Case c) {
        var last = c.incident().reads().get(c.actor().userId());
        boolean sent = c.incident().receipt() != null && !c.incident().receipt().seen() && c.actor().role().equals(c.incident().escalatedTo());
        return sent || last == null || c.incident().log().stream().anyMatch(entry -> entry.by().at().isAfter(last.at()));
    }

    private static List<AskOption> lines(Case c) {
        return c.incident().log().reversed().stream()
                .map(entry -> new AskOption(String.valueOf(entry.number()), 0, entry.number() + "  " + entry.text(), entry.by().name())).toList();
    }

    private static LogEntry line(Incident incident, String number) {
        return incident.log().get(Integer.parseInt(number) - 1);
    }

    private static void sharing(List<Act> acts) {
        acts.add(open("incident.invite").key("I").ask(Ask.pick("ask.invite", Lists::roles)).ask(Ask.remark("ask.invite-who"))
                .giving(c -> new IncidentCommand.Invite(c.word(0), c.word(1))));
        acts.add(open("incident.instruct").key("7").when(c -> isOpen(c) && c.incident().receipt() != null
                        && c.actor().role().equals(c.incident().escalatedTo())).ask(Ask.words("ask.instruct"))
                .giving(c -> new IncidentCommand.Instruct(c.word(0))));
        acts.add(open("incident.escalate").key("J").ask(Ask.pick("ask.escalate", c -> Lists.roles(c).stream()
                        .filter(role -> !role.value().equals(c.incident().escalatedTo())).toList())).ask(Ask.remark("ask.escalate-reason"))
                .giving(c -> new IncidentCommand.Escalate(c.word(0), c.word(1))));
    }

    private static void correcting(List<Act> acts) {
        acts.add(open("incident.relocate").key("P").ask(new Ask.Spot(Ask.text("ask.relocate")))
                .ask(new Ask.Words(Ask.text("ask.relocate-words"),
                        c -> c.place(0).words().isBlank() ? c.incident().details().place() : c.place(0).words(), words -> !words.isBlank()))
                .ask(Ask.words("ask.reason")).giving(c -> new IncidentCommand.Relocate(c.place(0).at(), c.word(1), c.word(2))));
        acts.add(open("incident.set-severity").key("S")
                .ask(Ask.pick("ask.severity", c -> Lists.numbers(c, "severity.", 1, SEVERITIES, c.incident().severity())))
                .ask(Ask.words("ask.reason")).giving(c -> new IncidentCommand.SetSeverity(Integer.parseInt(c.word(0)), c.word(1))));
        acts.add(open("incident.link-alert").key("A")
                .ask(Ask.pick("ask.link-alert", c -> Lists.alerts(c, alert -> AlertActs.free(alert, c.incident()))))
                .gives(IncidentActs::linkAlert));
        acts.add(open("incident.open").opens("dispatch"));
    }

    private static List<Step> linkAlert(Case c) {
        Alert alert = c.find(SubjectKind.ALERT, c.word(0), Alert.class).orElseThrow();
        boolean found = alert.status() == AlertStatus.CONFIRMED || alert.status() == AlertStatus.LINKED;
        List<Step> steps = new ArrayList<>(List.of(c.step(new IncidentCommand.LinkAlert(alert.id()))));
        steps.addAll(found ? List.of() : AlertSteps.confirm(alert, ""));
        steps.add(new Step(alert.subject(), new AlertCommand.Link(c.incident().id())));
        return c.mine(steps);
    }

    private static void ending(List<Act> acts) {
        acts.add(on("incident.cancel").key("X").when(c -> CANCELLABLE.contains(c.incident().status())).ask(Ask.words("ask.cancel"))
                .giving(c -> new IncidentCommand.Cancel(c.word(0))));
    }
}
