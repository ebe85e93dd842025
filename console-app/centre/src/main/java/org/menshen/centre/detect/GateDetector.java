package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.RewardLine;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundStage;
import org.menshen.domain.rules.States;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;

/// Opens the checks of a round that was drawn, writes into each what it gets when that is published, and ends them when it is paid. So nobody
/// types an amount.
final class GateDetector implements Detector {

    private static final String DRAWN = "DRAWN";
    private static final String PLANNED = "PLANNED";
    private static final String SCORED = "SCORED";
    private static final String NOTICED = "NOTICED";

    private final States states;
    /// rounds of which nothing is left to do
    private final Set<String> over = new HashSet<>();

    GateDetector(States states) {
        this.states = states;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Versioned<State> versioned : states.all(SubjectKind.ROUND)) {
            Round round = (Round) versioned.state();
            if (!over.contains(round.id())) {
                List<DetectorAct> wanted = round(round);
                acts.addAll(wanted);
                if (wanted.isEmpty() && (round.stage() == RoundStage.PAID || round.stage() == RoundStage.CANCELLED)) {
                    over.add(round.id());
                }
            }
        }
        return acts;
    }

    private List<DetectorAct> round(Round round) {
        List<DetectorAct> acts = new ArrayList<>();
        for (int i = 0; i < round.siteIds().size(); i++) {
            Subject check = round.check(i);
            Optional<WorkItem> there = states.find(check).map(Versioned::state).map(WorkItem.class::cast);
            if (there.isPresent()) {
                of(round, there.get()).ifPresent(command -> acts.add(new DetectorAct(check, command)));
            } else if (round.stage() == RoundStage.DRAWN) {
                String site = round.siteIds().get(i);
                edition().ifPresent(flow -> acts.add(new DetectorAct(check, open(flow, round, site))));
            }
        }
        return acts;
    }

    private WorkCommand.Open open(Workflow flow, Round round, String siteId) {
        Subject site = new Subject(SubjectKind.SITE, siteId);
        return new WorkCommand.Open(flow.ref(), List.of(new WorkValue("site", site.toString()), new WorkValue("seed", String.valueOf(round.seed()))),
                states.find(site).map(found -> ((Site) found.state()).centre()).orElse(null),
                List.of(new WorkLink(Round.LINK, round.subject().toString())));
    }

    /// What is to be done with a check as its round stands; empty when nothing is.
    private Optional<WorkCommand> of(Round round, WorkItem check) {
        if (PLANNED.equals(check.at())) {
            return act("draw");
        }
        if (round.stage() == RoundStage.CANCELLED) {
            return DRAWN.equals(check.at()) ? act("cancel") : Optional.empty();
        }
        Optional<RewardLine> line = round.lines().stream().filter(each -> each.itemId().equals(check.id())).findFirst();
        if (line.isEmpty() || round.noticed() == null || line.get().score() != score(check)) {
            return Optional.empty();
        }
        WorkValue reward = new WorkValue("reward", String.valueOf(line.get().amount()));
        boolean told = NOTICED.equals(check.at()) && check.field("reward").equals(reward.text());
        if (!told && (SCORED.equals(check.at()) || NOTICED.equals(check.at()))) {
            return Optional.of(new WorkCommand.Act("publish", List.of(reward, new WorkValue("rule", version(round))), "", List.of()));
        }
        return told && round.stage() == RoundStage.PAID ? act(line.get().amount() > 0 ? "pay" : "end") : Optional.empty();
    }

    private static int score(WorkItem check) {
        return check.field("score").matches("\\d{1,3}") ? Integer.parseInt(check.field("score")) : 0;
    }

    private String version(Round round) {
        return states.find(new Subject(SubjectKind.REWARD, round.rule())).map(found -> String.valueOf(((Reward) found.state()).rule().version()))
                .orElse("");
    }

    private static Optional<WorkCommand> act(String id) {
        return Optional.of(new WorkCommand.Act(id, List.of(), "", List.of()));
    }

    private Optional<Workflow> edition() {
        return states.all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast)
                .filter(flow -> flow.inForce() && flow.ref().workflowId().equals(Round.REGISTER)).findFirst();
    }
}
