package org.menshen.desktop.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.AsideEnd;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;

/// What can be done with an alert.
final class AlertActs {

    private static final Set<AlertStatus> UNDER_CHECK =
            EnumSet.of(AlertStatus.NEW, AlertStatus.RTN_UNACK, AlertStatus.ACKED, AlertStatus.VERIFYING);
    /// What was found on trial is judged where it stands.
    private static final Set<AlertStatus> TO_JUDGE = EnumSet.of(AlertStatus.NEW, AlertStatus.RTN_UNACK, AlertStatus.ACKED, AlertStatus.VERIFYING,
            AlertStatus.TRIAL);
    private static final String OTHER = "OTHER";
    private static final String ON_CLEAR = "clear";
    private static final String SENSOR = "IOT";
    private static final int LEAST_SEVERE = 5;

    private AlertActs() {
    }

    /// In the order in which they are offered.
    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        answering(acts);
        told(acts);
        forces(acts);
        verdicts(acts);
        aside(acts);
        beside(acts);
        return List.copyOf(acts);
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.ALERT, id);
    }

    private static AlertStatus status(Case c) {
        return c.alert().status();
    }

    private static boolean toJudge(Case c) {
        return TO_JUDGE.contains(status(c));
    }

    private static boolean underCheck(Case c) {
        return UNDER_CHECK.contains(status(c));
    }

    private static void answering(List<Act> acts) {
        acts.add(on("alert.acknowledge").key("A").when(BundleActs::waits).gives(BundleActs::acknowledge));
        acts.add(on("alert.take-in").key("A").when(c -> status(c) == AlertStatus.ELSEWHERE || status(c) == AlertStatus.TRIAL)
                .ask(Ask.words("ask.take-in"))
                .gives(c -> AlertSteps.takeIn(c.alert(), c.word(0))));
        acts.add(on("alert.start-verifying").key("V").when(c -> status(c).isUnanswered() || status(c) == AlertStatus.ACKED)
                .gives(c -> AlertSteps.verify(c.alert())));
        acts.add(on("alert.raise-incident").key("I").when(c -> status(c) == AlertStatus.ACKED || status(c) == AlertStatus.VERIFYING)
                .gives(AlertActs::raise));
        acts.add(on("alert.report-incident").key("I").when(c -> status(c) == AlertStatus.CONFIRMED).gives(AlertActs::raise));
        acts.add(on("alert.open-incident").key("I").when(c -> status(c) == AlertStatus.LINKED).opens("dispatch"));
    }

    /// What the seat above does with what came up to it.
    private static void told(List<Act> acts) {
        acts.add(on("alert.mark-read").key("6").when(c -> cameToMe(c) && !c.alert().receipt().seen()).giving(c -> new AlertCommand.MarkRead()));
        acts.add(on("alert.instruct").key("7").when(AlertActs::cameToMe).ask(Ask.words("ask.instruct"))
                .giving(c -> new AlertCommand.Instruct(c.word(0))));
    }

    private static boolean cameToMe(Case c) {
        return c.alert().receipt() != null && !status(c).isFinal() && c.actor().role().equals(c.alert().escalatedTo());
    }

    private static List<Step> raise(Case c) {
        Alert alert = c.alert();
        String type = c.ports().codes().list("incident-types").all().stream().filter(code -> code.items("fromAlerts").contains(alert.typeCode()))
                .map(Code::code).findFirst().orElse(OTHER);
        String source = c.ports().codes().find("alert-types", alert.typeCode()).flatMap(code -> code.attribute("source"))
                .filter(code -> c.ports().codes().find("case-sources", code).isPresent()).orElse(SENSOR);
        String incident = c.fresh(SubjectKind.INCIDENT);
        List<Step> steps = new ArrayList<>(AlertSteps.raise(alert, incident, type, c.text("incident.title", c.title(), alert.place()), source));
        steps.addAll(members(c, incident));
        return steps;
    }

    private static List<Step> members(Case c, String incident) {
        return BundleActs.of(c).stream().map(member -> joining(member, incident)).filter(joining -> c.mine(joining).size() == joining.size())
                .flatMap(List::stream).toList();
    }

    /// What the row stood for belongs to the incident as well: nothing of it stays behind unseen.
    private static List<Step> joining(Alert member, String incident) {
        boolean found = member.status() == AlertStatus.CONFIRMED || member.status() == AlertStatus.LINKED;
        List<Step> steps = new ArrayList<>(found ? List.of() : AlertSteps.confirm(member, ""));
        steps.add(new Step(member.subject(), new AlertCommand.Link(incident)));
        steps.add(new Step(new Subject(SubjectKind.INCIDENT, incident), new IncidentCommand.LinkAlert(member.id())));
        return steps;
    }

    private static void forces(List<Act> acts) {
        acts.add(ForceActs.dispatch(on("alert.dispatch").key("D").when(c -> status(c).isOpen())));
        acts.add(ForceActs.linkage(on("alert.linkage").key("9").when(c -> status(c).isOpen())));
    }

    private static void verdicts(List<Act> acts) {
        acts.add(on("alert.mark-false").key("X").when(AlertActs::toJudge)
                .ask(Ask.pick("ask.false", c -> Lists.codes(c, "false-reasons")))
                .ask(new Ask.If(c -> OTHER.equals(c.word(0)), Ask.words("ask.false-remark")))
                .gives(c -> AlertSteps.markFalse(c.alert(), c.word(0), c.word(1))));
        acts.add(on("alert.confirm").key("V").when(c -> status(c) == AlertStatus.VERIFYING || status(c) == AlertStatus.TRIAL)
                .gives(c -> AlertSteps.confirm(c.alert(), c.rest())));
        acts.add(on("alert.mark-duplicate").key("B").when(AlertActs::toJudge)
                .ask(Ask.pick("ask.duplicate", c -> Lists.alerts(c, other -> !other.id().equals(c.alert().id())
                        && other.status() != AlertStatus.DUPLICATE)))
                .gives(c -> AlertSteps.markDuplicate(c.alert(), c.word(0))));
        acts.add(on("alert.mark-test").key("Q").when(AlertActs::toJudge).ask(Ask.remark("ask.test"))
                .gives(c -> AlertSteps.markTest(c.alert(), c.word(0))));
        acts.add(on("alert.link").key("J").when(c -> status(c).isOpen())
                .ask(Ask.pick("ask.join", c -> Lists.incidents(c, incident -> !c.alert().incidentIds().contains(incident.id()))))
                .gives(c -> join(c)));
        acts.add(on("alert.close").key("E").when(c -> status(c) == AlertStatus.LINKED
                        || c.alert().clearedAt() != null && status(c).isOpen() && !status(c).isUnanswered())
                .ask(Ask.remark("ask.close-alert")).giving(c -> new AlertCommand.Close(c.word(0))));
    }

    /// The alert becomes part of an incident that is there, on both sides.
    private static List<Step> join(Case c) {
        List<Step> steps = new ArrayList<>(c.mine(joining(c.alert(), c.word(0))));
        steps.addAll(members(c, c.word(0)));
        return steps;
    }

    private static void aside(List<Act> acts) {
        acts.add(on("alert.shelve").key("S").when(AlertActs::underCheck)
                .ask(Ask.pick("ask.shelve", AlertActs::shelf))
                .ask(Ask.words("ask.reason")).gives(AlertActs::shelve));
        acts.add(on("alert.unshelve").key("S").when(c -> status(c) == AlertStatus.SHELVED).gives(c -> AlertSteps.unshelve(c.alert())));
        acts.add(on("alert.suppress").key("K").when(AlertActs::underCheck).ask(Ask.pick("ask.suppress", AlertActs::forHowLong))
                .ask(Ask.words("ask.reason"))
                .giving(c -> new AlertCommand.Suppress(c.word(1), c.word(0).isEmpty() ? null : c.ahead(0))));
        acts.add(on("alert.unsuppress").key("K").when(c -> status(c) == AlertStatus.SUPPRESSED).giving(c -> new AlertCommand.Unsuppress()));
        acts.add(on("alert.take-out-of-service").key("R").when(AlertActs::underCheck).ask(Ask.words("ask.reason"))
                .giving(c -> new AlertCommand.TakeOutOfService(c.word(0))));
        acts.add(on("alert.return-to-service").key("R").when(c -> status(c) == AlertStatus.OOS)
                .giving(c -> new AlertCommand.ReturnToService()));
    }

    /// Until a time, or until the device clears, however long that takes within what is allowed.
    private static List<AskOption> shelf(Case c) {
        double hours = c.ports().codes().figure("alert.shelve.max-hours");
        List<AskOption> spans = new ArrayList<>(Lists.spans(c, hours * 60));
        spans.add(AskOption.of(ON_CLEAR, c.text("until.cleared", Math.round(hours))));
        return spans;
    }

    private static List<Step> shelve(Case c) {
        if (!ON_CLEAR.equals(c.word(0))) {
            return AlertSteps.shelve(c.alert(), c.ahead(0), c.word(1), null);
        }
        Duration longest = Duration.ofMinutes(Math.round(c.ports().codes().figure("alert.shelve.max-hours") * 60));
        // the rule looks at its own clock, a moment later
        return AlertSteps.shelve(c.alert(), c.now().plus(longest), c.word(1), AsideEnd.ON_CLEAR);
    }

    private static List<AskOption> forHowLong(Case c) {
        List<AskOption> spans = new ArrayList<>(Lists.spans(c, Double.MAX_VALUE));
        spans.add(AskOption.of("", c.text("until.lifted")));
        return spans;
    }

    private static void beside(List<Act> acts) {
        acts.add(on("alert.take-over").key("T").when(c -> (status(c) == AlertStatus.ACKED || status(c) == AlertStatus.VERIFYING)
                        && !c.mine(c.alert().acknowledged()))
                .ask(new Ask.Words(c -> c.text("ask.take-over", c.alert().acknowledged() == null ? "" : c.alert().acknowledged().name()),
                        Case::rest, words -> !words.isBlank()))
                .gives(c -> AlertSteps.takeOver(c.alert(), c.word(0))));
        acts.add(on("alert.cameras").key("C").opens("cameras"));
        acts.add(on("alert.raise-severity").when(c -> !status(c).isFinal() && c.alert().severity() > 1)
                .ask(Ask.pick("ask.severity", c -> Lists.numbers(c, "severity.", 1, c.alert().severity() - 1, 0))).ask(Ask.words("ask.reason"))
                .giving(c -> new AlertCommand.RaiseSeverity(Integer.parseInt(c.word(0)), c.word(1))));
        acts.add(on("alert.lower-severity").when(c -> !status(c).isFinal() && c.alert().severity() < LEAST_SEVERE)
                .ask(Ask.pick("ask.severity", c -> Lists.numbers(c, "severity.", c.alert().severity() + 1, LEAST_SEVERE, 0)))
                .ask(Ask.words("ask.reason")).giving(c -> new AlertCommand.LowerSeverity(Integer.parseInt(c.word(0)), c.word(1))));
        acts.addAll(BundleActs.all());
    }

    /// Whether an incident could take one more alert that this is; asked by the incident's side.
    static boolean free(Alert alert, Incident incident) {
        return alert.status().isOpen() && !incident.alertIds().contains(alert.id());
    }
}
