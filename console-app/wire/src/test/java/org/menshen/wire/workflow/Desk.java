package org.menshen.wire.workflow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

/// A room in which people work on items by the real rules, each fact written and read again on its way.
final class Desk {

    static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    static final DomainJson JSON = new DomainJson();
    static final CelExpressions CEL = new CelExpressions();
    static final List<WorkflowCommand.Publish> SHIPPED = WorkflowFolder.read(CONFIG.resolve("workflows"), CODES, JSON, CEL);
    private static final Permissions PERMISSIONS = new Permissions(CODES);

    Instant now = Instant.parse("2026-11-05T02:00:00Z");
    final Rulebook rules = new Rulebook(CEL);
    final World world = new World(rules);
    /// when what is given was done, at a console that was cut off then; `null` for now
    @Nullable Instant done;
    private long seq;

    Desk() {
        SHIPPED.forEach(flow -> give("SYSTEM", "system", flow.ref().subject(), flow).ifPresent(no -> {
            throw new IllegalStateException(no.toString());
        }));
    }

    /// Gives a command; empty when it was taken.
    Optional<Refusal> give(String role, String user, Subject subject, Command command) {
        Actor actor = new Actor(user, "演练" + user, role, "seat");
        CommandEnvelope envelope = new CommandEnvelope(new UUID(0, seq), subject, world.version(subject), command, now);
        Instant acted = done == null ? now : done;
        Decision<Fact> decision = rules.decide(world, envelope, new RuleContext(CODES, PERMISSIONS, actor, now, false, acted));
        if (decision instanceof Decision.Refused<Fact>(Refusal refusal)) {
            return Optional.of(refusal);
        }
        for (Fact fact : ((Decision.Accepted<Fact>) decision).facts()) {
            Fact read = JSON.read(JSON.write(fact), Fact.class);
            world.apply(new Change(++seq, subject, world.version(subject) + 1, read, new Stamp(actor, acted, now), envelope.id(), "", ""));
        }
        return Optional.empty();
    }

    static Subject item(String id) {
        return new Subject(SubjectKind.WORK, id);
    }

    /// Opens an item of a shipped workflow.
    Optional<Refusal> open(String role, String user, String id, String workflow, Map<String, String> values) {
        var flow = SHIPPED.stream().filter(each -> each.ref().workflowId().equals(workflow)).findFirst().orElseThrow();
        return give(role, user, item(id), new WorkCommand.Open(flow.ref(), values(values), null, List.of()));
    }

    Optional<Refusal> act(String role, String user, String id, String act, String remark, Map<String, String> values, WorkProof... proofs) {
        return give(role, user, item(id), new WorkCommand.Act(act, values(values), remark, List.of(proofs)));
    }

    Optional<Refusal> act(String role, String user, String id, String act) {
        return act(role, user, id, act, "", Map.of());
    }

    WorkItem at(String id) {
        return (WorkItem) world.find(item(id)).orElseThrow().state();
    }

    static List<WorkValue> values(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> new WorkValue(entry.getKey(), entry.getValue())).toList();
    }
}
