package org.menshen.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.port.Workspace.Settlement;
import org.menshen.domain.port.Workspace.Submission;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;

/// A plan goes on without a line, by the same rules, and arrives whole.
class PlanOfflineTest {

    private static final Subject INCIDENT = Subject.parse("incident/I-1");

    @TempDir
    Path dir;
    private final Ledger ledger = new Ledger(false);
    private final StubCentre centre = new StubCentre(ledger);
    private PlanCommand.Publish gas;

    @BeforeEach
    void open() {
        gas = PlanFolder.read(Path.of(System.getProperty("menshen.root"), "config", "plans"), House.CODES, new DomainJson()).stream()
                .filter(plan -> plan.ref().planId().equals("gas-leak")).findFirst().orElseThrow();
        ledger.give(Actor.SYSTEM, gas.ref().subject(), gas);
        ledger.give(House.OFFICER, INCIDENT,
                new IncidentCommand.Report(new Incident.Details("GAS_LEAK", "燃气", null, null, null, "3号楼", "IOT"), 1, null, ""));
        centre.up();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static Submission given(Desk desk, Subject subject, Command command) {
        Submission submission = desk.submit(subject, command);
        assertThat(submission).as("%s", command).isInstanceOf(Submission.Pending.class);
        return submission;
    }

    private static String refused(Desk desk, Command command) {
        return ((Submission.Refused) desk.submit(INCIDENT, command)).refusal().code();
    }

    @Test
    void aPlanIsOpenedAndWorkedWithoutALine() {
        try (Desk desk = Desk.at(dir, centre).live().inStep(ledger)) {
            centre.down();
            desk.offline();
            List<Submission> given = new ArrayList<>();
            given.add(given(desk, INCIDENT, new IncidentCommand.OpenPlan(gas.ref())));
            assertThat(refused(desk, new IncidentCommand.StartStep("valve"))).isEqualTo("incident.safety-first");
            given.add(given(desk, INCIDENT, new IncidentCommand.FinishStep("safety", "")));
            given.add(given(desk, Subject.parse("linkage/L-1"),
                    new LinkageCommand.Request(new Linkage.Request("I-1", "GAS", "请抢修", null, "3号楼", "gas"))));
            assertThat(refused(desk, new IncidentCommand.FinishStep("gas", "电话"))).as("its own request has done it").isEqualTo("incident.step-done");
            given.add(given(desk, INCIDENT, new IncidentCommand.ChooseStep("accident", "no")));
            assertThat(refused(desk, new IncidentCommand.FinishStep("report", "x"))).isEqualTo("incident.step-off");
            centre.up();
            assertThat(given).allSatisfy(submission -> assertThat(((Submission.Pending) submission).settled()
                    .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join()).isEqualTo(Settlement.CONFIRMED));
            desk.inStep(ledger);
            assertThat(desk.shown(INCIDENT)).isEqualTo(ledger.state(INCIDENT));
        }
    }
}
