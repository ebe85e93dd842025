package org.menshen.desktop.act;

import java.util.List;
import java.util.stream.IntStream;

import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkReveal;
import org.menshen.domain.work.WorkflowContent;

/// To see a personal field of a work item in clear for a while, and to agree that somebody else sees a sensitive one.
final class RevealActs {

    private RevealActs() {
    }

    static List<Act> all() {
        return List.of(
                Act.of(SubjectKind.WORK, "work.reveal").various().when(c -> !fields(c).isEmpty()).ask(Ask.pick("ask.work.reveal", RevealActs::fields))
                        .ask(Ask.pick("ask.work.purpose", c -> Lists.codes(c, WorkReveal.PURPOSES)))
                        .giving(c -> new WorkCommand.Reveal(c.word(0), c.word(1))),
                Act.of(SubjectKind.WORK, "work.allow-reveal").when(c -> !waiting(c).isEmpty())
                        .ask(Ask.pick("ask.work.allow-reveal", RevealActs::waiting))
                        .giving(c -> new WorkCommand.AllowReveal(Integer.parseInt(c.word(0)))));
    }

    /// The masked fields that are filled in and that this seat may ever see.
    private static List<AskOption> fields(Case c) {
        WorkItem item = c.as(WorkItem.class);
        return WorkForms.flow(c).map(WorkflowContent::fields).orElse(List.of()).stream()
                .filter(field -> field.mask() != null && !item.field(field.id()).isEmpty() && may(c, field))
                .map(field -> new AskOption(field.id(), 0, c.ports().names().in(field.name()),
                        field.level() == FieldLevel.S3 ? c.text("reveal.sensitive") : item.field(field.id()))).toList();
    }

    private static boolean may(Case c, FlowField field) {
        return WorkForms.flow(c).filter(flow -> flow.reveals(field, c.actor().role())).isPresent();
    }

    /// What others asked for and this seat may agree to, the last first.
    private static List<AskOption> waiting(Case c) {
        List<WorkReveal> all = c.as(WorkItem.class).reveals();
        return IntStream.rangeClosed(1, all.size()).map(number -> all.size() + 1 - number)
                .filter(number -> all.get(number - 1).waits() && !all.get(number - 1).asked().userId().equals(c.actor().userId()))
                .filter(number -> WorkForms.flow(c).flatMap(flow -> flow.field(all.get(number - 1).field())).filter(field -> may(c, field))
                        .isPresent())
                .mapToObj(number -> option(c, number, all.get(number - 1))).toList();
    }

    private static AskOption option(Case c, int number, WorkReveal asked) {
        String field = WorkForms.flow(c).flatMap(flow -> flow.field(asked.field())).map(each -> c.ports().names().in(each.name()))
                .orElse(asked.field());
        return new AskOption(String.valueOf(number), 0, asked.asked().name() + " · " + field,
                c.ports().names().of(WorkReveal.PURPOSES, asked.purpose()));
    }
}
