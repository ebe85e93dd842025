package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import tools.jackson.databind.JsonNode;

/// The alerts that are over as a console asks for them: each once, in pieces, and nothing of a person; what happened to one.
class PastAlertsTest extends LiveCentre {

    private static final int ALERTS = 7;

    private List<Subject> raise() {
        List<RawAlert> alerts = new ArrayList<>();
        for (int i = 0; i < ALERTS; i++) {
            alerts.add(new RawAlert("x-" + i, "DOOR_LONG_OPEN", null, "S-" + i, "B", "D-" + i, null, null, "东门 1402室", "电话 13912345678",
                    clock.instant(), false, Map.of("owner", "张三")));
        }
        centre.ingest(feed, "iot", alerts);
        return centre.snapshot(feed).keySet().stream().map(Subject::parse).filter(subject -> subject.toString().startsWith("alert/")).sorted(
                java.util.Comparator.comparing(Subject::id)).toList();
    }

    private void give(Subject alert, int version, Command command) {
        assertThat(centre.command(officer, alert, version, command).statusCode()).isEqualTo(200);
    }

    private void judge(Subject alert) {
        give(alert, 1, new AlertCommand.Acknowledge());
        give(alert, 2, new AlertCommand.StartVerifying());
        give(alert, 3, new AlertCommand.MarkTest("张三说的"));
    }

    private List<JsonNode> piece(String query) {
        HttpResponse<String> answer = centre.get(officer, "/v1/past-alerts" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(TestCentre::json).toList();
    }

    @Test
    void everyAlertThatIsOverIsToldOnceHoweverSmallThePieces() {
        List<Subject> alerts = raise();
        alerts.subList(0, 5).forEach(this::judge);
        List<String> told = new ArrayList<>();
        long until = Long.MAX_VALUE;
        while (until > 0) {
            List<JsonNode> piece = piece("?changes=3&until=" + until);
            JsonNode end = piece.getLast().path("end");
            assertThat(end.path("rows").asInt()).isEqualTo(piece.size() - 1);
            assertThat(end.path("until").asLong() - end.path("after").asLong()).isBetween(1L, 3L);
            piece.stream().filter(line -> line.has("alert")).forEach(line -> told.add(line.path("alert").path("id").asString()));
            until = end.path("after").asLong();
        }
        assertThat(told).containsExactlyElementsOf(alerts.subList(0, 5).reversed().stream().map(Subject::id).toList());
        assertThat(centre.get(officer, "/v1/past-alerts").body()).doesNotContain("张三").doesNotContain("13912345678").doesNotContain("1402")
                .contains("139****5678").contains("\"outcome\":\"TEST\"");
        assertThat(piece("?after=9&until=9").getFirst().path("end").path("rows").asInt()).isZero();
    }

    @Test
    void whatHappenedToOneIsToldToThoseWhoWork() {
        Subject alert = raise().getFirst();
        judge(alert);
        JsonNode changes = TestCentre.json(centre.get(officer, "/v1/past-alerts/" + alert.id()).body());
        assertThat(changes).hasSize(4);
        assertThat(changes.path(3).path("fact").path("type").asString()).isEqualTo("alert.marked-test");
        assertThat(centre.get(officer, "/v1/past-alerts/A-0").statusCode()).isEqualTo(404);
        String wall = centre.signIn("wall");
        assertThat(centre.get(wall, "/v1/past-alerts").statusCode()).isEqualTo(403);
        assertThat(centre.get(wall, "/v1/past-alerts/" + alert.id()).statusCode()).isEqualTo(403);
        assertThat(centre.get("nobody", "/v1/past-alerts").statusCode()).isEqualTo(401);
        assertThat(centre.get(officer, "/v1/past-alerts?after=x").statusCode()).isEqualTo(400);
        assertThat(centre.get(officer, "/v1/past-alerts?after=5&until=4").statusCode()).isEqualTo(422);
    }
}
