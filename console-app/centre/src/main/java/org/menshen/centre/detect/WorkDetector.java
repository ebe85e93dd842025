package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;

/// Says when a deadline of a work item has passed, and opens the items that an act asked for.
final class WorkDetector implements Detector {

    private static final String FOLLOWS = "follows";
    private static final String SYSTEM = "SYSTEM";

    private final States states;

    WorkDetector(States states) {
        this.states = states;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (WorkItem item : scene.field().items()) {
            item.clocks().stream().filter(run -> run.running() && !run.late() && run.lateAt(scene.now())).map(ClockRun::clock)
                    .forEach(clock -> acts.add(new DetectorAct(item.subject(), new WorkCommand.Lapse(clock))));
            for (int i = 0; i < item.next().size(); i++) {
                if (item.next().get(i).opened().isEmpty() && item.next().get(i).item().item().isEmpty()) {
                    follow(item, i, acts);
                } else if (item.next().get(i).opened().isEmpty()) {
                    further(item, i, acts);
                }
            }
        }
        return acts;
    }

    private void follow(WorkItem item, int index, List<DetectorAct> acts) {
        Subject next = new Subject(SubjectKind.WORK, item.id() + "-" + (index + 1));
        Optional<WorkItem> there = states.find(next).map(Versioned::state).map(WorkItem.class::cast);
        while (there.isPresent() && !follows(there.get(), item, index)) {
            // somebody has opened an item of his own under this id: what follows gets another one
            next = new Subject(SubjectKind.WORK, next.id() + "b");
            there = states.find(next).map(Versioned::state).map(WorkItem.class::cast);
        }
        if (there.isPresent()) {
            acts.add(new DetectorAct(item.subject(), new WorkCommand.Follow(index + 1, next.id())));
            return;
        }
        var wanted = item.next().get(index).item();
        Subject fresh = next;
        edition(wanted.workflow()).ifPresent(flow -> acts.add(new DetectorAct(fresh, new WorkCommand.Open(flow.ref(), wanted.values(),
                item.location(), List.of(new WorkLink(FOLLOWS, item.subject().toString()))))));
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
        acts.add(done ? new DetectorAct(item.subject(), new WorkCommand.Follow(index + 1, target.id()))
                : new DetectorAct(target, new WorkCommand.Act(wanted.act(), taken, item.number(), List.of())));
    }

    /// Only the centre opens items under such ids; its link can be taken away by anybody and says nothing.
    private static boolean follows(WorkItem there, WorkItem item, int index) {
        return there.flow().workflowId().equals(item.next().get(index).item().workflow())
                && SYSTEM.equals(there.steps().getFirst().by().role());
    }

    private Optional<Workflow> edition(String workflow) {
        return states.all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast)
                .filter(flow -> flow.inForce() && flow.ref().workflowId().equals(workflow)).findFirst();
    }
}
