package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.plan.PlanFolder;

import tools.jackson.databind.JsonNode;

class PlanShelfTest {

    private static final Subject INCIDENT = Subject.parse("incident/I-1");
    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));

    @TempDir
    Path dir;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = Files.createDirectories(dir.resolve("plans"));
        Files.copy(TestCentre.config().resolve("plans/gas-leak.yaml"), folder.resolve("gas-leak.yaml"));
    }

    private List<PlanCommand.Publish> plans() {
        return PlanFolder.read(folder, CODES, new DomainJson());
    }

    private TestCentre centre() {
        return TestCentre.live(dir.resolve("data"), new ManualClock(TestCentre.NOON));
    }

    @Test
    void aRunningIncidentStaysOnItsEditionWhenTheFileChangesAndTheCentreStartsAnew() throws IOException {
        PlanCommand.Publish first = plans().getFirst();
        try (TestCentre centre = centre()) {
            assertThat(centre.centre().editions().plans(plans())).isEmpty();
            String token = centre.signIn("officer");
            Incident.Details details = new Incident.Details("GAS_LEAK", "燃气", null, null, null, "3号楼", "IOT");
            assertThat(centre.command(token, INCIDENT, 0, new IncidentCommand.Report(details, 2, null, "")).statusCode()).isEqualTo(200);
            assertThat(centre.command(token, INCIDENT, 1, new IncidentCommand.OpenPlan(first.ref())).statusCode()).isEqualTo(200);
            long seq = seq(centre, token);
            assertThat(centre.centre().editions().plans(plans())).isEmpty();
            assertThat(seq(centre, token)).as("what stands so already is not written again").isEqualTo(seq);
        }
        Path file = folder.resolve("gas-leak.yaml");
        Files.writeString(file, Files.readString(file).replace("version: 1", "version: 2").replace("zh: 燃气泄漏\n", "zh: 燃气泄漏新版\n"));
        PlanCommand.Publish second = plans().getFirst();
        try (TestCentre centre = centre()) {
            assertThat(centre.centre().editions().plans(plans())).isEmpty();
            String token = centre.signIn("officer");
            Map<String, JsonNode> snapshot = centre.snapshot(token);
            assertThat(snapshot.get(INCIDENT.toString()).at("/state/plan/ref/hash").asString()).isEqualTo(first.ref().hash());
            assertThat(snapshot.get(first.ref().subject().toString()).at("/state/withdrawn").isMissingNode()).isFalse();
            assertThat(snapshot.get(first.ref().subject().toString()).at("/state/content/steps").size()).isEqualTo(first.content().steps().size());
            assertThat(snapshot.get(second.ref().subject().toString()).at("/state/withdrawn").isMissingNode()).isTrue();
            assertThat(centre.command(token, INCIDENT, 2, new IncidentCommand.FinishStep("gas", "电话")).body()).contains("incident.safety-first");
            assertThat(centre.command(token, INCIDENT, 2, new IncidentCommand.FinishStep("safety", "")).statusCode()).isEqualTo(200);
            assertThat(centre.command(token, second.ref().subject(), 1, new PlanCommand.Withdraw()).body()).contains("command.not-permitted");
        }
        Files.copy(TestCentre.config().resolve("plans/gas-leak.yaml"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (TestCentre centre = centre()) {
            assertThat(centre.centre().editions().plans(plans())).as("back to the first").isEmpty();
            Map<String, JsonNode> snapshot = centre.snapshot(centre.signIn("officer"));
            assertThat(snapshot.get(first.ref().subject().toString()).at("/state/withdrawn").isMissingNode()).isTrue();
            assertThat(snapshot.get(second.ref().subject().toString()).at("/state/withdrawn").isMissingNode()).isFalse();
        }
    }

    @Test
    void whatChangesInTheFolderIsInForceWithoutARestartAndAFaultChangesNothing() throws IOException {
        Path file = folder.resolve("gas-leak.yaml");
        try (TestCentre centre = centre(); EditionFolders folders = new EditionFolders(centre.centre(), dir, CODES, new DomainJson())) {
            PlanCommand.Publish first = plans().getFirst();
            assertThat(folders.read()).isEmpty();
            String token = centre.signIn("officer");
            assertThat(inForce(centre, token, first)).isTrue();

            Files.writeString(file, Files.readString(file).replace("version: 1", "version: 2").replace("zh: 燃气泄漏\n", "zh: 燃气泄漏新版\n"));
            PlanCommand.Publish second = plans().getFirst();
            folders.look();
            assertThat(inForce(centre, token, first)).as("somebody may still be writing").isTrue();
            folders.look();
            assertThat(inForce(centre, token, first)).isFalse();
            assertThat(inForce(centre, token, second)).isTrue();

            Files.writeString(file, Files.readString(file).replace("version: 2", "version: two"));
            folders.look();
            folders.look();
            folders.look();
            assertThat(inForce(centre, token, second)).as("the one before stays").isTrue();
        }
    }

    private static boolean inForce(TestCentre centre, String token, PlanCommand.Publish plan) {
        JsonNode held = centre.snapshot(token).get(plan.ref().subject().toString());
        return held != null && held.at("/state/withdrawn").isMissingNode();
    }

    private static long seq(TestCentre centre, String token) {
        return TestCentre.json(centre.get(token, "/v1/snapshot").body().lines().findFirst().orElseThrow()).path("seq").asLong();
    }
}
