package org.menshen.desktop.act;

import java.util.List;
import java.util.Optional;

import org.menshen.desktop.gesture.Step;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.survey.Accuracy;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;

/// Recording that a base object or a collected record is not in order, so that somebody repairs it; and judging those of a drawn sample.
final class QualityActs {

    private static final String REGISTER = "quality-issue";
    private static final String COLLECT = "collect";
    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";
    /// seed and size of the sample that the desk looks at
    private static final String SAMPLE = "-?\\d{1,18} \\d{1,3}";

    private QualityActs() {
    }

    static List<Act> all() {
        return List.of(Act.of(SubjectKind.WORK, "work.judge")
                .when(c -> judged(c) && c.begun().matches(SAMPLE) && flow(c, Accuracy.REGISTER).isPresent())
                .ask(Ask.pick("ask.judge", c -> List.of(new AskOption(RIGHT, 0, c.text("judge.right"), ""),
                        new AskOption(WRONG, 0, c.text("judge.wrong"), ""))))
                .ask(new Ask.If(c -> c.word(0).equals(WRONG), new Ask.Words(Ask.text("ask.judge.detail"), c -> "", words -> !words.isBlank())))
                .gives(QualityActs::verdict), Act.of(SubjectKind.WORK, "work.issue").when(c -> judged(c) && flow(c, REGISTER).isPresent())
                .ask(Ask.pick("ask.issue.rule", c -> Lists.codes(c, "quality-rules"))).ask(Ask.words("ask.issue.detail"))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.WORK, c.fresh(SubjectKind.WORK)), new WorkCommand.Open(
                        flow(c, REGISTER).orElseThrow().ref(), values(c), c.at().orElse(null),
                        List.of(new WorkLink("about", c.subject().orElseThrow().toString())))))));
    }

    /// Opens the verdict and gives it.
    private static List<Step> verdict(Case c) {
        WorkItem item = c.as(WorkItem.class);
        String[] sample = c.begun().split(" ");
        Subject check = new Subject(SubjectKind.WORK, c.fresh(SubjectKind.WORK));
        List<WorkValue> values = List.of(new WorkValue("item", item.subject().toString()), new WorkValue("seed", sample[0]),
                new WorkValue("drawn", sample[1]), new WorkValue("committee", item.field("committee"))).stream()
                .filter(value -> !value.text().isEmpty()).toList();
        List<WorkValue> detail = c.word(0).equals(WRONG) ? List.of(new WorkValue("detail", c.word(1))) : List.of();
        return List.of(new Step(check, new WorkCommand.Open(flow(c, Accuracy.REGISTER).orElseThrow().ref(), values, c.at().orElse(null),
                List.of(new WorkLink("about", item.subject().toString())))), new Step(check, new WorkCommand.Act(c.word(0), detail, "", List.of())));
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

    private static Optional<Workflow> flow(Case c, String register) {
        return c.all(SubjectKind.WORKFLOW, Workflow.class).filter(flow -> flow.inForce() && flow.ref().workflowId().equals(register)
                && flow.content().openers().contains(c.actor().role())).findFirst();
    }
}
