package org.menshen.desktop.act;

import java.util.List;
import java.util.Optional;

import org.menshen.desktop.gesture.Step;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;

/// Recording that a base object or a collected record is not in order, so that somebody repairs it.
final class QualityActs {

    private static final String REGISTER = "quality-issue";
    private static final String COLLECT = "collect";

    private QualityActs() {
    }

    static List<Act> all() {
        return List.of(Act.of(SubjectKind.WORK, "work.issue").when(c -> judged(c) && flow(c).isPresent())
                .ask(Ask.pick("ask.issue.rule", c -> Lists.codes(c, "quality-rules"))).ask(Ask.words("ask.issue.detail"))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.WORK, c.fresh(SubjectKind.WORK)), new WorkCommand.Open(
                        flow(c).orElseThrow().ref(), values(c), c.at().orElse(null),
                        List.of(new WorkLink("about", c.subject().orElseThrow().toString())))))));
    }

    private static List<WorkValue> values(Case c) {
        WorkItem item = c.as(WorkItem.class);
        List<WorkValue> values = List.of(new WorkValue("item", item.subject().toString()), new WorkValue("rule", c.word(0)),
                new WorkValue("detail", c.word(1)), new WorkValue("committee", item.field("committee")));
        return values.stream().filter(value -> !value.text().isEmpty()).toList();
    }

    private static boolean judged(Case c) {
        String register = c.as(WorkItem.class).flow().workflowId();
        return register.equals(COLLECT) || c.ports().codes().list("base-objects").all().stream().map((Code object) -> object.attribute("register"))
                .anyMatch(Optional.of(register)::equals);
    }

    private static Optional<Workflow> flow(Case c) {
        return c.all(SubjectKind.WORKFLOW, Workflow.class).filter(flow -> flow.inForce() && flow.ref().workflowId().equals(REGISTER)
                && flow.content().openers().contains(c.actor().role())).findFirst();
    }
}
