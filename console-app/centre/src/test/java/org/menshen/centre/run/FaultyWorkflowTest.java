package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;
import tools.jackson.databind.JsonNode;

/// A workflow with a fault holds back nobody: the others are in force, what was in force of it stays, and the watch sees it among the feeds.
class FaultyWorkflowTest {

    private static final Path CONFIG = TestCentre.config();
    private static final String SHOWN = "预案与流程文件";

    @TempDir
    private Path dir;

    @Test
    void aFaultyFileIsLeftOutAloneAndTheWatchSeesIt() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("workflows"));
        for (String name : List.of("risk.yaml", "goal.yaml")) {
            Files.copy(CONFIG.resolve("workflows").resolve(name), folder.resolve(name));
        }
        var codes = CodeFolder.read(CONFIG.resolve("codes"));
        DomainJson json = new DomainJson();
        try (TestCentre centre = TestCentre.live(dir.resolve("data"), Clock.systemUTC());
             EditionFolders folders = new EditionFolders(centre.centre(), dir, codes, json)) {
            assertThat(folders.read()).isEmpty();
            List<WorkflowCommand.Publish> first = WorkflowFolder.read(folder, codes, json, new CelExpressions());
            String token = centre.signIn("officer");
            assertThat(centre.get(token, "/v1/sources").body()).doesNotContain(SHOWN);

            edit(folder.resolve("risk.yaml"), "version: 2\n", "version: two\n");
            edit(folder.resolve("goal.yaml"), "version: 1\n", "version: 9\n");
            folders.look();
            folders.look();
            WorkflowCommand.Publish goal = WorkflowFolder.look(folder, codes, json, new CelExpressions()).good().getFirst();
            assertThat(goal.content().version()).isEqualTo(9);
            assertThat(inForce(centre, token, goal)).as("the other one is in force").isTrue();
            assertThat(inForce(centre, token, first.getLast())).as("what was in force of the faulty one stays").isTrue();
            assertThat(centre.get(token, "/v1/sources").body()).contains(SHOWN, "edition.faulty", "risk.yaml, line 3");

            edit(folder.resolve("risk.yaml"), "version: two\n", "version: 2\n");
            folders.look();
            folders.look();
            assertThat(centre.get(token, "/v1/sources").body()).doesNotContain(SHOWN);
        }
    }

    @Test
    void faultyRulesOfRewardsAndMatricesHoldBackNobody() throws IOException {
        for (String name : List.of("rewards", "responsibility")) {
            Files.writeString(Files.createDirectories(dir.resolve(name)).resolve("zz.yaml"), "id: broken\n\tversion: [\n");
        }
        Files.copy(CONFIG.resolve("workflows/risk.yaml"), Files.createDirectories(dir.resolve("workflows")).resolve("risk.yaml"));
        var codes = CodeFolder.read(CONFIG.resolve("codes"));
        try (TestCentre centre = TestCentre.live(dir.resolve("data"), Clock.systemUTC());
             EditionFolders folders = new EditionFolders(centre.centre(), dir, codes, new DomainJson())) {
            assertThat(folders.read()).isEmpty();
            String token = centre.signIn("officer");
            assertThat(inForce(centre, token, WorkflowFolder.read(dir.resolve("workflows"), codes, new DomainJson(), new CelExpressions())
                    .getFirst())).isTrue();
            assertThat(centre.get(token, "/v1/sources").body()).contains(SHOWN, "edition.faulty", "zz.yaml");
        }
    }

    private static void edit(Path file, String old, String fresh) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(old, fresh));
    }

    private static boolean inForce(TestCentre centre, String token, WorkflowCommand.Publish flow) {
        JsonNode held = centre.snapshot(token).get(flow.ref().subject().toString());
        return held != null && held.at("/state/withdrawn").isMissingNode();
    }
}
