package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import tools.jackson.databind.JsonNode;

/// A transfer between the two centres, over the wire and on a real store.
class TransferTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Subject INCIDENT = new Subject(SubjectKind.INCIDENT, "I-1");

    @TempDir
    Path dir;

    @Test
    void isAcceptedUnderTheSameIdAndClockOrLapses() {
        ManualClock clock = new ManualClock(TestCentre.NOON);
        try (TestCentre centre = TestCentre.live(dir, clock)) {
            String officer = centre.signIn("officer");
            String dispatcher = centre.signIn("dispatcher");
            give(centre, officer, 0, report("FACILITY", 4));
            give(centre, officer, 1, new IncidentCommand.AddCall("POLICE_110", "护栏倒了", "139****0000"));
            String reported = state(centre, officer).path("reported").toString();

            give(centre, officer, 2, new IncidentCommand.Transfer("CHENGYUN", "属网格事项"));
            give(centre, dispatcher, 3, new IncidentCommand.AcceptTransfer(""));
            JsonNode there = state(centre, officer);
            assertThat(there.path("dealings").path("centre").asString()).isEqualTo("CHENGYUN");
            assertThat(there.path("owner").path("userId").asString()).isEqualTo("dispatcher");
            assertThat(there.path("reported").toString()).isEqualTo(reported);

            give(centre, dispatcher, 4, new IncidentCommand.Transfer("ZONGZHI", "转回"));
            clock.advance(Duration.ofMinutes(31));
            await().atMost(SOON).until(() -> state(centre, officer).path("dealings").path("transfer").isMissingNode());
            assertThat(state(centre, officer).path("owner").path("userId").asString()).isEqualTo("dispatcher");
        }
    }

    @Test
    void aNumberInClearNeverReachesTheStore() {
        try (TestCentre centre = TestCentre.live(dir, new ManualClock(TestCentre.NOON))) {
            String officer = centre.signIn("officer");
            give(centre, officer, 0, report("FIRE", 1));
            Command call = new IncidentCommand.AddCall("CALL", "着火", "13912340000");
            assertThat(centre.command(officer, INCIDENT, 1, call).statusCode()).isEqualTo(422);
        }
    }

    private static IncidentCommand report(String type, int severity) {
        return new IncidentCommand.Report(new Incident.Details(type, "演练", null, null, Scenes.HERE, "路口", "CALL"), severity, null, "");
    }

    private static void give(TestCentre centre, String token, long version, Command command) {
        assertThat(centre.command(token, INCIDENT, version, command).statusCode()).as("%s", command).isEqualTo(200);
    }

    private static JsonNode state(TestCentre centre, String token) {
        return centre.snapshot(token).get(INCIDENT.toString()).path("state");
    }
}
