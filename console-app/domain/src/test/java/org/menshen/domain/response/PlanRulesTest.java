package org.menshen.domain.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.domain.plan.Plans.after;
import static org.menshen.domain.plan.Plans.chosen;
import static org.menshen.domain.plan.Plans.must;
import static org.menshen.domain.plan.Plans.step;
import static org.menshen.domain.plan.Plans.when;
import static org.menshen.domain.plan.Plans.within;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanCondition;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanStep;
import org.menshen.domain.plan.Plans;
import org.menshen.domain.rules.Desk;

class PlanRulesTest {

    private static final Actor OFFICER = Samples.officer(1);
    private static final Actor OTHER = Samples.officer(2);
    private final Desk desk = new Desk();

    private Subject opened(PlanStep... steps) {
        PlanCommand.Publish publish = Plans.publish(Plans.of(steps));
        desk.accepted(Actor.SYSTEM, publish.ref().subject(), publish);
        Subject incident = desk.incident("I-1", 3, OFFICER);
        desk.accepted(OFFICER, incident, new IncidentCommand.OpenPlan(publish.ref()));
        return incident;
    }

    private PlanBoard board(Subject incident) {
        return PlanBoard.of(desk.state(incident, Incident.class), new DeskSight(desk)).orElseThrow();
    }

    private StepView view(Subject incident, String id) {
        return board(incident).step(id).orElseThrow();
    }

    @Test
    void stepsComeOneAfterTheOther() {
        Subject incident = opened(step("a"), after(step("b"), "a"), after(step("c"), "b"));
        assertThat(board(incident).next(OFFICER.userId()).orElseThrow().id()).isEqualTo("a");
        desk.accepted(OTHER, incident, new IncidentCommand.StartStep("a"));
        assertThat(view(incident, "a").by().userId()).isEqualTo(OTHER.userId());
        assertThat(board(incident).next(OFFICER.userId())).as("somebody else has it").isEmpty();
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.StartStep("a")).code()).isEqualTo("incident.step-taken");
        desk.accepted(OTHER, incident, new IncidentCommand.FinishStep("a", "门已关"));
        assertThat(desk.state(incident, Incident.class).log().getLast().text()).isEqualTo("门已关");
        assertThat(board(incident).next(OFFICER.userId()).orElseThrow().id()).isEqualTo("b");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.SkipStep("b", " ")).code()).isEqualTo("incident.needs-reason");
        desk.accepted(OFFICER, incident, new IncidentCommand.SkipStep("b", "无此门"));
        assertThat(view(incident, "b").words()).isEqualTo("无此门");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.FinishStep("b", "")).code()).isEqualTo("incident.step-over");
        assertThat(view(incident, "c").state()).isEqualTo(StepState.DUE);
    }

    @Test
    void whatIsToldComesBeforeEverythingThatIsSaidByHand() {
        Subject incident = opened(must(step("tell", Deed.TELL)), step("b"), step("ask", Deed.LINKAGE, "GAS"));
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.FinishStep("b", "")).details()).containsEntry("step.en", "step tell");
        desk.accepted(OFFICER, Subject.parse("linkage/L-1"), new LinkageCommand.Request(new Linkage.Request("I-1", "GAS", "请到场", null, "")));
        assertThat(view(incident, "ask").state()).as("help may always be asked for").isEqualTo(StepState.DONE);
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("tell", ""));
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("b", ""));
    }

    @Test
    void anOrderARequestAndAStateFinishTheirStepsByThemselves() {
        Subject incident = opened(must(step("guard", Deed.ORDER, "GUARD")), must(step("second", Deed.ORDER, "GUARD", "JOINT_PATROL")),
            must(step("police", Deed.LINKAGE, "POLICE")), must(step("up", Deed.ESCALATE, "LEADER")), must(step("sure", Deed.STATUS, "VERIFIED")));
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "JOINT_PATROL");
        Subject order = Subject.parse("order/O-1");
        desk.accepted(OFFICER, order, new OrderCommand.Draft(new Order.Task("I-1", "U-1", "守住门口", null, "北门")));
        assertThat(view(incident, "guard").state()).as("a draft is no order").isEqualTo(StepState.DUE);
        desk.accepted(OFFICER, order, new OrderCommand.Issue());
        assertThat(view(incident, "guard").proof()).isEqualTo("O-1");
        assertThat(view(incident, "guard").state()).as("nobody has taken it").isEqualTo(StepState.ASKED);
        assertThat(view(incident, "second").state()).as("but nobody waits for that").isEqualTo(StepState.DUE);
        desk.accepted(OFFICER, Subject.parse("order/O-2"), new OrderCommand.Send(new Order.Task("I-1", "U-2", "守住后门", null, "后门", "guard")));
        assertThat(view(incident, "guard").proof()).as("the one that names it").isEqualTo("O-2");
        assertThat(view(incident, "second").proof()).as("the other goes on to the next").isEqualTo("O-1");
        for (String id : List.of("O-1", "O-2")) {
            desk.accepted(Samples.actor("FIELD_UNIT"), Subject.parse("order/" + id), new OrderCommand.Accept());
        }
        assertThat(view(incident, "guard").state()).isEqualTo(StepState.DONE);
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.FinishStep("police", "")).code()).isEqualTo("incident.step-needs-words");
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("police", "电话告知派出所"));
        desk.accepted(OFFICER, incident, new IncidentCommand.Escalate("LEADER", "重大"));
        desk.accepted(OFFICER, incident, new IncidentCommand.Escalate("WATCH_COMMANDER", "重大"));
        assertThat(view(incident, "up").state()).as("it went there, wherever it went later").isEqualTo(StepState.DONE);
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.FinishStep("sure", "x")).code()).isEqualTo("incident.step-not-by-hand");
        desk.accepted(OFFICER, incident, new IncidentCommand.Verify(""));
        assertThat(board(incident).missing()).isEmpty();
    }

    @Test
    void anOrderThatNobodyTookIsToBeGivenAgain() {
        Subject incident = opened(must(step("guard", Deed.ORDER, "GUARD", "JOINT_PATROL")), step("b"));
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "JOINT_PATROL");
        Actor unit = Samples.actor("FIELD_UNIT");
        desk.accepted(OFFICER, Subject.parse("order/O-1"), new OrderCommand.Send(new Order.Task("I-1", "U-1", "守住", null, "北门", "guard")));
        assertThat(board(incident).next(OFFICER.userId()).orElseThrow().id()).isEqualTo("b");
        assertThat(board(incident).missing()).hasSize(1);
        desk.accepted(unit, Subject.parse("order/O-1"), new OrderCommand.Decline("有其他任务"));
        assertThat(view(incident, "guard").state()).isEqualTo(StepState.DUE);
        assertThat(view(incident, "guard").proof()).as("who declined is known").isEqualTo("O-1");
        assertThat(board(incident).next(OFFICER.userId()).orElseThrow().id()).as("first of all").isEqualTo("guard");
        desk.pass(Duration.ofSeconds(5));
        desk.accepted(OFFICER, Subject.parse("order/O-2"), new OrderCommand.Send(new Order.Task("I-1", "U-2", "守住", null, "北门")));
        assertThat(view(incident, "guard").state()).as("it takes the place of the one that failed").isEqualTo(StepState.ASKED);
        desk.accepted(unit, Subject.parse("order/O-2"), new OrderCommand.Accept());
        assertThat(view(incident, "guard").state()).isEqualTo(StepState.DONE);
        assertThat(board(incident).missing()).isEmpty();
    }

    @Test
    void aPlanSaysHowFarAnOrderHasToCome() {
        PlanStep there = step("there", Deed.ORDER, "GUARD");
        Subject incident = opened(new PlanStep(there.id(), there.name(), there.role(), there.deed(), there.codes(), there.text(), there.items(),
            there.after(), there.limit(), there.when(), true, "on-scene"));
        desk.unit("U-1", "GUARD");
        Subject order = Subject.parse("order/O-1");
        Actor unit = Samples.actor("FIELD_UNIT");
        desk.accepted(OFFICER, order, new OrderCommand.Send(new Order.Task("I-1", "U-1", "守住", null, "北门", "there")));
        desk.accepted(unit, order, new OrderCommand.Accept());
        assertThat(view(incident, "there").state()).isEqualTo(StepState.ASKED);
        desk.accepted(unit, order, new OrderCommand.Depart());
        desk.accepted(unit, order, new OrderCommand.Arrive());
        assertThat(view(incident, "there").state()).isEqualTo(StepState.DONE);
    }

    @Test
    void aChoiceOpensOneWayAndClosesTheOthers() {
        Subject incident = opened(must(step("which", Deed.CHOOSE)), chosen(after(must(step("one")), "which"), "which", "a"),
            chosen(after(must(step("two")), "which"), "which", "b"), after(step("end"), "one", "two"));
        assertThat(view(incident, "one").state()).isEqualTo(StepState.OFF);
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.FinishStep("one", "")).code()).isEqualTo("incident.step-off");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.ChooseStep("which", "z")).code()).isEqualTo("incident.step-no-such-item");
        desk.accepted(OFFICER, incident, new IncidentCommand.ChooseStep("which", "b"));
        assertThat(view(incident, "two").state()).isEqualTo(StepState.DUE);
        assertThat(view(incident, "end").state()).isEqualTo(StepState.WAITING);
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("two", ""));
        assertThat(view(incident, "end").state()).isEqualTo(StepState.DUE);
        assertThat(board(incident).over()).isEqualTo(2);
        assertThat(board(incident).all()).isEqualTo(3);
    }

    @Test
    void anAlertOrAGraverSeverityBringsAStepIn() {
        Subject incident = opened(when(step("pump"), new PlanCondition("", "", List.of("SPRINKLER_LOW"), 0)),
            when(step("leader"), new PlanCondition("", "", List.of(), 2)));
        assertThat(board(incident).all()).isZero();
        desk.accepted(Actor.SYSTEM, Subject.parse("alert/A-1"), new AlertCommand.Raise(Samples.origin("SPRINKLER_LOW", 4)));
        desk.accepted(OFFICER, incident, new IncidentCommand.LinkAlert("A-1"));
        assertThat(view(incident, "pump").state()).isEqualTo(StepState.DUE);
        desk.accepted(OFFICER, incident, new IncidentCommand.SetSeverity(1, "蔓延"));
        desk.accepted(OFFICER, incident, new IncidentCommand.SetSeverity(4, "减弱"));
        assertThat(view(incident, "leader").state()).as("what was needed once stays").isEqualTo(StepState.DUE);
    }

    @Test
    void whatIsMandatoryBlocksClosingByName() {
        Subject incident = opened(must(step("a")), step("b"), must(step("list", Deed.CHECKLIST)));
        desk.accepted(OFFICER, incident, new IncidentCommand.Verify(""));
        desk.accepted(OFFICER, incident, new IncidentCommand.Grade(4, "-"));
        desk.accepted(OFFICER, incident, new IncidentCommand.Respond());
        desk.accepted(OFFICER, incident, new IncidentCommand.Control(""));
        desk.accepted(OFFICER, incident, new IncidentCommand.StartClosing(""));
        IncidentCommand close = new IncidentCommand.Close("完", DataDisposal.NONE, null);
        assertThat(desk.refused(OFFICER, incident, close).details()).containsEntry("count", "2").containsEntry("steps.zh", "步骤-a、步骤-list");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.SkipStep("a", "没空")).code()).isEqualTo("incident.step-mandatory");
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("a", ""));
        desk.accepted(OFFICER, incident, new IncidentCommand.TickStep("list", "a"));
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.TickStep("list", "a")).code()).isEqualTo("incident.step-item-ticked");
        assertThat(desk.refused(OFFICER, incident, close).details()).containsEntry("count", "1");
        desk.pass(Duration.ofSeconds(5));
        desk.accepted(OTHER, incident, new IncidentCommand.TickStep("list", "b"));
        assertThat(view(incident, "list").by().userId()).isEqualTo(OTHER.userId());
        desk.accepted(OFFICER, incident, close);
    }

    @Test
    void limitsCountFromTheOpeningOrFromAStepByTheDutyLevel() {
        Subject incident = opened(within(step("a"), 60, ""), within(after(step("b"), "a"), 120, "a"));
        assertThat(view(incident, "a").due()).isEqualTo(desk.now.plusSeconds(60));
        assertThat(view(incident, "b").due()).as("has not begun").isNull();
        desk.pass(Duration.ofSeconds(61));
        assertThat(view(incident, "a").overdue(desk.now)).isTrue();
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("a", ""));
        assertThat(view(incident, "a").overdue(desk.now)).isFalse();
        assertThat(view(incident, "b").due()).isEqualTo(desk.now.plusSeconds(120));
        Incident state = desk.state(incident, Incident.class);
        assertThat(state.plan().level()).isEqualTo("NORMAL");
        Incident grave = new org.menshen.domain.incident.IncidentDecider().evolve(desk.state(desk.incident("I-2", 3, OFFICER), Incident.class),
            Subject.parse("incident/I-2"), new IncidentFact.PlanOpened(state.plan().ref(), "LEVEL_1_PLUS", 0.5),
            new org.menshen.domain.fact.Stamp(OFFICER, desk.now, desk.now));
        assertThat(PlanBoard.of(grave, new DeskSight(desk)).orElseThrow().step("a").orElseThrow().due()).isEqualTo(desk.now.plusSeconds(30));
    }

    @Test
    void aRunningIncidentStaysOnItsEdition() {
        Subject incident = opened(must(step("a")));
        PlanContent old = Plans.of(must(step("a")));
        PlanContent changed = Plans.of(must(step("x")), step("y"));
        PlanCommand.Publish next = Plans.publish(changed);
        desk.accepted(Actor.SYSTEM, next.ref().subject(), next);
        desk.accepted(Actor.SYSTEM, Plans.publish(old).ref().subject(), new PlanCommand.Withdraw());
        assertThat(board(incident).steps()).extracting(StepView::id).containsExactly("a");
        Subject later = desk.incident("I-2", 3, OFFICER);
        assertThat(desk.refused(OFFICER, later, new IncidentCommand.OpenPlan(Plans.publish(old).ref())).code())
            .isEqualTo("incident.plan-not-in-force");
        assertThat(PlanBoard.offered(desk.state(later, Incident.class), new DeskSight(desk))).extracting(p -> p.content()).containsExactly(changed);
        desk.accepted(OFFICER, later, new IncidentCommand.OpenPlan(next.ref()));
        assertThat(board(later).steps()).hasSize(2);
        assertThat(desk.refused(OFFICER, later, new IncidentCommand.OpenPlan(next.ref())).code()).isEqualTo("incident.plan-already-open");
        assertThat(desk.refused(OFFICER, later, new IncidentCommand.DropPlan("x")).code()).isEqualTo("command.not-permitted");
        desk.accepted(Desk.COMMANDER, later, new IncidentCommand.DropPlan("启错预案"));
        desk.accepted(OFFICER, later, new IncidentCommand.OpenPlan(next.ref()));
        desk.accepted(Actor.SYSTEM, Plans.publish(old).ref().subject(), Plans.publish(old));
        assertThat(desk.refused(Actor.SYSTEM, next.ref().subject(), next).code()).isEqualTo("plan.exists");
        assertThat(desk.refused(Desk.COMMANDER, next.ref().subject(), new PlanCommand.Withdraw()).code()).isEqualTo("command.not-permitted");
    }

    @Test
    void aPersonGoesOnWithAnotherPlanAndTheRecordSaysSo() {
        Subject incident = opened(must(step("a")), step("b"));
        PlanContent other = Plans.of("other-plan", must(step("x")));
        PlanCommand.Publish next = Plans.publish(other);
        desk.accepted(Actor.SYSTEM, next.ref().subject(), next);
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.ChangePlan(next.ref(), " ")).code()).isEqualTo("incident.needs-reason");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.ChangePlan(next.ref(), "起火")).code())
            .as("no way around what has to be done").isEqualTo("incident.steps-open");
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("a", "已办"));
        assertThat(desk.accepted(OFFICER, incident, new IncidentCommand.ChangePlan(next.ref(), "起火"))).hasSize(2);
        assertThat(board(incident).steps()).extracting(StepView::id).containsExactly("x");
        assertThat(desk.state(incident, Incident.class).log()).extracting(line -> line.text()).as("what was said stays").contains("已办");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.ChangePlan(next.ref(), "起火")).code())
            .isEqualTo("incident.plan-already-open");
    }

    @Test
    void theCommanderMayGoOnWithAnotherPlanAtOnce() {
        Subject incident = opened(must(step("a")));
        PlanCommand.Publish next = Plans.publish(Plans.of("other-plan", step("x")));
        desk.accepted(Actor.SYSTEM, next.ref().subject(), next);
        desk.accepted(Desk.COMMANDER, incident, new IncidentCommand.ChangePlan(next.ref(), "升级为火灾"));
        assertThat(board(incident).missing()).isEmpty();
    }

    @Test
    void noEndIsAWayAroundWhatThePlanMakesADuty() {
        Subject incident = opened(must(step("a")));
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Transfer("MARKET", "食品")).code()).isEqualTo("incident.steps-open");
        desk.accepted(OFFICER, incident, new IncidentCommand.Transfer("CHENGYUN", "网格"));
        desk.accepted(OFFICER, incident, new IncidentCommand.WithdrawTransfer("自办"));
        for (IncidentCommand command : List.of(new IncidentCommand.Verify(""), new IncidentCommand.Grade(4, "x"), new IncidentCommand.Respond())) {
            desk.accepted(OFFICER, incident, command);
        }
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Cancel("误报")).code()).isEqualTo("incident.steps-open");
        desk.accepted(OFFICER, incident, new IncidentCommand.FinishStep("a", ""));
        desk.accepted(OFFICER, incident, new IncidentCommand.Cancel("误报"));
    }

    @Test
    void whatWasNothingBeforeAnybodyWasSentIsCancelledWithoutSteps() {
        desk.accepted(OFFICER, opened(must(step("a"))), new IncidentCommand.Cancel("误报"));
    }
}
