package org.menshen.domain.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanChecks;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanCondition;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.plan.PlanStep;
import org.menshen.domain.plan.Plans;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;

/// Any plan, and whatever people do with it in whatever order.
class PlanProperties {

    private static final Subject INCIDENT = Subject.parse("incident/I-1");
    private static final List<Deed> DEEDS = List.of(Deed.CONFIRM, Deed.CALL, Deed.LOG, Deed.CHECKLIST, Deed.CHOOSE, Deed.ORDER, Deed.ORDER,
        Deed.LINKAGE, Deed.ESCALATE, Deed.STATUS);
    private static final Map<Deed, List<String>> CODES = Map.of(Deed.ORDER, List.of("GUARD", "JOINT_PATROL"), Deed.LINKAGE,
        List.of("POLICE", "GAS"), Deed.ESCALATE, List.of("LEADER", "WATCH_COMMANDER"), Deed.STATUS, List.of("VERIFIED", "RESPONDING"));

    @Property(tries = 150)
    void noStepGoesBackAndNoIncidentIsClosedBeforeItsDuties(@ForAll long seed) {
        Random random = new Random(seed);
        Desk desk = opened(plan(random));
        Map<String, StepState> before = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            desk.pass(Duration.ofSeconds(random.nextInt(90)));
            List<StepView> missing = board(desk).missing();
            Command command = act(desk, random, i);
            Decision<Fact> decision = give(desk, random, command, i);
            if (command instanceof IncidentCommand.Close && decision instanceof Decision.Accepted<Fact>) {
                assertThat(missing).isEmpty();
                return;
            }
            forward(desk, before);
        }
        finish(desk);
        forward(desk, before);
        assertThat(board(desk).missing()).isEmpty();
    }

    @Property(tries = 60)
    void theLogTellsTheWholeState(@ForAll long seed) {
        Random random = new Random(seed);
        Desk desk = opened(plan(random));
        for (int i = 0; i < 40; i++) {
            desk.pass(Duration.ofSeconds(random.nextInt(90)));
            give(desk, random, act(desk, random, i), i);
        }
        World again = new World(new Rulebook());
        desk.log.forEach(again::apply);
        assertThat(again.find(INCIDENT)).isEqualTo(desk.world.find(INCIDENT));
    }

    private static void forward(Desk desk, Map<String, StepState> before) {
        for (StepView step : board(desk).steps()) {
            StepState last = before.put(step.id(), step.state());
            boolean again = step.step().deed() == Deed.ORDER && (last == StepState.ASKED || last == StepState.DONE) && step.proof() != null;
            assertThat(last == null || again || last.compareTo(step.state()) <= 0).as("%s: %s → %s", step.id(), last, step.state()).isTrue();
        }
    }

    /// Whoever does everything that the plan makes a duty comes to its end.
    private static void finish(Desk desk) {
        for (int round = 0; round < 40 && !board(desk).missing().isEmpty(); round++) {
            for (StepView step : board(desk).missing()) {
                switch (step.step().deed()) {
                    case CHOOSE -> desk.give(Desk.COMMANDER, INCIDENT, new IncidentCommand.ChooseStep(step.id(), "a"));
                    case CHECKLIST -> step.step().items().stream().map(PlanItem::id).forEach(item ->
                        desk.give(Desk.COMMANDER, INCIDENT, new IncidentCommand.TickStep(step.id(), item)));
                    case STATUS -> {
                        desk.give(Desk.COMMANDER, INCIDENT, new IncidentCommand.Verify(""));
                        desk.give(Desk.COMMANDER, INCIDENT, new IncidentCommand.Grade(4, "-"));
                        desk.give(Desk.COMMANDER, INCIDENT, new IncidentCommand.Respond());
                    }
                    default -> desk.give(Desk.COMMANDER, INCIDENT, new IncidentCommand.FinishStep(step.id(), "电话"));
                }
            }
        }
    }

    private static Desk opened(PlanContent plan) {
        assertThat(PlanChecks.check(plan, Samples.CODES, role -> true)).isEmpty();
        Desk desk = new Desk();
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "JOINT_PATROL");
        desk.incident("I-1", 4, Samples.officer(1));
        PlanCommand.Publish publish = Plans.publish(plan);
        desk.accepted(Actor.SYSTEM, publish.ref().subject(), publish);
        desk.accepted(Samples.officer(1), INCIDENT, new IncidentCommand.OpenPlan(publish.ref()));
        desk.accepted(Actor.SYSTEM, Subject.parse("alert/A-1"), new AlertCommand.Raise(Samples.origin("SPRINKLER_LOW", 4)));
        return desk;
    }

    private static PlanBoard board(Desk desk) {
        return PlanBoard.of(desk.state(INCIDENT, Incident.class), new DeskSight(desk)).orElseThrow();
    }

    private static Decision<Fact> give(Desk desk, Random random, Command command, int number) {
        Subject subject = command instanceof OrderCommand.Recall ? Subject.parse("order/O-" + random.nextInt(number + 1))
            : command instanceof OrderCommand ? Subject.parse("order/O-" + number)
            : command instanceof LinkageCommand ? Subject.parse("linkage/L-" + number) : INCIDENT;
        Actor actor = random.nextInt(3) == 0 ? Desk.COMMANDER : Samples.officer(1 + random.nextInt(2));
        return desk.give(actor, subject, command);
    }

    private static Command act(Desk desk, Random random, int number) {
        List<StepView> steps = board(desk).steps();
        String step = steps.get(random.nextInt(steps.size())).id();
        String named = random.nextBoolean() ? step : null;
        return switch (random.nextInt(15)) {
            case 0 -> new IncidentCommand.StartStep(step);
            case 1, 2 -> new IncidentCommand.FinishStep(step, random.nextBoolean() ? "" : "说明");
            case 3 -> new IncidentCommand.SkipStep(step, "无需");
            case 4 -> new IncidentCommand.ChooseStep(step, random.nextBoolean() ? "a" : "b");
            case 5 -> new IncidentCommand.TickStep(step, random.nextBoolean() ? "a" : "b");
            case 6 -> new OrderCommand.Send(new Order.Task("I-1", "U-" + (1 + random.nextInt(2)), "去看", null, "", named));
            case 7 -> new OrderCommand.Recall("不需要");
            case 8 -> new LinkageCommand.Request(new Linkage.Request("I-1", random.nextBoolean() ? "POLICE" : "GAS", "请到场", null, "", named));
            case 9 -> new IncidentCommand.Escalate(random.nextBoolean() ? "LEADER" : "WATCH_COMMANDER", "-");
            case 10 -> new IncidentCommand.SetSeverity(1 + random.nextInt(5), "-");
            case 11 -> new IncidentCommand.LinkAlert("A-1");
            case 12 -> number % 2 == 0 ? new IncidentCommand.Verify("") : new IncidentCommand.Grade(3 + random.nextInt(2), "-");
            case 13 -> number % 2 == 0 ? new IncidentCommand.Respond() : new IncidentCommand.Control("");
            default -> number % 2 == 0 ? new IncidentCommand.StartClosing("") : new IncidentCommand.Close("完", DataDisposal.NONE, null);
        };
    }

    private static PlanContent plan(Random random) {
        List<PlanStep> steps = new ArrayList<>();
        int count = 2 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Deed deed = DEEDS.get(random.nextInt(DEEDS.size()));
            List<String> codes = CODES.getOrDefault(deed, List.of());
            PlanStep step = Plans.step("s" + i, deed, deed == Deed.ORDER && random.nextBoolean() ? codes.toArray(String[]::new)
                : codes.isEmpty() ? new String[0] : new String[] {codes.get(random.nextInt(codes.size()))});
            step = random.nextBoolean() || deed == Deed.CHOOSE ? Plans.must(step) : step;
            step = condition(step, steps, random);
            step = random.nextInt(3) == 0 ? Plans.within(step, 30 + random.nextInt(300), "") : step;
            steps.add(Plans.after(step, before(step, steps, random)));
        }
        return Plans.of(steps.toArray(PlanStep[]::new));
    }

    private static PlanStep condition(PlanStep step, List<PlanStep> steps, Random random) {
        List<PlanStep> choices = steps.stream().filter(s -> s.deed() == Deed.CHOOSE).toList();
        return switch (random.nextInt(4)) {
            case 0 -> choices.isEmpty() ? step
                : Plans.chosen(step, choices.get(random.nextInt(choices.size())).id(), random.nextBoolean() ? "a" : "b");
            case 1 -> Plans.when(step, random.nextBoolean() ? new PlanCondition("", "", List.of("SPRINKLER_LOW"), 0)
                : new PlanCondition("", "", List.of(), 2));
            default -> step;
        };
    }

    private static String[] before(PlanStep step, List<PlanStep> steps, Random random) {
        return steps.stream().filter(s -> eventful(step, steps) || !eventful(s, steps)).filter(s -> random.nextInt(3) == 0).map(PlanStep::id)
            .toArray(String[]::new);
    }

    private static boolean eventful(PlanStep step, List<PlanStep> steps) {
        return step.when().onEvent() || steps.stream().anyMatch(s -> s.id().equals(step.when().step()) && eventful(s, steps));
    }
}
