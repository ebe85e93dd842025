package org.menshen.centre.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.site.StatisticFile;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Edition;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.statistic.Statistic;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowCommand;

/// Puts response plans and correlation rules in force and out of force. Every edition that was ever in force stays in the log, so that an incident
/// keeps the plan it was opened with, and an alert the rule that raised it, at the centre and at every seat. Safe from any thread.
public final class EditionShelf {

    private final Ledger ledger;
    private final AlertIds ids;
    private final Clock clock;

    EditionShelf(Ledger ledger, AlertIds ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /// Makes these the plans in force; what stands so already is left alone.
    ///
    /// @return what the centre refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Subject, String> plans(List<PlanCommand.Publish> plans) {
        Map<Subject, Command> wanted = new LinkedHashMap<>();
        plans.forEach(plan -> wanted.put(plan.ref().subject(), plan));
        return publish(SubjectKind.PLAN, wanted, plan -> true, new PlanCommand.Withdraw());
    }

    /// Makes these the rules in force; what stands so already is left alone, as it was switched.
    ///
    /// @return what the centre refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Subject, String> rules(List<ModelCommand.Publish> rules) {
        Map<Subject, Command> wanted = new LinkedHashMap<>();
        rules.forEach(rule -> wanted.put(Model.subject(rule.ref().key()), rule));
        return publish(SubjectKind.MODEL, wanted, model -> ((Model) model).ofRule(), new ModelCommand.Withdraw());
    }

    /// Makes these the workflows in force; what stands so already is left alone.
    ///
    /// @param kept ids of workflows that stay as they are
    /// @return what the centre refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Subject, String> workflows(List<WorkflowCommand.Publish> workflows, Set<String> kept) {
        Map<Subject, Command> wanted = new LinkedHashMap<>();
        workflows.forEach(workflow -> wanted.put(workflow.ref().subject(), workflow));
        return publish(SubjectKind.WORKFLOW, wanted, flow -> !kept.contains(((Workflow) flow).ref().workflowId()),
                new WorkflowCommand.Withdraw());
    }

    /// Makes these the rules of rewards in force; what stands so already is left alone.
    ///
    /// @return what the centre refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Subject, String> rewards(Map<Subject, RewardCommand.Publish> rules) {
        return publish(SubjectKind.REWARD, new LinkedHashMap<>(rules), rule -> true, new RewardCommand.Withdraw());
    }

    /// Publishes editions of the responsibility matrix that stand in files; those that were before stay, for they are repealed by people alone.
    ///
    /// @return what the centre refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Subject, String> matrices(Map<Subject, MatrixCommand.Enter> editions) {
        return submit(editions.entrySet().stream().filter(entry -> ledger.states().find(entry.getKey()).isEmpty())
                .map(entry -> envelope(entry.getKey(), entry.getValue())).toList());
    }

    /// Says what is played, so that nobody speaks of what is not; what was said already is left alone.
    ///
    /// @param end when the drill ends
    /// @return what the centre refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    Map<Subject, String> runs(List<ExerciseRun> runs, Instant end) {
        Map<Subject, Debrief.Sheet> sheets = new LinkedHashMap<>();
        runs.forEach(run -> sheets.put(run.subject(), Debrief.Sheet.of(run, end)));
        return submit(sheets.entrySet().stream().filter(entry -> ledger.states().find(entry.getKey())
                .filter(held -> held.state() instanceof Debrief run && entry.getValue().equals(run.sheet())).isEmpty())
                .map(entry -> envelope(entry.getKey(), new DebriefCommand.Open(entry.getValue()))).toList());
    }

    /// Enters counts that their source has checked, each once: those of committees into the register of single counts, the others among the totals
    /// that everybody sees. None while its register is not in force.
    ///
    /// @return what the centre refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Subject, String> statistics(List<StatisticFile.Row> rows) {
        Map<String, Workflow> flows = new LinkedHashMap<>();
        ledger.states().all(SubjectKind.WORKFLOW).stream().map(held -> (Workflow) held.state()).filter(Workflow::inForce)
                .forEach(flow -> flows.put(flow.ref().workflowId(), flow));
        List<CommandEnvelope> opened = new ArrayList<>();
        List<CommandEnvelope> published = new ArrayList<>();
        for (StatisticFile.Row row : rows) {
            boolean single = row.values().stream().anyMatch(value -> value.field().equals("committee"));
            Workflow flow = flows.get(single ? Statistic.REGISTER : Statistic.TOTALS);
            Subject item = new Subject(SubjectKind.WORK, DrillIds.prefix(ids.drill()) + (single ? "W-TJ-" : "W-TZ-") + row.key());
            if (flow != null && ledger.states().find(item).isEmpty()) {
                opened.add(envelope(item, new WorkCommand.Open(flow.ref(), row.values(), null, List.of())));
                UUID id = ids.command("receive", item, "work.act", 1);
                published.add(new CommandEnvelope(id, item, 1, new WorkCommand.Act("receive", List.of(), "", List.of()), clock.instant()));
            }
        }
        Map<Subject, String> refused = new LinkedHashMap<>(submit(opened));
        refused.putAll(submit(published.stream().filter(each -> !refused.containsKey(each.subject())).toList()));
        return refused;
    }

    /// @param ours which editions in force stand for these files at all
    private Map<Subject, String> publish(SubjectKind kind, Map<Subject, Command> wanted, Predicate<Edition> ours, Command withdraw) {
        Map<Subject, Edition> inForce = new LinkedHashMap<>();
        ledger.states().all(kind).stream().map(held -> (Edition) held.state()).filter(Edition::inForce).filter(ours)
                .forEach(edition -> inForce.put(edition.subject(), edition));
        List<CommandEnvelope> commands = new ArrayList<>();
        wanted.forEach((subject, command) -> {
            if (!inForce.containsKey(subject)) {
                commands.add(envelope(subject, command));
            }
        });
        inForce.keySet().stream().filter(subject -> !wanted.containsKey(subject))
                .forEach(subject -> commands.add(envelope(subject, withdraw)));
        return submit(commands);
    }

    private Map<Subject, String> submit(List<CommandEnvelope> commands) {
        Map<Subject, String> refused = new LinkedHashMap<>();
        List<CommandAnswer> answers = commands.isEmpty() ? List.of() : ledger.submit(Actor.SYSTEM, commands);
        for (int i = 0; i < answers.size(); i++) {
            Subject subject = commands.get(i).subject();
            switch (answers.get(i)) {
                case CommandAnswer.Accepted accepted -> { }
                case CommandAnswer.Conflict conflict -> refused.put(subject, conflict.refusal().code());
                case CommandAnswer.Refused no -> refused.put(subject, no.refusal().code());
            }
        }
        return refused;
    }

    private CommandEnvelope envelope(Subject subject, Command command) {
        long version = ledger.states().find(subject).map(Versioned::version).orElse(0L);
        UUID id = ids.command(subject.kind().wire(), subject, command.wireName(), version);
        return new CommandEnvelope(id, subject, version, command, clock.instant());
    }
}
