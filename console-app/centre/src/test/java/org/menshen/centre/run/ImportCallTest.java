package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

import tools.jackson.databind.JsonNode;

/// Many items come in by one call, each answered for itself.
class ImportCallTest {

    @TempDir
    Path dir;

    @Test
    void eachRowIsAnsweredForItselfAndTheSameIdTheSameWay() {
        Path config = TestCentre.config();
        WorkflowCommand.Publish hazard = WorkflowFolder.read(config.resolve("workflows"), CodeFolder.read(config.resolve("codes")), new DomainJson(),
                new CelExpressions()).stream().filter(flow -> flow.ref().workflowId().equals("hazard")).findFirst().orElseThrow();
        try (TestCentre centre = TestCentre.live(dir, new ManualClock(TestCentre.NOON))) {
            centre.centre().editions().workflows(List.of(hazard), Set.of());
            String token = centre.signIn("officer");
            CommandEnvelope good = row(hazard, "W-1", "fire");
            List<CommandEnvelope> rows = List.of(good, row(hazard, "W-2", "none"), row(hazard, "W-1", "gas"));

            for (int time = 0; time < 2; time++) {
                HttpResponse<String> answer = centre.post(token, "/v1/work/import", Map.of("commands", rows));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                JsonNode told = TestCentre.json(answer.body()).path("rows");
                assertThat(told.get(0).path("seq").asLong()).isPositive();
                assertThat(told.get(1).path("refusal").path("code").asString()).isEqualTo("work.bad-value");
                assertThat(told.get(2).path("refusal").path("code").asString()).isEqualTo("work.import-differs");
            }

            assertThat(centre.post(token, "/v1/work/import", Map.of("commands", List.of())).statusCode()).isEqualTo(422);
            assertThat(centre.post(token, "/v1/work/import", Map.of("commands", new ArrayList<>(Collections.nCopies(501, good)))).statusCode())
                    .isEqualTo(422);
            CommandEnvelope other = new CommandEnvelope(UUID.randomUUID(), new Subject(SubjectKind.WORK, "W-1"), 1,
                    new WorkCommand.Raise("listed", "x"), TestCentre.NOON);
            assertThat(centre.post(token, "/v1/work/import", Map.of("commands", List.of(other))).statusCode()).isEqualTo(422);
        }
    }

    private static CommandEnvelope row(WorkflowCommand.Publish flow, String id, String kind) {
        return new CommandEnvelope(UUID.randomUUID(), new Subject(SubjectKind.WORK, id), 0, new WorkCommand.Import(flow.ref(),
                List.of(new WorkValue("what", "演练隐患"), new WorkValue("kind", kind)), null, List.of(), "", List.of(),
                new ImportOrigin("h.csv", 2)), TestCentre.NOON);
    }
}
