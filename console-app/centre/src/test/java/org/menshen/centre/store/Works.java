package org.menshen.centre.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.DeadlineUnit;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowClock;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.FlowFlag;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

/// A small workflow and commands on its items, for tests.
final class Works {

    static final WorkflowRef REF = new WorkflowRef("demo", 1, "a".repeat(64));
    static final Duration LIMIT = Duration.ofHours(1);
    private static final List<String> ROLE = List.of(Ledgers.OFFICER.role());

    private Works() {
    }

    static WorkflowContent flow() {
        Bilingual name = new Bilingual("件", "item");
        FlowField title = new FlowField("title", name, FieldKind.TEXT, "", "", List.of(), "", false, FieldLevel.S1, null, List.of(), null, null, "");
        FlowClock clock = new FlowClock("handle", name, List.of("NEW"), List.of("DONE"),
                List.of(new FlowClock.Limit("", new DeadlineRule(DeadlineUnit.WALL, LIMIT.toSeconds()))), List.of(), List.of(), "", List.of(), null);
        return new WorkflowContent("demo", 1, name, name, "DM", "D", "NEW", ROLE, ROLE, List.of(), List.of(title),
                List.of(new FlowState("NEW", name, false), new FlowState("DOING", name, false), new FlowState("DONE", name, true)),
                List.of(act("take", "NEW", "DOING"), act("back", "DOING", "NEW"), act("finish", "DOING", "DONE")), List.of(clock),
                List.of(new FlowFlag("urgent", name, ROLE, ROLE)), "title", "", List.of("title"));
    }

    private static FlowAct act(String id, String from, String to) {
        Bilingual name = new Bilingual(id, id);
        return new FlowAct(id, name, List.of(from), to, ROLE, "", name, List.of(), List.of("title"), List.of(), false, 0, List.of(), List.of(),
                Map.of(), List.of(), List.of(), false);
    }

    static void publish(Ledger ledger) {
        CommandEnvelope publish = new CommandEnvelope(UUID.nameUUIDFromBytes(new byte[] {7}), REF.subject(), 0,
                new WorkflowCommand.Publish(REF, flow()), TestCentre.NOON);
        ledger.submit(Actor.SYSTEM, publish);
    }

    static Subject item(int number) {
        return new Subject(SubjectKind.WORK, "W-%06d".formatted(number));
    }

    static CommandEnvelope open(int number, Instant at) {
        return envelope(number, new WorkCommand.Open(REF, List.of(new WorkValue("title", "乱堆物 " + number)), null, List.of()), at);
    }

    static CommandEnvelope act(int number, String act, Instant at) {
        return envelope(number, new WorkCommand.Act(act, List.of(new WorkValue("title", act + " " + number)), "", List.of()), at);
    }

    static CommandEnvelope link(int number, String target, Instant at) {
        return envelope(number, new WorkCommand.Link(new WorkLink("about", target)), at);
    }

    static CommandEnvelope raise(int number, Instant at) {
        return envelope(number, new WorkCommand.Raise("urgent", "why"), at);
    }

    private static CommandEnvelope envelope(int number, WorkCommand command, Instant at) {
        return new CommandEnvelope(UUID.randomUUID(), item(number), 0, command, at);
    }
}
