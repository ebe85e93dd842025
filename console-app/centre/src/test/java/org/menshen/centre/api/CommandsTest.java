package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;

class CommandsTest extends LiveCentre {

    private Subject alert;

    @BeforeEach
    void start() {
        centre.ingest(feed, "iot", List.of(TestCentre.smoke("e1", "S1", "B1", "D1", new LatLon(31.2, 121.5), TestCentre.NOON)));
        alert = new AlertIds(false).alert("iot", "e1");
    }

    @Test
    void answersACommandWithItsChanges() {
        HttpResponse<String> answer = centre.command(officer, alert, 1, new AlertCommand.Acknowledge());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode change = TestCentre.json(answer.body()).path("changes").get(0);
        assertThat(change.path("version").asLong()).isEqualTo(2);
        assertThat(change.path("seq").asLong()).isEqualTo(2);
        assertThat(centre.snapshot(officer).get(alert.toString()).path("state").path("status").asString()).isEqualTo("ACKED");
    }

    @Test
    void answersTheSameCommandTheSameWayAlsoAfterARestart() {
        CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), alert, 1, new AlertCommand.Acknowledge(), TestCentre.NOON);
        String first = centre.command(officer, envelope).body();

        assertThat(centre.command(officer, envelope).body()).isEqualTo(first);
        centre.close();
        startCentre();
        assertThat(centre.command(officer, envelope).body()).isEqualTo(first);
        assertThat(centre.snapshot(officer).get(alert.toString()).path("version").asLong()).isEqualTo(2);
    }

    @Test
    void tellsTheLoserOfARaceWhoHasIt() {
        centre.command(centre.signIn("officer2"), alert, 1, new AlertCommand.Acknowledge());
        CommandEnvelope late = new CommandEnvelope(UUID.randomUUID(), alert, 1, new AlertCommand.Acknowledge(), TestCentre.NOON);

        HttpResponse<String> answer = centre.command(officer, late);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = TestCentre.json(answer.body());
        assertThat(problem.path("refusal").path("code").asString()).isEqualTo("alert.already-acknowledged");
        assertThat(problem.path("version").asLong()).isEqualTo(2);
        assertThat(problem.path("changes")).hasSize(1);
        assertThat(problem.path("changes").get(0).path("stamp").path("actor").path("userId").asString()).isEqualTo("officer2");
        assertThat(centre.command(officer, late).body()).as("the same answer again").isEqualTo(answer.body());
    }

    @Test
    void refusesWhatDoesNotHoldOnItsOwnVersion() {
        HttpResponse<String> answer = centre.command(officer, alert, 1, new AlertCommand.Close("done"));

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = TestCentre.json(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("refusal").path("code").asString()).startsWith("alert.");
        assertThat(centre.snapshot(officer).get(alert.toString()).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void acceptsACommandThatStillHoldsThoughTheVersionMoved() {
        centre.command(officer, alert, 1, new AlertCommand.Acknowledge());

        assertThat(centre.command(officer, alert, 1, new AlertCommand.StartVerifying()).statusCode()).isEqualTo(200);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        String bad = "{\"id\":\"no-uuid\",\"subject\":\"alert/A\",\"expectedVersion\":1,\"command\":{},\"operatorTime\":\"2026-11-23T04:00:00Z\"}";
        HttpResponse<String> answer = raw(bad);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestCentre.json(answer.body()).path("field").asString()).isEqualTo("id");
        assertThat(raw("{nonsense").statusCode()).isEqualTo(400);
        assertThat(raw("").statusCode()).isEqualTo(400);
        assertThat(raw("{}").statusCode()).isEqualTo(400);
        assertThat(raw("null").statusCode()).isEqualTo(400);
        assertThat(raw("[]").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesBodiesWithoutEnd() {
        byte[] large = new byte[CommandRoute.LIMIT + 1];
        java.util.Arrays.fill(large, (byte) ' ');

        assertThat(centre.post(officer, "/v1/commands", "application/json", large).statusCode()).isEqualTo(413);
    }

    @Test
    void asksForATokenAndLetsTheWallOnlyWatch() {
        HttpRequest naked = HttpRequest.newBuilder(centre.uri("/v1/snapshot")).build();
        assertThat(centre.send(naked).statusCode()).isEqualTo(401);
        assertThat(centre.get("wrong", "/v1/snapshot").statusCode()).isEqualTo(401);

        String wall = centre.signIn("wall");
        assertThat(centre.get(wall, "/v1/snapshot").statusCode()).isEqualTo(200);
        assertThat(centre.command(wall, alert, 1, new AlertCommand.Acknowledge()).statusCode()).isEqualTo(403);
        assertThat(centre.post(officer, "/v1/ingest/iot", "{\"alerts\":[]}").statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTokensOverARestart() {
        centre.close();
        String before = officer;
        startCentre();

        assertThat(centre.get(before, "/v1/session").statusCode()).isEqualTo(200);
        assertThat(TestCentre.json(centre.get(before, "/v1/session").body()).path("actor").path("role").asString()).isEqualTo("DUTY_OFFICER");
    }

    private HttpResponse<String> raw(String body) {
        return centre.post(officer, "/v1/commands", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
