package org.menshen.workstation.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkMatch;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowRef;

/// The editions of workflows that a seat knows, and what it may see of them. Safe from any thread.
final class ItemFlows {

    private static final Comparator<Workflow> NEWER = Comparator.comparing(Workflow::inForce).thenComparing(flow -> flow.ref().version())
            .thenComparing(flow -> flow.published().at());

    private final Workspace workspace;
    private final double nearShare;

    /// @param workspace who looks, and editions of workflows
    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    ItemFlows(Workspace workspace, double nearShare) {
        this.workspace = workspace;
        this.nearShare = nearShare;
    }

    String role() {
        return workspace.actor().role();
    }

    Optional<Workflow> flow(WorkflowRef ref) {
        return workspace.find(ref.subject()).map(Versioned::state).filter(Workflow.class::isInstance).map(Workflow.class::cast);
    }

    /// The newest edition of each register, one in force before others.
    Map<String, Workflow> newest() {
        Map<String, Workflow> newest = new TreeMap<>();
        workspace.all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast)
                .forEach(flow -> newest.merge(flow.ref().workflowId(), flow, (a, b) -> NEWER.compare(a, b) >= 0 ? a : b));
        return newest;
    }

    boolean readable(Workflow flow) {
        return flow.content().readBy(role());
    }

    boolean sees(String workflow) {
        Workflow flow = newest().get(workflow);
        return flow != null && readable(flow);
    }

    /// The registers that this seat does not see.
    List<String> hidden() {
        return newest().values().stream().filter(flow -> !readable(flow)).map(flow -> flow.ref().workflowId()).toList();
    }

    /// What a query asks; `null` for a register that this seat does not see.
    @Nullable WorkMatch match(WorkQuery query, Instant now) {
        Workflow flow = newest().get(query.workflow());
        return flow == null || !readable(flow) ? null : new WorkMatch(query, flow.content(), role(), now, nearShare);
    }

    boolean finished(WorkItem item) {
        return flow(item.flow()).filter(edition -> edition.content().ends(item.at())).isPresent();
    }

    String placeOf(WorkItem item) {
        return flow(item.flow()).map(flow -> flow.content().placeOf(item)).orElse("");
    }
}
