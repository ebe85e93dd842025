package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.form.FormAnswer;
import org.menshen.desktop.form.ValueWords;
import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowClock;
import org.menshen.domain.work.FlowFlag;
import org.menshen.domain.work.FlowOffer;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkOffer;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.map.core.geo.LatLon;

/// What can be done with work items of any register: which acts there are, who does them and what they ask is said by the workflow.
public final class WorkActs {

    /// The act that does one of the acts of the item's state; its first answer is the id of that.
    public static final String ACT = "work.act";
    /// The act that opens an item; its first answer is the id of the register.
    public static final String OPEN = "work.open";
    private static final List<String> LINKS = List.of("about", "cause", "follows", "duplicate-of");

    private static final String SOURCE = "CALL";

    private WorkActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(SubjectKind.WORK, ACT).various().when(c -> !flowActs(c).isEmpty()).ask(Ask.pick("ask.work.act", WorkActs::acts))
                .ask(new Ask.If(c -> !WorkForms.of(flowAct(c), c).equals(org.menshen.desktop.form.FormSpec.NONE),
                        new Ask.Form(c -> c.text("ask.work.form", c.ports().names().in(flowAct(c).name()), c.title()),
                                c -> WorkForms.of(flowAct(c), c))))
                .giving(c -> new WorkCommand.Act(c.word(0), c.form(1).values(), c.form(1).remark(), c.form(1).evidence())));
        acts.add(opening(Act.of(null, OPEN).when(c -> !openable(c).isEmpty())));
        acts.add(opening(Act.of(SubjectKind.INCIDENT, "incident.open-item").when(c -> !openable(c).isEmpty())));
        record(acts);
        acts.addAll(RevealActs.all());
        waiting(acts);
        offers(acts);
        acts.add(Act.of(SubjectKind.WORK, "work.raise-incident").key("I").when(c -> open(c) && everybody(c))
                .ask(Ask.pick("ask.work.incident", c -> Lists.codes(c, "incident-types")))
                .ask(Ask.words("ask.work.incident-title", WorkActs::called)).gives(WorkActs::incident));
        return List.copyOf(acts);
    }

    private static Act opening(Act.Making making) {
        return making.ask(Ask.pick("ask.work.register", WorkActs::registers))
                .ask(new Ask.Form(c -> c.text("ask.work.new", c.ports().names().in(wanted(c).content().name())),
                        c -> WorkForms.fresh(wanted(c).content(), c)))
                .gives(c -> List.of(new Step(c.ports().workspace().newItem(wanted(c).content(), c.form(1).values()), opened(c))));
    }

    private static WorkCommand.Open opened(Case c) {
        FormAnswer answer = c.form(1);
        @Nullable LatLon at = c.at().orElseGet(() -> place(c, answer.value(wanted(c).content().place())).orElse(null));
        List<WorkLink> links = c.state() instanceof Incident incident
                ? List.of(new WorkLink(LINKS.getFirst(), incident.subject().toString())) : List.of();
        return new WorkCommand.Open(wanted(c).ref(), answer.values(), at, links);
    }

    private static Optional<LatLon> place(Case c, String written) {
        return written.contains("/") ? c.ports().workspace().find(Subject.parse(written)).map(Versioned::state)
                .flatMap(new Whereabouts(c.ports())::of) : Optional.empty();
    }

    /// The editions in force of which this seat opens items, the newest of each register.
    static List<Workflow> openable(Case c) {
        Map<String, Workflow> newest = new TreeMap<>();
        c.all(SubjectKind.WORKFLOW, Workflow.class).filter(flow -> flow.inForce() && flow.content().openers().contains(c.actor().role()))
                .forEach(flow -> newest.merge(flow.ref().workflowId(), flow,
                        (one, other) -> one.ref().version() < other.ref().version() ? other : one));
        return List.copyOf(newest.values());
    }

    private static Workflow wanted(Case c) {
        return openable(c).stream().filter(flow -> flow.ref().workflowId().equals(c.word(0))).findFirst().orElseThrow();
    }

    private static List<AskOption> registers(Case c) {
        return openable(c).stream().map(flow -> new AskOption(flow.ref().workflowId(), 0, c.ports().names().in(flow.content().name()),
                flow.content().prefix())).toList();
    }

    /// The acts of the state in which the item stands that the role of this seat may do.
    public static List<FlowAct> flowActs(Case c) {
        WorkItem item = c.as(WorkItem.class);
        return WorkForms.flow(c).map(flow -> flow.actsIn(item.at()).stream().filter(act -> act.roles().contains(c.actor().role())).toList())
                .orElse(List.of());
    }

    private static List<AskOption> acts(Case c) {
        return flowActs(c).stream().map(act -> AskOption.of(act.id(), c.ports().names().in(act.name()))).toList();
    }

    static FlowAct flowAct(Case c) {
        return WorkForms.flow(c).flatMap(flow -> flow.act(c.word(0))).orElseThrow();
    }

    private static boolean open(Case c) {
        return WorkForms.flow(c).filter(flow -> !flow.ends(c.as(WorkItem.class).at())).isPresent();
    }

    /// Whether everybody may read of it: an incident is read by all.
    private static boolean everybody(Case c) {
        return WorkForms.flow(c).filter(flow -> flow.readers().isEmpty()).isPresent();
    }

    private static boolean involved(Case c) {
        return WorkForms.flow(c).filter(flow -> flow.involves(c.actor().role())).isPresent();
    }

    /// What does not move it on.
    private static void record(List<Act> acts) {
        acts.add(Act.of(SubjectKind.WORK, "work.correct").key("E")
                .when(c -> open(c) && WorkForms.flow(c).filter(flow -> flow.correct().contains(c.actor().role())).isPresent())
                .ask(new Ask.Form(c -> c.text("ask.work.correct", c.title()), WorkForms::correction))
                .giving(c -> new WorkCommand.Correct(c.form(0).values(), null, c.form(0).remark())));
        acts.add(Act.of(SubjectKind.WORK, "work.relocate")
                .when(c -> open(c) && WorkForms.flow(c).filter(flow -> flow.correct().contains(c.actor().role())).isPresent())
                .ask(new Ask.Spot(Ask.text("ask.work.relocate"))).ask(Ask.words("ask.reason"))
                .giving(c -> new WorkCommand.Correct(List.of(), c.place(0).at(), c.word(1))));
        acts.add(Act.of(SubjectKind.WORK, "work.attach-spot").when(WorkActs::involved)
                .ask(new Ask.Spot(Ask.text("ask.work.attach-spot")))
                .ask(Ask.words("ask.work.spot-name", c -> c.place(0).words().isBlank() ? c.title() : c.place(0).words()))
                .giving(c -> new WorkCommand.Attach(new WorkProof("position", c.word(1), "", c.now(), c.place(0).at()))));
        acts.add(Act.of(SubjectKind.WORK, "work.raise").key("U").when(c -> open(c) && !flags(c, true).isEmpty())
                .ask(Ask.pick("ask.work.raise", c -> flags(c, true))).ask(Ask.words("ask.reason"))
                .giving(c -> new WorkCommand.Raise(c.word(0), c.word(1))));
        acts.add(Act.of(SubjectKind.WORK, "work.lower").key("D").when(c -> open(c) && !flags(c, false).isEmpty())
                .ask(Ask.pick("ask.work.lower", c -> flags(c, false))).ask(Ask.words("ask.reason"))
                .giving(c -> new WorkCommand.Lower(c.word(0), c.word(1))));
        acts.add(Act.of(SubjectKind.WORK, "work.attach").key("P").when(WorkActs::involved)
                .ask(new Ask.Form(c -> c.text("ask.work.attach", c.title()), c -> WorkForms.proofs()))
                .gives(c -> c.form(0).evidence().stream().map(proof -> c.step(new WorkCommand.Attach(proof))).toList()));
        acts.add(Act.of(SubjectKind.WORK, "work.link").key("J").when(WorkActs::involved)
                .ask(Ask.pick("ask.work.link", c -> LINKS.stream().map(kind -> AskOption.of(kind, c.text("link." + kind))).toList()))
                .ask(new Ask.Form(c -> c.text("ask.work.target", c.text("link." + c.word(0))), WorkForms::target))
                .giving(c -> new WorkCommand.Link(new WorkLink(c.word(0), c.form(1).value(WorkForms.TARGET)))));
        acts.add(Act.of(SubjectKind.WORK, "work.unlink").key("X").when(c -> involved(c) && !c.as(WorkItem.class).links().isEmpty())
                .ask(Ask.pick("ask.work.unlink", WorkActs::links)).ask(Ask.words("ask.reason"))
                .giving(c -> new WorkCommand.Unlink(c.as(WorkItem.class).links().get(Integer.parseInt(c.word(0))), c.word(1))));
    }

    private static List<AskOption> flags(Case c, boolean raise) {
        WorkItem item = c.as(WorkItem.class);
        return WorkForms.flow(c).map(WorkflowContent::flags).orElse(List.of()).stream()
                .filter(flag -> item.flags().contains(flag.id()) != raise && (raise ? flag.raise() : flag.lower()).contains(c.actor().role()))
                .map((FlowFlag flag) -> AskOption.of(flag.id(), c.ports().names().in(flag.name()))).toList();
    }

    private static List<AskOption> links(Case c) {
        List<WorkLink> links = c.as(WorkItem.class).links();
        ValueWords words = new ValueWords(c.ports());
        return IntStream.range(0, links.size()).mapToObj(i -> AskOption.of(String.valueOf(i),
                kind(c, links.get(i).kind()) + " · " + words.subject(links.get(i).target()))).toList();
    }

    private static String kind(Case c, String kind) {
        return LINKS.contains(kind) ? c.text("link." + kind) : kind;
    }

    /// More time.
    private static void waiting(List<Act> acts) {
        acts.add(Act.of(SubjectKind.WORK, "work.ask-extension").key("Z")
                .when(c -> c.as(WorkItem.class).asked() == null && !clocks(c).isEmpty())
                .ask(Ask.pick("ask.work.clock", WorkActs::clocks))
                .ask(new Ask.Words(c -> c.text("ask.work.amount", c.text("unit." + run(c).rule().unit().name())), c -> "1",
                        words -> words.matches("\\d{1,4}(\\.\\d{1,2})?")))
                .ask(Ask.words("ask.reason")).giving(c -> new WorkCommand.AskExtension(c.word(0), Double.parseDouble(c.word(1)), c.word(2))));
        acts.add(Act.of(SubjectKind.WORK, "work.answer-extension").key("V").when(WorkActs::answers)
                .ask(Ask.pick("ask.work.extension", c -> List.of(AskOption.of("true", c.text("extension.give")),
                        AskOption.of("false", c.text("extension.refuse")))))
                .ask(Ask.words("ask.reason", c -> c.text("extension.give")))
                .giving(c -> new WorkCommand.AnswerExtension(Boolean.parseBoolean(c.word(0)), c.word(1))));
    }

    private static ClockRun run(Case c) {
        return c.as(WorkItem.class).open(c.word(0)).orElseThrow();
    }

    private static List<AskOption> clocks(Case c) {
        return c.as(WorkItem.class).clocks().stream().filter(ClockRun::open).flatMap(run -> WorkForms.flow(c).flatMap(flow -> flow.clock(run.clock()))
                        .filter(clock -> clock.extension() != null && clock.extension().ask().contains(c.actor().role())).stream())
                .map((FlowClock clock) -> AskOption.of(clock.id(), c.ports().names().in(clock.name()))).toList();
    }

    private static boolean answers(Case c) {
        var asked = c.as(WorkItem.class).asked();
        return asked != null && WorkForms.flow(c).flatMap(flow -> flow.clock(asked.clock()))
                .filter(clock -> clock.extension() != null && clock.extension().approve().contains(c.actor().role())).isPresent();
    }

    /// What was proposed: a person sends it, says what was done instead, or why not.
    private static void offers(List<Act> acts) {
        acts.add(Act.of(SubjectKind.WORK, "work.send-order").key("Q")
                .when(c -> involved(c) && c.at().isPresent() && !offers(c, Deed.ORDER).isEmpty())
                .ask(Ask.pick("ask.work.offer", c -> offers(c, Deed.ORDER))).ask(Ask.pick("ask.dispatch", WorkActs::forces))
                .ask(Ask.words("ask.work.order-text", c -> c.ports().names().in(offer(c).text()))).gives(c -> {
                    String id = c.fresh(SubjectKind.ORDER);
                    Order.Task task = new Order.Task(null, c.word(1), c.word(2), c.at().orElse(null), called(c));
                    return made(c, ForceSteps.send(id, task), new Subject(SubjectKind.ORDER, id));
                }));
        acts.add(Act.of(SubjectKind.WORK, "work.send-linkage").key("W").when(c -> involved(c) && !offers(c, Deed.LINKAGE).isEmpty())
                .ask(Ask.pick("ask.work.offer", c -> offers(c, Deed.LINKAGE)))
                .ask(Ask.words("ask.work.linkage-text", c -> c.ports().names().in(offer(c).text()))).gives(c -> {
                    String id = c.fresh(SubjectKind.LINKAGE);
                    Linkage.Request request = new Linkage.Request(null, offer(c).to().getFirst(), c.word(1), c.at().orElse(null), called(c));
                    return made(c, ForceSteps.ask(id, request), new Subject(SubjectKind.LINKAGE, id));
                }));
        acts.add(Act.of(SubjectKind.WORK, "work.send-escalation").when(c -> involved(c) && !offers(c, Deed.ESCALATE).isEmpty())
                .ask(Ask.pick("ask.work.offer", c -> offers(c, Deed.ESCALATE)))
                .ask(new Ask.If(c -> linkedIncident(c).isEmpty(), Ask.pick("ask.work.incident", c -> Lists.codes(c, "incident-types"))))
                .ask(Ask.words("ask.work.escalation-text", c -> c.ports().names().in(offer(c).text()))).gives(WorkActs::escalation));
        acts.add(Act.of(SubjectKind.WORK, "work.settle-offer").key("R").various().when(c -> involved(c) && !offers(c, null).isEmpty())
                .ask(Ask.pick("ask.work.settle", c -> offers(c, null))).ask(Ask.words("ask.work.why-not"))
                .giving(c -> new WorkCommand.SettleOffer(Integer.parseInt(c.word(0)), "", c.word(1))));
        acts.add(Act.of(SubjectKind.WORK, "work.offer-made").when(c -> involved(c) && !offers(c, null).isEmpty())
                .ask(Ask.pick("ask.work.settle", c -> offers(c, null)))
                .ask(new Ask.Form(c -> c.text("ask.work.made"), WorkForms::target))
                .giving(c -> new WorkCommand.SettleOffer(Integer.parseInt(c.word(0)), c.form(1).value(WorkForms.TARGET), "")));
    }

    private static List<AskOption> offers(Case c, @Nullable Deed deed) {
        List<WorkOffer> all = c.as(WorkItem.class).offers();
        return IntStream.range(0, all.size()).filter(i -> all.get(i).settled() == null && (deed == null || all.get(i).offer().deed() == deed))
                .mapToObj(i -> new AskOption(String.valueOf(i + 1), 0, c.ports().names().in(all.get(i).offer().text()),
                        c.text("deed." + all.get(i).offer().deed().written()))).toList();
    }

    private static FlowOffer offer(Case c) {
        return c.as(WorkItem.class).offers().get(Integer.parseInt(c.word(0)) - 1).offer();
    }

    /// Those of the types that were proposed first.
    private static List<AskOption> forces(Case c) {
        List<String> types = offer(c).to();
        return Lists.forces(c).stream().sorted(Comparator.comparing((AskOption option) -> c.find(SubjectKind.UNIT, option.value(), Unit.class)
                .filter(unit -> types.contains(unit.typeCode())).isEmpty())).toList();
    }

    private static List<Step> made(Case c, List<Step> sent, Subject what) {
        List<Step> steps = new ArrayList<>(sent);
        steps.add(c.step(new WorkCommand.SettleOffer(Integer.parseInt(c.word(0)), what.toString(), "")));
        return c.mine(steps);
    }

    /// The number and what it is about, as far as everybody may read it.
    private static String called(Case c) {
        WorkItem item = c.as(WorkItem.class);
        return WorkForms.flow(c).flatMap(flow -> flow.field(flow.title())).filter(field -> field.mask() == null && field.sees().isEmpty())
                .map(field -> new ValueWords(c.ports()).of(field, item.field(field.id()))).filter(words -> !words.isEmpty()).orElse(item.number());
    }

    /// An incident of an item, linked to it.
    private static List<Step> incident(Case c) {
        return c.mine(reported(c, new Subject(SubjectKind.INCIDENT, c.fresh(SubjectKind.INCIDENT)), c.word(0), c.word(1)));
    }

    private static List<Step> reported(Case c, Subject incident, String type, String title) {
        int severity = (int) c.ports().codes().find("incident-types", type).orElseThrow().number("severity").orElseThrow();
        Incident.Details details = new Incident.Details(type, title, null, null, c.at().orElse(null), c.as(WorkItem.class).number(), SOURCE);
        return List.of(new Step(incident, new IncidentCommand.Report(details, severity, null, c.as(WorkItem.class).number())),
                c.step(new WorkCommand.Link(new WorkLink(LINKS.get(1), incident.toString()))));
    }

    /// The incident that is still open among those that the item is linked to.
    private static Optional<Incident> linkedIncident(Case c) {
        return c.as(WorkItem.class).links().stream().map(link -> Subject.parse(link.target())).filter(target -> target.kind() == SubjectKind.INCIDENT)
                .flatMap(target -> c.find(SubjectKind.INCIDENT, target.id(), Incident.class).stream()).filter(found -> found.status().isOpen())
                .findFirst();
    }

    /// What is sent to a seat above goes there as an incident, for that is what a seat above has to read: the one of the item, else a new one.
    private static List<Step> escalation(Case c) {
        Optional<Incident> linked = linkedIncident(c);
        Subject incident = linked.map(Incident::subject).orElseGet(() -> new Subject(SubjectKind.INCIDENT, c.fresh(SubjectKind.INCIDENT)));
        List<Step> steps = new ArrayList<>(linked.isPresent() ? List.of() : reported(c, incident, c.word(1), called(c)));
        steps.add(new Step(incident, new IncidentCommand.Escalate(offer(c).to().getFirst(), c.word(2))));
        return made(c, steps, incident);
    }
}
