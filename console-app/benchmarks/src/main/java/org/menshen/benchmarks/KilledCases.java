package org.menshen.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.DomainJson;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

/// The grid cases of a dispatcher at a centre that is killed: some are opened, those that are open are led on to their dispatch.
final class KilledCases {

    private static final String REGISTER = "case";
    private static final List<Lead> LEADS = List.of(
            new Lead("accept", List.of(new WorkValue("class", "E0102"), new WorkValue("committee", "310115010001"))),
            new Lead("propose", List.of()), new Lead("file", List.of()),
            new Lead("dispatch", List.of(new WorkValue("department", "GRID_TEAM"), new WorkValue("basis", "rule"))));
    private static final int MOST_OPEN = 8;

    private final DomainJson json = new DomainJson();
    private final WorkflowRef flow;
    private final Deque<Open> open = new ArrayDeque<>();

    /// @param flow the edition of the register that the centre has in force
    KilledCases(WorkflowRef flow) {
        this.flow = flow;
    }

    /// The edition of the register in a configuration folder.
    static WorkflowRef flow(Path config, CodeBook codes) {
        return WorkflowFolder.read(config.resolve("workflows"), codes, new DomainJson(), new CelExpressions()).stream()
                .map(WorkflowCommand.Publish::ref).filter(edition -> edition.workflowId().equals(REGISTER)).findFirst().orElseThrow();
    }

    private record Lead(String act, List<WorkValue> values) {
    }

    private record Open(Subject item, int done) {
    }

    /// What the dispatcher does next.
    ///
    /// @param id of the command
    /// @param body as it is sent
    /// @param after the case once it is done
    record Step(UUID id, String body, Open after) {
    }

    Step next(Instant now, Random choice) {
        UUID id = new UUID(choice.nextLong(), choice.nextLong());
        if (open.size() < MOST_OPEN && choice.nextBoolean() || open.isEmpty()) {
            Subject item = new Subject(SubjectKind.WORK, "WOR-" + new UUID(choice.nextLong(), choice.nextLong()));
            return step(id, new Open(item, 0), new WorkCommand.Open(flow, List.of(new WorkValue("description", "乱堆物 " + choice.nextInt()),
                    new WorkValue("source", "VIDEO"), new WorkValue("caller", "张三丰")), null, List.of()), now);
        }
        Open one = open.element();
        Lead lead = LEADS.get(one.done - 1);
        return step(id, one, new WorkCommand.Act(lead.act, lead.values, "", List.of()), now);
    }

    private Step step(UUID id, Open before, WorkCommand command, Instant now) {
        return new Step(id, json.write(new CommandEnvelope(id, before.item, before.done, command, now)), new Open(before.item, before.done + 1));
    }

    /// Takes in how a step was answered: a case that moved on by itself meanwhile is left as it is.
    void answered(Step step, boolean taken) {
        open.removeIf(one -> one.item.equals(step.after.item));
        if (taken && step.after.done <= LEADS.size()) {
            open.addLast(step.after);
        }
    }
}
