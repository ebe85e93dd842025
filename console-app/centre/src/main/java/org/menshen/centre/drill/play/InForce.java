package org.menshen.centre.drill.play;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.menshen.centre.drill.DrillRecord;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowRef;

/// Which editions of workflows and of rules of rewards are in force at a centre, asked for when a drill first needs one, and again when the centre
/// refuses it.
/// One thread.
final class InForce {

    private static final String A_WORKFLOW = "\"subject\":\"" + SubjectKind.WORKFLOW.wire() + "/";
    private static final String A_RULE = "\"subject\":\"" + SubjectKind.REWARD.wire() + "/";

    private final DrillClient centre;
    private final Map<String, WorkflowRef> editions = new HashMap<>();
    /// ids of editions of rules by rule and version, such as `gate@3`
    private final Map<String, String> rules = new HashMap<>();

    InForce(DrillClient centre) {
        this.centre = centre;
    }

    /// A command with the edition that is in force where it names any; as it is when there is none of that workflow: the centre then says so.
    ///
    /// @throws IOException when the centre is away
    CommandEnvelope settled(String user, CommandEnvelope envelope) throws IOException, InterruptedException {
        if (envelope.command() instanceof RoundCommand.Compute compute) {
            if (!rules.containsKey(compute.rule())) {
                read(user);
            }
            return with(envelope, new RoundCommand.Compute(rules.getOrDefault(compute.rule(), compute.rule())));
        }
        if (!(envelope.command() instanceof WorkCommand.Open open) || !DrillRecord.any(open.flow())) {
            return envelope;
        }
        if (!editions.containsKey(open.flow().workflowId())) {
            read(user);
        }
        WorkflowRef flow = editions.getOrDefault(open.flow().workflowId(), open.flow());
        return with(envelope, new WorkCommand.Open(flow, open.values(), open.location(), open.links()));
    }

    private static CommandEnvelope with(CommandEnvelope envelope, Command command) {
        return new CommandEnvelope(envelope.id(), envelope.subject(), envelope.expectedVersion(), command, envelope.operatorTime());
    }

    /// What was known may have changed.
    void forget() {
        editions.clear();
        rules.clear();
    }

    private void read(String user) throws IOException, InterruptedException {
        centre.snapshot(user, line -> {
            if (line.contains(A_WORKFLOW) && centre.state(line, SubjectKind.WORKFLOW) instanceof Workflow flow && flow.inForce()) {
                editions.merge(flow.ref().workflowId(), flow.ref(), (one, other) -> one.version() > other.version() ? one : other);
            } else if (line.contains(A_RULE) && centre.state(line, SubjectKind.REWARD) instanceof Reward reward && reward.inForce()) {
                rules.put(reward.rule().edition(), reward.id());
            }
        });
    }
}
