package org.menshen.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.port.Workspace.Settlement;
import org.menshen.domain.port.Workspace.Submission;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.report.ReportPeriod;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;

/// What people settle beside alerts and orders, decided without a line: the duty level, duties with units, reviews and what is left to do after them,
/// calling back, another plan, the second round of a roll call,
/// deployments, situation reports. Each arrives once, though answers are lost and everything comes twice.
class LaterKindsOfflineTest {

    private static final Actor COMMANDER = new Actor("u-05", "值班长", "WATCH_COMMANDER", "command-01");
    private static final Actor OTHER = new Actor("u-06", "副值班长", "WATCH_COMMANDER", "command-02");
    private static final Subject OPEN = Subject.parse("incident/I-1");
    private static final Subject ENDED = Subject.parse("incident/I-2");
    private static final Subject CALL = Subject.parse("rollcall/R-1");
    private static final Subject EVENT = Event.subject("expo");
    private static final Subject SHIFT = Deployment.subject("DP-1");
    private static final Subject REPORT = Report.subject("RP-1");
    private static final Subject DUTY = Subject.parse("duty/D-1");
    /// answers that never come, each of which costs the wait for it
    private static final int LOST = 3;

    /// the console's clock is the system's
    private final Instant now = Clock.systemUTC().instant();
    @TempDir
    Path dir;
    private final Ledger ledger = new Ledger(false);
    private final StubCentre centre = new StubCentre(ledger);
    private final List<PlanCommand.Publish> plans = PlanFolder.read(Path.of(System.getProperty("menshen.root"), "config", "plans"), House.CODES,
            new DomainJson());

    @BeforeEach
    void open() {
        centre.actor = COMMANDER;
        for (String id : List.of("gas-leak", "general")) {
            ledger.give(Actor.SYSTEM, plan(id).ref().subject(), plan(id));
        }
        for (String unit : List.of("U-1", "U-2")) {
            ledger.give(Actor.SYSTEM, Subject.parse("unit/" + unit), new UnitCommand.Register("巡-" + unit, "JOINT_PATROL", null,
                    new LatLon(31.2, 121.5)));
        }
        for (Subject incident : List.of(OPEN, ENDED)) {
            ledger.give(COMMANDER, incident, new IncidentCommand.Report(new Incident.Details("GAS_LEAK", "燃气", null, null, null, "3号楼", "CALL"), 3,
                    null, ""));
        }
        ledger.give(COMMANDER, OPEN, new IncidentCommand.OpenPlan(plan("gas-leak").ref()));
        for (IncidentCommand command : List.of(new IncidentCommand.Verify(""), new IncidentCommand.Grade(4, "x"), new IncidentCommand.Respond(),
                new IncidentCommand.Control("x"), new IncidentCommand.StartClosing("x"), new IncidentCommand.Close("完", DataDisposal.NONE, null))) {
            ledger.give(COMMANDER, ENDED, command);
        }
        ledger.give(COMMANDER, CALL, new RollcallCommand.Call(List.of("U-1", "U-2"), "报告在岗情况"));
        ledger.answer(Actor.SYSTEM, new CommandEnvelope(UUID.randomUUID(), CALL, ledger.state(CALL).version(), new RollcallCommand.Miss("U-1"),
                Ledger.ACT.plusSeconds(300)));
        centre.up();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private PlanCommand.Publish plan(String id) {
        return plans.stream().filter(plan -> plan.ref().planId().equals(id)).findFirst().orElseThrow();
    }

    /// In the order in which they are given.
    private Map<Command, Subject> commands() {
        Map<Command, Subject> all = new LinkedHashMap<>();
        all.put(new LevelCommand.Ask("LEVEL_1", "进博会"), Level.THE);
        all.put(new DutyCommand.Plan("U-1/张", "张", "FIELD_UNIT", "U-1", now.plusSeconds(3_600), now.plusSeconds(40_000), List.of()), DUTY);
        all.put(new DutyCommand.Move(now.plusSeconds(7_200), now.plusSeconds(40_000), "换班"), DUTY);
        all.put(new IncidentCommand.OpenReview("流程复盘", "WATCH_COMMANDER"), ENDED);
        all.put(new IncidentCommand.AddFollowUp("WATCH_COMMANDER", "补装照明", now.plus(Duration.ofDays(3))), ENDED);
        all.put(new IncidentCommand.FinishFollowUp(1, "已装"), ENDED);
        all.put(new IncidentCommand.AddCall("POLICE_110", "又闻到煤气味", "139****0000"), OPEN);
        all.put(new LinkageCommand.Request(new Linkage.Request("I-1", "POLICE", "请回拨 139****0000：是否仍有气味", null, "3号楼", null)),
                Subject.parse("linkage/L-1"));
        all.put(new IncidentCommand.DropPlan("启动有误"), OPEN);
        all.put(new RollcallCommand.Again("U-1"), CALL);
        all.put(new RollcallCommand.Answer("U-1", "在岗"), CALL);
        all.put(new RollcallCommand.Answer("U-2", "在岗"), CALL);
        all.put(new RollcallCommand.Close(""), CALL);
        EventPlan bare = EventPlan.of("进博会", null, now.plusSeconds(3_600), now.plusSeconds(40_000));
        all.put(new EventCommand.Plan(new EventPlan(bare.name(), null, bare.periods(), List.of(),
                List.of(new EventPlan.Post("P1", "东门", "310115010001", null, "")), List.of(), List.of())), EVENT);
        all.put(new DeploymentCommand.Draft("expo", "早班", now.plusSeconds(3_600), now.plusSeconds(40_000), List.of()), SHIFT);
        all.put(new DeploymentCommand.Fill(List.of(new Assignment("P1", "U-1"))), SHIFT);
        all.put(new DeploymentCommand.Assign("P1", "U-2"), SHIFT);
        all.put(new DeploymentCommand.Submit(""), SHIFT);
        Instant begin = now.isBefore(Ledger.ACT) ? now : Ledger.ACT;
        all.put(new ReportCommand.Draft(new ReportPeriod("DAY", begin.toString().substring(0, 10), begin, begin.plus(Duration.ofDays(1)), null),
                "平稳", List.of("I-1"), null), REPORT);
        all.put(new ReportCommand.Write("平稳，联系 13812345678"), REPORT);
        all.put(new ReportCommand.Choose("I-2"), REPORT);
        all.put(new ReportCommand.Submit(), REPORT);
        return all;
    }

    private List<Submission> give(Desk desk) {
        List<Submission> given = new ArrayList<>();
        commands().forEach((command, subject) -> {
            Submission submission = desk.submit(subject, command);
            assertThat(submission).as("%s", command).isInstanceOf(Submission.Pending.class);
            assertThat(desk.shown(subject).pending()).isTrue();
            given.add(submission);
        });
        return given;
    }

    private static Settlement settled(Submission submission) {
        return ((Submission.Pending) submission).settled().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private List<UUID> recorded() {
        return ledger.log().stream().filter(change -> change.stamp().actor().equals(COMMANDER)).map(Change::commandId).distinct().toList();
    }

    @Test
    void eachArrivesOnceThoughAnswersAreLostAndEveryChangeComesTwice() {
        int before = recorded().size();
        try (Desk desk = Desk.at(dir, centre).live().inStep(ledger)) {
            centre.down();
            desk.offline();
            List<Submission> given = give(desk);
            centre.loseAnswers.set(LOST);
            centre.repeat.set(given.size());
            centre.up();
            assertThat(given).allSatisfy(submission -> assertThat(settled(submission)).isEqualTo(Settlement.CONFIRMED));
            desk.inStep(ledger);
            assertThat(centre.arrivals).as("sent again").hasSizeGreaterThan(given.size());
            assertThat(recorded()).as("recorded once, in order").hasSize(before + given.size())
                    .endsWith(centre.arrivals.stream().distinct().toArray(UUID[]::new));
            commands().values().forEach(subject -> assertThat(desk.shown(subject)).isEqualTo(ledger.state(subject)));
        }
    }

    @Test
    void theyOutliveTheConsole() {
        int before = recorded().size();
        int given;
        try (Desk desk = Desk.at(dir, centre).live().inStep(ledger)) {
            centre.down();
            desk.offline();
            given = give(desk).size();
        }
        centre.loseAnswers.set(LOST);
        centre.up();
        try (Desk desk = Desk.at(dir, centre).live().inStep(ledger)) {
            assertThat(recorded()).hasSize(before + given);
            commands().values().forEach(subject -> assertThat(desk.shown(subject)).isEqualTo(ledger.state(subject)));
            assertThat(desk.station.notices().recent()).isEmpty();
        }
    }

    @Test
    void whatSomebodyElseSettledMeanwhileIsAConflictOnceAndNothingElseIsLost() {
        try (Desk desk = Desk.at(dir, centre).live().inStep(ledger).watchConflicts()) {
            centre.down();
            desk.offline();
            ledger.give(OTHER, Level.THE, new LevelCommand.Ask("LEVEL_2", "大风"));
            ledger.give(OTHER, ENDED, new IncidentCommand.OpenReview("x", "WATCH_COMMANDER"));
            ledger.give(Actor.SYSTEM, CALL, new RollcallCommand.Again("U-1"));
            List<Submission> given = give(desk);
            centre.loseAnswers.set(LOST);
            centre.up();
            List<Settlement> settlements = given.stream().map(LaterKindsOfflineTest::settled).toList();
            desk.inStep(ledger);
            assertThat(settlements.get(0)).as("another level is asked for").isEqualTo(Settlement.CONFLICT);
            assertThat(settlements.get(3)).as("the review is open").isEqualTo(Settlement.CONFLICT);
            assertThat(settlements.get(9)).as("asked again already").isEqualTo(Settlement.CONFLICT);
            assertThat(settlements).filteredOn(Settlement.CONFIRMED::equals).as("all else holds").hasSize(given.size() - 3);
            assertThat(desk.conflicts).hasSize(3);
            commands().values().forEach(subject -> assertThat(desk.shown(subject)).isEqualTo(ledger.state(subject)));
        }
    }

    /// The one who asked has gone off; the one who may approve has no line, and the level is in force for all that this console decides meanwhile.
    @Test
    void aLevelThatSomebodyElseAskedForIsApprovedWithoutALine() {
        ledger.give(OTHER, Level.THE, new LevelCommand.Ask("LEVEL_1", "进博会"));
        try (Desk desk = Desk.at(dir, centre).live().inStep(ledger).watchConflicts()) {
            centre.down();
            desk.offline();
            Submission approved = desk.submit(Level.THE, new LevelCommand.Approve("LEVEL_1"));
            assertThat(desk.shown(Level.THE).pending()).isTrue();
            assertThat(desk.submit(Level.THE, new LevelCommand.Ask("LEVEL_1", "再次"))).as("it is in force here at once")
                    .isInstanceOfSatisfying(Submission.Refused.class, no -> assertThat(no.refusal().code()).isEqualTo("level.in-force"));
            Submission back = desk.submit(Level.THE, new LevelCommand.Restore("提前结束"));
            centre.loseAnswers.set(LOST);
            centre.up();
            assertThat(settled(approved)).isEqualTo(Settlement.CONFIRMED);
            assertThat(settled(back)).isEqualTo(Settlement.CONFIRMED);
            desk.inStep(ledger);
            assertThat(desk.shown(Level.THE)).isEqualTo(ledger.state(Level.THE));
        }
    }

    @Test
    void anApprovalOfWhatWasTakenBackMeanwhileIsAConflict() {
        ledger.give(OTHER, Level.THE, new LevelCommand.Ask("LEVEL_1", "进博会"));
        try (Desk desk = Desk.at(dir, centre).live().inStep(ledger).watchConflicts()) {
            centre.down();
            desk.offline();
            Submission approved = desk.submit(Level.THE, new LevelCommand.Approve("LEVEL_1"));
            ledger.give(OTHER, Level.THE, new LevelCommand.Decline("取消"));
            centre.up();
            assertThat(settled(approved)).isEqualTo(Settlement.CONFLICT);
            desk.inStep(ledger);
            assertThat(desk.conflicts).hasSize(1);
            assertThat(desk.shown(Level.THE)).isEqualTo(ledger.state(Level.THE));
        }
    }
}
