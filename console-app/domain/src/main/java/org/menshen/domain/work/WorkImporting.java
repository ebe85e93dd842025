package org.menshen.domain.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;

/// Whether an item that was dealt with elsewhere can be entered, and how it stands then. Its fields are read as at an opening. Its history is taken
/// as it is told: who did what elsewhere is nobody whom this house knows, so roles, guards and the separation of persons are not asked again; but
/// it has to be a way through the workflow. Nothing is proposed or opened by what is over, and deadlines run by the times of the history. Pure; one
/// object a command.
final class WorkImporting {

    private static final int MOST_STEPS = 200;

    private final Workflow edition;
    private final WorkflowContent flow;
    private final FlowTerms terms;
    private final Context context;
    private final Function<Subject, Optional<WorkItem>> items;

    WorkImporting(Workflow edition, FlowTerms terms, Context context, Function<Subject, Optional<WorkItem>> items) {
        this.items = items;
        this.edition = edition;
        this.flow = edition.content();
        this.terms = terms;
        this.context = context;
    }

    /// @param before the item of this id that is there already; `null` when there is none
    /// @param content the edition on which that runs; `null` when there is none
    Decision<WorkFact> decide(@Nullable WorkItem before, @Nullable WorkflowContent content, Subject subject, WorkCommand.Import c) {
        String role = context.actor().role();
        if (!flow.openers().contains(role) && !Actor.SYSTEM.role().equals(role)) {
            return Decision.refuse("work.may-not-import", "zh", flow.name().zh(), "en", flow.name().en());
        }
        if (!edition.inForce()) {
            return Decision.refuse("workflow.withdrawn", "workflow", c.flow().key());
        }
        WorkValues values = new WorkValues(flow, context, c.values(), field -> true);
        Map<String, String> fields = values.over(Map.of());
        Optional<Refusal> refused = values.refused().or(() -> WorkLimits.id(subject.id(), context)).or(() -> WorkDecider.missing(flow, fields))
            .or(() -> terms.guarded(flow.guard(), () -> WorkScope.fresh(flow, fields, 0, context))).or(() -> badHistory(c))
            .or(() -> before != null || flow.key() == null ? Optional.empty() : flow.key().refuse(flow, subject, fields, context.drill(), items));
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        List<ImportedStage> acts = c.history().stream().filter(stage -> !FlowAct.OPEN.equals(stage.act()))
            .sorted(Comparator.comparing(ImportedStage::at)).toList();
        ImportedHistory history = new ImportedHistory(flow, terms, context, subject, c.flow());
        history.open(opened(c), values.changed(Map.of()), c.location());
        Optional<Refusal> led = acts.stream().map(history::act).flatMap(Optional::stream).findFirst()
            .or(() -> history.stand(c.at())).or(() -> c.raised().stream().map(history::raise).flatMap(Optional::stream).findFirst());
        if (led.isPresent()) {
            return Decision.refuse(led.get());
        }
        WorkItem item = history.item();
        if (before != null) {
            return there(before, content, item);
        }
        List<ImportedStep> steps = item.steps().stream().map(step -> new ImportedStep(step.act(), step.from(), step.to(), step.by().at())).toList();
        return Decision.accept(new WorkFact.Imported(c.flow(), item.number(), item.at(), item.since(), values.changed(Map.of()), c.location(), steps,
            item.clocks(), item.flags(), c.origin()));
    }

    private Instant opened(WorkCommand.Import c) {
        return c.history().stream().filter(stage -> FlowAct.OPEN.equals(stage.act())).map(ImportedStage::at).min(Comparator.naturalOrder())
            .or(() -> c.history().stream().map(ImportedStage::at).min(Comparator.naturalOrder())).orElse(context.now());
    }

    private Optional<Refusal> badHistory(WorkCommand.Import c) {
        Instant opened = opened(c);
        for (ImportedStage stage : c.history()) {
            FlowAct act = flow.act(stage.act()).orElse(null);
            if (act == null && !FlowAct.OPEN.equals(stage.act())) {
                return Optional.of(Refusal.of("work.unknown-act", "act", stage.act()));
            }
            String zh = act == null ? "" : act.name().zh();
            String en = act == null ? "" : act.name().en();
            if (stage.at().isAfter(context.now())) {
                return Optional.of(Refusal.of("work.import-ahead", "zh", zh, "en", en, "time", stage.at().toString()));
            }
            if (stage.at().isBefore(opened)) {
                return Optional.of(Refusal.of("work.import-before-opening", "zh", zh, "en", en, "time", stage.at().toString()));
            }
        }
        return c.history().size() > MOST_STEPS ? Optional.of(Refusal.of("work.import-too-long", "most", String.valueOf(MOST_STEPS)))
            : Optional.empty();
    }

    /// The item is here: told as such, with what the file says of it otherwise. What the role does not see of it is not compared: who guesses long
    /// enough would know it.
    private Decision<WorkFact> there(WorkItem before, @Nullable WorkflowContent content, WorkItem told) {
        if (!before.flow().workflowId().equals(told.flow().workflowId())) {
            return Decision.refuse("work.exists", "id", before.id());
        }
        List<FlowField> other = flow.fields().stream()
            .filter(field -> content == null || content.field(field.id()).filter(known -> !known.seenBy(context.actor().role())).isEmpty())
            .filter(field -> !told.field(field.id()).isEmpty() && !told.field(field.id()).equals(before.field(field.id()))).toList();
        boolean further = !told.at().equals(before.at());
        if (other.isEmpty() && !further) {
            return Decision.refuse("work.import-known", "number", before.number());
        }
        List<String> zh = new ArrayList<>(other.stream().map(field -> field.name().zh()).toList());
        List<String> en = new ArrayList<>(other.stream().map(field -> field.name().en()).toList());
        if (further) {
            flow.state(told.at()).ifPresent(state -> {
                zh.add("→ " + state.name().zh());
                en.add("→ " + state.name().en());
            });
        }
        return Decision.refuse("work.import-differs", "number", before.number(), "zh", String.join("、", zh), "en", String.join(", ", en), "fields",
            other.stream().map(FlowField::id).collect(Collectors.joining(",")));
    }
}
