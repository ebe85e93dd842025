package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;

import tools.jackson.databind.JsonNode;

/// Feeds that say what only the centre says, and models that go on telling when they are switched.
class ForgedRowsTest extends LiveCentre {

    private RawAlert raw(String id, String type, String basis, Map<String, String> said) {
        return new RawAlert(id, type, 3, "S-1", null, "D-1", null, null, "东门", basis, clock.instant(), false, said);
    }

    private JsonNode state(String source, String id) {
        return centre.snapshot(feed).get(new AlertIds(false).alert(source, id).toString()).path("state");
    }

    private void switched(Subject model, String user, ModelCommand command) {
        long version = centre.snapshot(feed).get(model.toString()).path("version").asLong();
        assertThat(centre.command(centre.signIn(user), new CommandEnvelope(UUID.randomUUID(), model, version, command, clock.instant())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void noFeedSendsUnderTheNameOfTheRules() {
        assertThat(centre.post(feed, "/v1/ingest/rule", Map.of("alerts", List.of(raw("x", "FALL", "", Map.of())))).statusCode()).isEqualTo(404);
        assertThat(centre.post(feed, "/v1/ingest/Rule", Map.of("alerts", List.of(raw("x", "FALL", "", Map.of())))).statusCode()).isEqualTo(404);
    }

    @Test
    void theMarkOfATrialIsTheCentresOwn() {
        RawAlert row = raw("e1", "PERIMETER", "", Map.of(Alert.ON_TRIAL, "x", "srcCode", "A3"));
        centre.ingest(feed, "iot", List.of(row));
        centre.ingest(feed, "iot", List.of(row));
        assertThat(state("iot", "e1").at("/origin/attributes").propertyNames()).containsExactly("srcCode");
        assertThat(state("iot", "e1").path("repeats").asInt()).as("told twice is told once").isZero();
    }

    @Test
    void numbersOfPersonsInARowAreMasked() {
        RawAlert row = raw("e2", "PERIMETER", "王先生 １３８ 1234 5678 报", Map.of());
        centre.ingest(feed, "iot", List.of(row));
        centre.ingest(feed, "iot", List.of(row));
        assertThat(state("iot", "e2").at("/origin/basis").asString()).isEqualTo("王先生 138****5678 报");
        assertThat(state("iot", "e2").path("repeats").asInt()).isZero();
    }

    @Test
    void aFeedThatNamesAnotherVersionEachTimeDoesNotFillTheRegister() {
        List<RawAlert> rows = IntStream.range(0, 300).mapToObj(i -> raw("v" + i, "FALL", "", Map.of("modelVersion", "v".repeat(300) + i))).toList();
        centre.ingest(feed, "ai", rows);
        List<RawAlert> more = IntStream.range(0, 300).mapToObj(i -> raw("w" + i, "FALL", "", Map.of("modelVersion", "w" + i))).toList();
        centre.ingest(feed, "ai", more);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            clock.advance(Duration.ofMillis(20));
            return models() == 50;
        });
        centre.ingest(feed, "ai", List.of(raw("last", "FALL", "", Map.of("modelVersion", "x"))));
        assertThat(state("ai", "last").path("status").asString()).isEqualTo("NEW");
        assertThat(models()).isEqualTo(50);
    }

    private long models() {
        return centre.snapshot(feed).keySet().stream().filter(key -> key.startsWith("model/ai.FALL@")).count();
    }

    @Test
    void whatAModelTellsOnceItIsAtWorkAgainIsHeard() {
        Map<String, String> said = Map.of("modelVersion", "9.1");
        Subject model = new Subject(SubjectKind.MODEL, Model.ai("FALL", "9.1"));
        centre.ingest(feed, "ai", List.of(raw("f0", "FALL", "", said)));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            clock.advance(Duration.ofMillis(20));
            return centre.snapshot(feed).containsKey(model.toString());
        });
        switched(model, "commander", new ModelCommand.PutOnTrial("误报多"));
        centre.ingest(feed, "ai", List.of(raw("f1", "FALL", "", said)));
        assertThat(state("ai", "f1").path("status").asString()).isEqualTo("TRIAL");
        switched(model, "leader", new ModelCommand.Enable("已调好"));
        clock.advance(Duration.ofSeconds(1));
        centre.ingest(feed, "ai", List.of(raw("f1", "FALL", "", said)));
        assertThat(state("ai", "f1").path("status").asString()).isEqualTo("NEW");

        switched(model, "commander", new ModelCommand.Stop("又误报"));
        centre.ingest(feed, "ai", List.of(raw("f2", "FALL", "", said)));
        assertThat(state("ai", "f2").path("status").asString()).isEqualTo("SUPPRESSED");
        clock.advance(Duration.ofSeconds(1));
        centre.ingest(feed, "ai", List.of(raw("f2", "FALL", "", said)));
        assertThat(state("ai", "f2").path("status").asString()).as("while it is off").isEqualTo("SUPPRESSED");
        switched(model, "commander", new ModelCommand.Enable("恢复"));
        clock.advance(Duration.ofSeconds(1));
        centre.ingest(feed, "ai", List.of(raw("f2", "FALL", "", said)));
        assertThat(state("ai", "f2").path("status").asString()).isEqualTo("NEW");
    }
}
