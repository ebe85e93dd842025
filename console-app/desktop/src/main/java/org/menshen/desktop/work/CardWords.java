package org.menshen.desktop.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.act.WorkActs;
import org.menshen.desktop.act.Workbench;
import org.menshen.desktop.relation.RelationWords;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.relation.Suggested;
import org.menshen.domain.work.ChainStep;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkOffer;
import org.menshen.domain.work.WorkReveal;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;

/// An item in full. Any thread.
final class CardWords {

    private static final String SEPARATOR = " · ";
    private static final int HASH = 12;

    private final ConsolePorts ports;
    private final Texts texts;
    private final ItemWords words;
    private final RefusalWords refusals;
    private final RelationWords relations;
    private final Workbench bench;

    CardWords(ConsolePorts ports, Texts texts, ItemWords words) {
        this.ports = ports;
        this.texts = texts;
        this.words = words;
        this.refusals = new RefusalWords(ports.lang());
        this.relations = new RelationWords(ports);
        this.bench = new Workbench(ports);
    }

    WorkCard of(Versioned<WorkItem> versioned, WorkflowContent flow, Instant now) {
        WorkItem item = versioned.state();
        List<FlowAct> acts = flow.actsIn(item.at());
        PlanSight sight = new PlanSight(ports.workspace());
        List<Suggested> maybe = relations.links(item) ? relations.suggested(item, sight) : List.of();
        List<FlowAct> mine = acts.stream().filter(act -> act.roles().contains(role())).toList();
        return new WorkCard(item, words.title(flow, item), texts.get("card.state", words.state(flow, item.at()), words.time(item.since())),
                WorkDue.of(item, now, words.near()), fields(flow, item), fieldIds(flow, item),
                clocks(flow, item, now), words.flags(flow, item), asked(flow, item),
                offers(item), changes(flow, item), evidence(item), links(item, sight, maybe), next(item), steps(flow, item),
                chain(flow, item), reveals(flow, item), next(item, mine), waits(flow, item, acts, mine),
                versioned.pending(), !maybe.isEmpty());
    }

    private List<WorkCard.Next> next(WorkItem item, List<FlowAct> mine) {
        Case about = bench.about(item);
        return mine.stream().map(act -> new WorkCard.Next(act.id(), ports.names().in(act.name()),
                bench.barred(Acts.of(WorkActs.ACT), about.with(act.id())))).toList();
    }

    private String role() {
        return ports.workspace().actor().role();
    }

    /// A masked field says its level; one that this seat does not see is left out.
    private List<String> fields(WorkflowContent flow, WorkItem item) {
        List<String> lines = new ArrayList<>();
        for (FlowField field : flow.fields()) {
            String value = item.field(field.id());
            if (field.seenBy(role()) && !value.isEmpty()) {
                lines.add(ports.names().in(field.name()));
                lines.add(field.mask() == null ? words.words(field, value) : texts.get("card.masked", value, field.level()));
            }
        }
        return List.copyOf(lines);
    }

    private List<String> fieldIds(WorkflowContent flow, WorkItem item) {
        return flow.fields().stream().filter(field -> field.seenBy(role()) && !item.field(field.id()).isEmpty()).map(FlowField::id).toList();
    }

    private List<String> reveals(WorkflowContent flow, WorkItem item) {
        return item.reveals().reversed().stream().map(reveal -> {
            String field = flow.field(reveal.field()).map(each -> ports.names().in(each.name())).orElse(reveal.field());
            String who = texts.get(reveal.shown() != null ? "reveal.shown" : reveal.waits() ? "reveal.waits" : "reveal.allowed",
                    words.time(reveal.shown() != null ? reveal.shown().at() : reveal.asked().at()), reveal.asked().name(), field,
                    ports.names().of(WorkReveal.PURPOSES, reveal.purpose()));
            return reveal.allowed() == null ? who : who + SEPARATOR + texts.get("reveal.by", reveal.allowed().name());
        }).toList();
    }

    private List<WorkCard.Clock> clocks(WorkflowContent flow, WorkItem item, Instant now) {
        return item.clocks().stream().map(run -> {
            String until = run.open() ? texts.get("clock.until", words.time(run.due())) : texts.get("clock.ended", words.time(run.ended()));
            String more = run.extended() > 0 ? SEPARATOR + texts.get("clock.extended", plain(run.extended())) : "";
            return new WorkCard.Clock(flow.clock(run.clock()).map(clock -> ports.names().in(clock.name())).orElse(run.clock()),
                    WorkDue.of(run, now, words.near()), words.due().of(run, now), until + more);
        }).toList();
    }

    private static String plain(double amount) {
        return java.math.BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }

    private String asked(WorkflowContent flow, WorkItem item) {
        var asked = item.asked();
        return asked == null ? "" : texts.get("card.asked", asked.by().name(),
                flow.clock(asked.clock()).map(clock -> ports.names().in(clock.name())).orElse(asked.clock()), plain(asked.amount()), asked.reason());
    }

    private List<String> offers(WorkItem item) {
        return IntStream.range(0, item.offers().size()).mapToObj(i -> offer(i + 1, item.offers().get(i))).toList();
    }

    private String offer(int number, WorkOffer offer) {
        String what = texts.get("offer." + offer.offer().deed().written()) + SEPARATOR + ports.names().in(offer.offer().text());
        String how = offer.settled() == null ? texts.get("offer.open") : offer.made().isEmpty()
                ? texts.get("offer.declined", offer.settled().name(), offer.reason())
                : texts.get("offer.made", offer.settled().name(), words.subject(offer.made()));
        return number + "  " + what + SEPARATOR + how;
    }

    private List<String> evidence(WorkItem item) {
        return item.evidence().stream().map(proof -> texts.get("proof." + proof.kind()) + SEPARATOR + proof.name()
                + (proof.sha256().isEmpty() ? "" : SEPARATOR + proof.sha256().substring(0, HASH) + "…")).toList();
    }

    private List<String> links(WorkItem item, PlanSight sight, List<Suggested> maybe) {
        List<String> lines = new ArrayList<>(relations.entityLines(item, sight, maybe));
        item.links().forEach(link -> {
            String kind = "link." + link.kind();
            lines.add((texts.has(kind) ? texts.get(kind) : link.kind()) + SEPARATOR + words.subject(link.target()));
        });
        return lines;
    }

    /// What a register is called, by its newest edition.
    private String register(String id) {
        return ports.workspace().all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast)
                .filter(flow -> flow.ref().workflowId().equals(id)).max(Comparator.comparing(flow -> flow.ref().version()))
                .map(flow -> ports.names().in(flow.content().name())).orElse(id);
    }

    private List<String> next(WorkItem item) {
        return item.next().stream().map(follower -> follower.why() != null && follower.failed()
                ? texts.get("next.failed", register(follower.item().workflow()), refusals.words(follower.why()))
                : !follower.item().item().isEmpty()
                ? texts.get(follower.opened().isEmpty() ? "next.further-coming" : "next.further", words.subject(follower.item().item()))
                : follower.opened().isEmpty() ? texts.get("next.coming", register(follower.item().workflow()))
                : texts.get("next.opened", ports.works().registers().find(follower.opened()).map(found -> found.state().number())
                        .orElse(follower.opened()))).toList();
    }

    private List<String> steps(WorkflowContent flow, WorkItem item) {
        List<String> lines = new ArrayList<>();
        for (WorkStep step : item.steps().reversed()) {
            String moved = step.to().equals(step.from()) ? "" : texts.get("step.to", words.state(flow, step.to()));
            lines.add(words.time(step.by().at()));
            String arrived = step.arrived() == null ? "" : SEPARATOR + texts.get("step.arrived", words.time(step.by().at()),
                    words.time(step.arrived()));
            lines.add(act(flow, step.act()) + moved + SEPARATOR + who(step) + arrived
                    + (step.remark().isBlank() ? "" : "\n" + step.remark()));
        }
        return List.copyOf(lines);
    }

    /// What was done before an item was entered here stands in nobody's name.
    private String who(WorkStep step) {
        String role = ports.names().of("roles", step.by().role());
        return step.by().userId().isEmpty() ? texts.get("step.elsewhere")
                : Actor.SYSTEM.userId().equals(step.by().userId()) ? role : step.by().name() + " " + role;
    }

    private String act(WorkflowContent flow, String id) {
        String own = "act." + id;
        return flow.act(id).map(act -> ports.names().in(act.name())).orElseGet(() -> texts.has(own) ? texts.get(own) : id);
    }

    /// The acts of the workflow alone: what was corrected or attached is no link of it.
    /// What the item would change of the one that an act of it takes further: name of the field, what is on record, what it would be.
    private List<String> changes(WorkflowContent flow, WorkItem item) {
        List<String> lines = new ArrayList<>();
        for (FlowAct act : flow.acts()) {
            act.next().stream().filter(next -> next.further() && !item.field(next.item()).isEmpty()).forEach(next ->
                    ports.works().registers().find(Subject.parse(item.field(next.item())).id()).map(Versioned::state).ifPresent(other ->
                            next.copies().stream().flatMap(id -> flow.field(id).stream()).filter(field -> field.seenBy(role())
                                    && !item.field(field.id()).isEmpty() && !item.field(field.id()).equals(other.field(field.id())))
                                    .forEach(field -> lines.add(texts.get("card.change", ports.names().in(field.name()),
                                            shown(field, other.field(field.id())), shown(field, item.field(field.id())))))));
        }
        return List.copyOf(lines);
    }

    private String shown(FlowField field, String value) {
        return value.isEmpty() ? texts.get("card.empty") : field.mask() == null ? words.words(field, value) : value;
    }

    /// Who did what for each step of the chain of responsibility; of a register without one, who did what in all.
    private List<WorkCard.Link> chain(WorkflowContent flow, WorkItem item) {
        List<WorkCard.Link> links = ChainStep.of(item, ports.codes()).stream().map(step -> new WorkCard.Link(
                ports.names().of("responsibility-chain", step.code()), step.last().isPresent(), step.last().map(last -> texts.get("chain.done",
                        act(flow, last.act()), last.by().name(), words.time(last.by().at()))).orElse(texts.get("chain.none")))).toList();
        return links.isEmpty() ? List.of(new WorkCard.Link("", true, whole(flow, item))) : links;
    }

    private String whole(WorkflowContent flow, WorkItem item) {
        return item.steps().stream().filter(step -> step.act().equals(FlowAct.OPEN) || flow.act(step.act()).isPresent())
                .map(step -> act(flow, step.act()) + (step.by().name().isEmpty() ? "" : " " + step.by().name())).collect(Collectors.joining(" → "));
    }

    private String waits(WorkflowContent flow, WorkItem item, List<FlowAct> acts, List<FlowAct> mine) {
        if (flow.ends(item.at())) {
            return texts.get("card.finished");
        }
        return mine.isEmpty() ? texts.get("card.waits", acts.stream().flatMap(act -> act.roles().stream()).distinct()
                .map(role -> ports.names().of("roles", role)).collect(Collectors.joining(texts.get("and")))) : "";
    }
}
