package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.text.PlainText;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFollower;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;

/// Says when a deadline of a work item has passed, and opens the items that an act asked for. What cannot be opened is said once, on the item that
/// asked for it, and tried again when another edition is in force, or when the centre starts.
final class WorkDetector implements Detector {

    private static final String FOLLOWS = "follows";
    private static final String SYSTEM = "SYSTEM";
    /// of each detail of a refusal: it is told, not kept for itself
    private static final int SAID = 60;

    private final States states;
    private final Supplier<List<WorkItem>> failing;
    private final Map<Subject, Opening> openings = new HashMap<>();
    /// what could not be opened, until it stands on the item that asked for it
    private final Map<Subject, DetectorAct> failed = new HashMap<>();
    private Set<String> inForce = Set.of();

    /// An item that was asked to be opened.
    ///
    /// @param parent the item that asked for it
    /// @param number which of those that it asked for, from 1
    /// @param tried the edition
    private record Opening(Subject parent, int number, String tried) {
    }

    /// @param failing the items that ask for others that could not be opened
    WorkDetector(States states, Supplier<List<WorkItem>> failing) {
        this.states = states;
        this.failing = failing;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        failed.values().removeIf(act -> !stillWaits(act));
        List<DetectorAct> acts = new ArrayList<>(failed.values());
        openings.clear();
        for (WorkItem item : scene.field().items()) {
            item.clocks().stream().filter(run -> run.running() && !run.late() && run.lateAt(scene.now())).map(ClockRun::clock)
                    .forEach(clock -> acts.add(new DetectorAct(item.subject(), new WorkCommand.Lapse(clock))));
        }
        Map<String, Workflow> flows = flows();
        Set<WorkItem> asking = new LinkedHashSet<>(scene.field().items());
        Set<String> now = flows.values().stream().map(flow -> flow.ref().key()).collect(Collectors.toSet());
        boolean again = !now.equals(inForce);
        inForce = now;
        if (again) {
            asking.addAll(failing.get());
        }
        for (WorkItem item : asking) {
            for (int i = 0; i < item.next().size(); i++) {
                WorkFollower next = item.next().get(i);
                if (!next.waits() && !(again && next.failed())) {
                    continue;
                }
                if (next.item().item().isEmpty()) {
                    follow(item, i, Optional.ofNullable(flows.get(next.item().workflow())), acts);
                } else {
                    further(item, i, acts);
                }
            }
        }
        return acts;
    }

    @Override
    public void refused(DetectorAct act, Refusal why) {
        boolean follows = act.command() instanceof WorkCommand.Open || act.command() instanceof WorkCommand.Act;
        Opening opening = follows ? openings.remove(act.subject()) : null;
        if (opening != null) {
            Map<String, String> details = new TreeMap<>(why.details());
            details.replaceAll((name, text) -> PlainText.cut(PlainText.line(text), SAID));
            failed.put(act.subject(), new DetectorAct(opening.parent(), new WorkCommand.FailFollow(opening.number(), opening.tried(),
                    new Refusal(why.code(), details))));
        }
    }

    private boolean stillWaits(DetectorAct act) {
        return act.command() instanceof WorkCommand.FailFollow c && states.find(act.subject()).map(Versioned::state).map(WorkItem.class::cast)
                .filter(item -> item.next().get(c.next() - 1).waits()).isPresent();
    }

    private void follow(WorkItem item, int index, Optional<Workflow> flow, List<DetectorAct> acts) {
        Subject next = new Subject(SubjectKind.WORK, item.id() + "-" + (index + 1));
        Optional<WorkItem> there = states.find(next).map(Versioned::state).map(WorkItem.class::cast);
        while (there.isPresent() && !follows(there.get(), item, index)) {
            // somebody has opened an item of his own under this id: what follows gets another one
            next = new Subject(SubjectKind.WORK, next.id() + "b");
            there = states.find(next).map(Versioned::state).map(WorkItem.class::cast);
        }
        var wanted = item.next().get(index).item();
        if (there.isPresent()) {
            acts.add(new DetectorAct(item.subject(), new WorkCommand.Follow(index + 1, next.id())));
        } else if (flow.isEmpty()) {
            acts.add(new DetectorAct(item.subject(), new WorkCommand.FailFollow(index + 1, "",
                    Refusal.of("workflow.unknown", "workflow", wanted.workflow()))));
        } else {
            openings.put(next, new Opening(item.subject(), index + 1, flow.get().ref().key()));
            acts.add(new DetectorAct(next, new WorkCommand.Open(flow.get().ref(), wanted.values(), item.location(),
                    List.of(new WorkLink(FOLLOWS, item.subject().toString())))));
        }
    }

    /// Takes an item that there is further, once: what it was told by is written beside what was done.
    private void further(WorkItem item, int index, List<DetectorAct> acts) {
        WorkFact.NextItem wanted = item.next().get(index).item();
        Subject target = Subject.parse(wanted.item());
        Optional<WorkItem> there = states.find(target).map(Versioned::state).map(WorkItem.class::cast);
        Optional<Workflow> flow = there.flatMap(found -> states.find(found.flow().subject())).map(Versioned::state).map(Workflow.class::cast);
        if (flow.isEmpty()) {
            return;
        }
        boolean done = there.get().steps().stream().anyMatch(step -> step.act().equals(wanted.act()) && step.remark().equals(item.number()));
        List<WorkValue> taken = wanted.values().stream().filter(value -> flow.get().content().act(wanted.act())
                .filter(act -> act.takes(value.field())).isPresent()).toList();
        if (done) {
            acts.add(new DetectorAct(item.subject(), new WorkCommand.Follow(index + 1, target.id())));
        } else {
            openings.put(target, new Opening(item.subject(), index + 1, flow.get().ref().key()));
            acts.add(new DetectorAct(target, new WorkCommand.Act(wanted.act(), taken, item.number(), List.of())));
        }
    }

    /// Only the centre opens items under such ids; its link can be taken away by anybody and says nothing.
    private static boolean follows(WorkItem there, WorkItem item, int index) {
        return there.flow().workflowId().equals(item.next().get(index).item().workflow())
                && SYSTEM.equals(there.steps().getFirst().by().role());
    }

    /// The editions in force by their workflow, the newest of each.
    private Map<String, Workflow> flows() {
        Map<String, Workflow> flows = new HashMap<>();
        states.all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast).filter(Workflow::inForce)
                .forEach(flow -> flows.merge(flow.ref().workflowId(), flow,
                        (one, other) -> one.ref().version() < other.ref().version() ? other : one));
        return flows;
    }
}
