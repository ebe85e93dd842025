package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.gesture.Step;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;

/// What becomes of a request between this centre and another body, whichever of them asked.
final class LinkageActs {

    private static final String BODIES = "linkage-bodies";
    private static final String BY_PHONE = "CALL";

    private LinkageActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "linkage.receive").when(c -> !askers(c).isEmpty()).ask(Ask.pick("ask.receive", LinkageActs::askers))
                .ask(new Ask.Words(c -> c.text("ask.receive-text", c.name(BODIES, c.word(0))), Case::rest, words -> !words.isBlank()))
                .ask(new Ask.Spot(Ask.text("ask.receive-where")))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.LINKAGE, c.fresh(SubjectKind.LINKAGE)), new LinkageCommand.Receive(
                        Linkage.Request.in(c.word(0), c.word(1), c.place(2).at(), c.place(2).words()))))));
        acts.add(linkage("linkage.accept", LinkageStatus.REQUESTED, LinkageStatus.DELIVERED).key("A").ask(Ask.remark("ask.remark"))
                .giving(c -> new LinkageCommand.Accept(c.word(0))));
        acts.add(linkage("linkage.refuse", LinkageStatus.REQUESTED, LinkageStatus.DELIVERED).key("X").ask(Ask.words("ask.reason"))
                .giving(c -> new LinkageCommand.Refuse(c.word(0))));
        acts.add(linkage("linkage.transfer", LinkageStatus.REQUESTED, LinkageStatus.DELIVERED).key("T")
                .ask(Ask.pick("ask.linkage-transfer", LinkageActs::successors)).ask(Ask.words("ask.reason"))
                .giving(c -> new LinkageCommand.Transfer(c.word(0), c.word(1))));
        acts.add(linkage("linkage.handle", LinkageStatus.ACCEPTED).key("H").ask(Ask.remark("ask.remark"))
                .giving(c -> new LinkageCommand.Handle(c.word(0))));
        acts.add(linkage("linkage.feed-back", LinkageStatus.ACCEPTED, LinkageStatus.HANDLING).key("F").ask(Ask.words("ask.feedback"))
                .giving(c -> new LinkageCommand.FeedBack(c.word(0))));
        acts.add(linkage("linkage.close", LinkageStatus.FED_BACK, LinkageStatus.REFUSED).key("E").ask(Ask.remark("ask.remark"))
                .giving(c -> new LinkageCommand.Close(c.word(0))));
        acts.add(Act.of(SubjectKind.LINKAGE, "linkage.raise-incident").key("I").when(c -> loose(c) && c.as(Linkage.class).incoming())
                .ask(Ask.pick("ask.linkage-type", c -> Lists.codes(c, "incident-types")))
                .ask(new Ask.Words(Ask.text("ask.linkage-title"), c -> c.as(Linkage.class).request().text(), words -> !words.isBlank()))
                .gives(LinkageActs::raise));
        acts.add(Act.of(SubjectKind.LINKAGE, "linkage.attach").key("J").when(LinkageActs::loose)
                .ask(Ask.pick("ask.linkage-attach", c -> Lists.incidents(c, incident -> true)))
                .giving(c -> new LinkageCommand.Attach(c.word(0))));
        return List.copyOf(acts);
    }

    private static Act.Making linkage(String id, LinkageStatus... statuses) {
        return Act.of(SubjectKind.LINKAGE, id).when(c -> List.of(statuses).contains(c.as(Linkage.class).status()));
    }

    private static boolean loose(Case c) {
        return c.as(Linkage.class).incidentId() == null && !c.as(Linkage.class).status().isOver();
    }

    /// The bodies for which this seat stands.
    private static List<AskOption> askers(Case c) {
        return bodies(c, code -> code.items("answeredBy").contains(c.actor().role()));
    }

    /// The bodies to which a request may be handed on, those that had it left out.
    private static List<AskOption> successors(Case c) {
        Linkage linkage = c.as(Linkage.class);
        List<String> allowed = c.ports().codes().find(BODIES, linkage.bodyCode()).map(code -> code.items("transferTo")).orElse(List.of());
        return bodies(c, code -> allowed.contains(code.code())
                && linkage.handed().stream().noneMatch(handed -> handed.fromBody().equals(code.code())));
    }

    private static List<AskOption> bodies(Case c, java.util.function.Predicate<Code> which) {
        return c.ports().codes().list(BODIES).all().stream().filter(which)
                .map(code -> AskOption.of(code.code(), code.name(c.ports().lang().code()))).toList();
    }

    /// An incident of what a body asks: taken when nobody has, and the request belongs to it then.
    private static List<Step> raise(Case c) {
        Linkage linkage = c.as(Linkage.class);
        String id = c.fresh(SubjectKind.INCIDENT);
        Optional<Code> body = c.ports().codes().find(BODIES, linkage.bodyCode());
        String source = body.flatMap(code -> code.attribute("source")).orElse(BY_PHONE);
        int severity = (int) c.ports().codes().find("incident-types", c.word(0)).orElseThrow().number("severity").orElseThrow();
        Incident.Details details = new Incident.Details(c.word(0), c.word(1), null, null, linkage.request().position(), linkage.request().place(),
                source);
        List<Step> steps = new ArrayList<>();
        if (linkage.status().isUnanswered()) {
            steps.add(c.step(new LinkageCommand.Accept("")));
        }
        steps.add(new Step(new Subject(SubjectKind.INCIDENT, id), new IncidentCommand.Report(details, severity, null, linkage.request().text())));
        steps.add(c.step(new LinkageCommand.Attach(id)));
        return steps;
    }
}
