package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.Untaken;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.response.PlanBoard;
import org.menshen.domain.response.StepState;
import org.menshen.domain.response.StepView;
import org.menshen.domain.unit.Unit;

/// What can be done with the response plan of an incident. A step asks what its own deed needs and gives the command behind it, so that nothing
/// has to be entered twice.
final class PlanActs {

    /// The step that comes next, done by the main key.
    private static final String NEXT = "incident.next-step";
    private static final String ALL = "*";
    private static final int STEP = 0;

    private PlanActs() {
    }

    /// The plan's main way, offered before what an incident knows without a plan.
    static List<Act> way() {
        List<Act> acts = new ArrayList<>();
        acts.add(on("incident.open-plan").key("Y").when(c -> isOpen(c) && c.incident().plan() == null && !offered(c).isEmpty())
                .ask(new Ask.If(c -> offered(c).size() > 1, Ask.pick("ask.plan", PlanActs::plans)))
                .giving(c -> new IncidentCommand.OpenPlan(chosen(c).ref())));
        acts.add(doing(on(NEXT).when(c -> next(c).isPresent()).ask(new Ask.If(c -> false, Ask.remark("ask.step")))));
        acts.add(doing(on("incident.plan-step").key("N").various().when(c -> steps(c, s -> true).findAny().isPresent())
                .ask(Ask.pick("ask.step", c -> options(c, s -> true)))));
        return List.copyOf(acts);
    }

    /// What can be done with single steps and with the plan itself.
    static List<Act> rest() {
        List<Act> acts = new ArrayList<>();
        acts.add(on("incident.start-step").key("B").various().when(c -> steps(c, s -> !mine(c, s)).findAny().isPresent())
                .ask(Ask.pick("ask.start-step", c -> options(c, s -> !mine(c, s)))).giving(c -> new IncidentCommand.StartStep(c.word(STEP))));
        acts.add(on("incident.finish-step").key("F").various().when(c -> steps(c, PlanActs::byHand).findAny().isPresent())
                .ask(Ask.pick("ask.finish-step", c -> options(c, PlanActs::byHand))).ask(Ask.words("ask.finish-words"))
                .giving(c -> new IncidentCommand.FinishStep(c.word(STEP), c.word(1))));
        acts.add(on("incident.skip-step").key("Q").various().when(c -> steps(c, s -> !s.step().mandatory()).findAny().isPresent())
                .ask(Ask.pick("ask.skip-step", c -> options(c, s -> !s.step().mandatory()))).ask(Ask.words("ask.reason"))
                .giving(c -> new IncidentCommand.SkipStep(c.word(STEP), c.word(1))));
        acts.add(on("incident.change-plan").key("Y").when(c -> isOpen(c) && c.incident().plan() != null && !others(c).isEmpty())
                .ask(Ask.pick("ask.change-plan", c -> plans(c, others(c)))).ask(Ask.words("ask.reason"))
                .giving(c -> new IncidentCommand.ChangePlan(others(c).stream().filter(plan -> plan.ref().key().equals(c.word(0))).findFirst()
                        .orElseThrow().ref(), c.word(1))));
        acts.add(on("incident.drop-plan").when(c -> isOpen(c) && c.incident().plan() != null).ask(Ask.words("ask.drop-plan"))
                .giving(c -> new IncidentCommand.DropPlan(c.word(0))));
        return List.copyOf(acts);
    }

    /// What Enter does with an incident on which a plan runs; empty when nothing of the plan is to be done at this desk now.
    static Optional<String> main(Case c) {
        return next(c).map(step -> NEXT);
    }

    /// The name of what comes next, for the main key.
    static Optional<String> called(Act act, Case c) {
        return act.id().equals(NEXT) && c.state() != null ? next(c).map(step -> name(c, step)) : Optional.empty();
    }

    /// The window that a step is about; empty when it needs none.
    static Optional<String> window(Act act, Case c) {
        boolean step = act.id().equals(NEXT) || act.id().equals("incident.plan-step");
        return step && c.answered() > STEP && step(c).filter(s -> s.step().deed() == Deed.CAMERA).isPresent() ? Optional.of("cameras")
                : Optional.empty();
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.INCIDENT, id);
    }

    private static boolean isOpen(Case c) {
        return c.incident().status().isOpen();
    }

    private static List<Plan> offered(Case c) {
        List<String> first = LevelRules.of(c.ports().dutyLevel(), c.ports().codes()).plans();
        return PlanBoard.offered(c.incident(), new PlanSight(c.ports().workspace())).stream()
                .sorted(Comparator.comparing(plan -> !first.contains(plan.content().id()))).toList();
    }

    /// Plans that it could go on with instead.
    private static List<Plan> others(Case c) {
        return offered(c).stream().filter(plan -> !plan.ref().equals(c.incident().plan().ref())).toList();
    }

    private static List<AskOption> plans(Case c) {
        return plans(c, offered(c));
    }

    private static List<AskOption> plans(Case c, List<Plan> all) {
        return all.stream().map(plan -> new AskOption(plan.ref().key(), 0, plan.content().name().in(c.ports().lang().code()),
                c.text("plan.version", plan.ref().version(), plan.content().steps().size()))).toList();
    }

    private static Plan chosen(Case c) {
        List<Plan> plans = offered(c);
        return plans.stream().filter(plan -> plan.ref().key().equals(c.word(0))).findFirst().orElseGet(plans::getFirst);
    }

    private static Optional<StepView> next(Case c) {
        return isOpen(c) ? c.board().flatMap(board -> board.next(c.actor().userId())) : Optional.empty();
    }

    /// The step at hand: the one that was picked, else the next.
    private static Optional<StepView> step(Case c) {
        String id = c.answered() > STEP ? c.word(STEP) : "";
        return id.isEmpty() ? next(c) : c.board().flatMap(board -> board.step(id));
    }

    private static boolean is(Case c, Deed... deeds) {
        return step(c).filter(step -> List.of(deeds).contains(step.step().deed())).isPresent();
    }

    private static Stream<StepView> steps(Case c, Predicate<StepView> which) {
        return isOpen(c) ? c.board().stream().flatMap(board -> board.steps().stream()).filter(step -> step.state().isOpen()).filter(which)
                : Stream.empty();
    }

    private static boolean mine(Case c, StepView step) {
        return step.state() == StepState.DOING && c.mine(step.by());
    }

    private static boolean byHand(StepView step) {
        Deed deed = step.step().deed();
        return deed != Deed.CHOOSE && deed != Deed.CHECKLIST && deed != Deed.STATUS;
    }

    private static String name(Case c, StepView step) {
        return step.step().name().in(c.ports().lang().code());
    }

    /// Steps to choose from; words behind the command word narrow them down.
    private static List<AskOption> options(Case c, Predicate<StepView> which) {
        String wanted = c.rest().toLowerCase(Locale.ROOT);
        List<AskOption> all = steps(c, which).map(step -> new AskOption(step.id(), 0, name(c, step),
                c.text("step.state." + step.state(), c.name("roles", step.step().role()), step.by() == null ? "" : step.by().name()))).toList();
        List<AskOption> meant = all.stream().filter(option -> option.value().contains(wanted)
                || option.words().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        return meant.isEmpty() ? all : meant;
    }

    /// The questions and the commands of a step. The answers: the step, a force, a part or grade, words.
    private static Act doing(Act.Making making) {
        return making.ask(new Ask.If(c -> is(c, Deed.ORDER), Ask.pick("ask.dispatch", PlanActs::forces)))
                .ask(new Ask.If(c -> is(c, Deed.CHOOSE, Deed.CHECKLIST, Deed.TELL) || grades(c),
                        new Ask.Pick(c -> step(c).map(step -> name(c, step)).orElse(""), PlanActs::parts)))
                .ask(new Ask.If(PlanActs::speaks, new Ask.Words(c -> c.text("ask.step-words", step(c).map(step -> name(c, step)).orElse("")),
                        PlanActs::draft, words -> true)))
                .gives(PlanActs::steps);
    }

    private static boolean grades(Case c) {
        return is(c, Deed.STATUS) && c.incident().grade() == null && c.incident().status() == IncidentStatus.VERIFIED;
    }

    private static boolean speaks(Case c) {
        return step(c).filter(step -> step.step().deed().needsWords() || step.step().deed().provesItself()).isPresent();
    }

    private static String draft(Case c) {
        StepView step = step(c).orElseThrow();
        String text = step.step().text().in(c.ports().lang().code());
        return !text.isBlank() ? text : step.step().deed() == Deed.STATUS && !grades(c) || step.step().deed() == Deed.CALL ? "" : name(c, step);
    }

    private static List<AskOption> forces(Case c) {
        List<String> types = step(c).orElseThrow().step().codes();
        Set<String> tried = untaken(c).map(order -> Untaken.of(orders(c)).tried().getOrDefault(order.id(), Set.of())).orElse(Set.of());
        List<AskOption> all = Lists.forces(c, tried);
        List<AskOption> wanted = all.stream().filter(option -> c.find(SubjectKind.UNIT, option.value(), Unit.class)
                .filter(unit -> types.contains(unit.typeCode())).isPresent()).toList();
        return wanted.isEmpty() ? all : wanted;
    }

    private static List<Order> orders(Case c) {
        return c.all(SubjectKind.ORDER, Order.class).filter(order -> c.incident().id().equals(order.incidentId())).toList();
    }

    /// The order of the step that nobody took and that no other one has followed: the next unit is offered what it was for.
    private static Optional<Order> untaken(Case c) {
        return step(c).filter(step -> step.state() != StepState.ASKED && step.proof() != null)
                .flatMap(step -> Untaken.of(orders(c)).waiting().stream().filter(order -> order.id().equals(step.proof())).findFirst());
    }

    private static List<AskOption> parts(Case c) {
        StepView step = step(c).orElseThrow();
        String lang = c.ports().lang().code();
        if (step.step().deed() == Deed.STATUS) {
            return Lists.numbers(c, "grade.", 1, 4, 0);
        }
        List<AskOption> parts = new ArrayList<>();
        if (step.step().deed() == Deed.TELL) {
            parts.add(AskOption.of(ALL, c.text("step.told")));
        } else if (step.step().deed() == Deed.CHECKLIST && step.step().items().size() - step.ticked().size() > 1) {
            parts.add(AskOption.of(ALL, c.text("step.all")));
        }
        step.step().items().stream().filter(item -> !step.ticked().containsKey(item.id()))
                .forEach(item -> parts.add(AskOption.of(item.id(), item.words().in(lang))));
        return parts;
    }

    private static List<Step> steps(Case c) {
        StepView step = step(c).orElseThrow();
        String unit = c.word(1);
        String part = c.word(2);
        String words = c.word(3);
        return switch (step.step().deed()) {
            case CONFIRM, TELL, CAMERA -> List.of(c.step(new IncidentCommand.FinishStep(step.id(), "")));
            case CALL, BROADCAST, REPORT, LOG -> List.of(c.step(new IncidentCommand.FinishStep(step.id(), words)));
            case CHOOSE -> List.of(c.step(new IncidentCommand.ChooseStep(step.id(), part)));
            case CHECKLIST -> step.step().items().stream().map(PlanItem::id)
                    .filter(item -> part.equals(item) || part.equals(ALL) && !step.ticked().containsKey(item))
                    .map(item -> c.step(new IncidentCommand.TickStep(step.id(), item))).toList();
            case ORDER -> {
                Order.Task task = new Order.Task(c.incident().id(), unit, words, c.at().orElse(null), c.where(), step.id());
                yield c.mine(ForceSteps.send(c.fresh(SubjectKind.ORDER), untaken(c).map(order -> task.after(order.id())).orElse(task)));
            }
            case LINKAGE -> ForceSteps.ask(c.fresh(SubjectKind.LINKAGE),
                    new Linkage.Request(c.incident().id(), step.step().codes().getFirst(), words, c.at().orElse(null),
                            c.where(), step.id()));
            case ESCALATE -> List.of(c.step(new IncidentCommand.Escalate(step.step().codes().getFirst(), words)));
            case STATUS -> List.of(c.step(towards(c, part, words)));
        };
    }

    /// The one step of the incident's way that comes next; a plan's step may need several.
    private static IncidentCommand towards(Case c, String grade, String words) {
        return switch (c.incident().status()) {
            case REPORTED -> new IncidentCommand.Verify(words);
            case VERIFIED -> new IncidentCommand.Grade(Integer.parseInt(grade), words);
            case GRADED -> new IncidentCommand.Respond();
            case RESPONDING -> new IncidentCommand.Control(words);
            default -> new IncidentCommand.StartClosing(words);
        };
    }
}
