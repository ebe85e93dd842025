package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.drill.ActPattern;
import org.menshen.domain.drill.ActTrait;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.DrillResult;
import org.menshen.domain.drill.Exercise;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.Expected;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.port.Exercises;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import tools.jackson.databind.JsonNode;

/// What a drill came to: the centre works it out, seals it in the log, and tells each seat what is its own.
class ResultsTest {

    private static final Instant NOON = TestCentre.NOON;
    private static final DomainJson JSON = new DomainJson();

    @TempDir
    Path dir;

    private static Expected expected(String id, int afterS) {
        return new Expected(id, new Bilingual(id, id), DrillPart.TIME, Duration.ofSeconds(afterS), Duration.ofMinutes(5), false, true,
                List.of(new ActPattern("alert.acknowledged", Map.of(ActTrait.ALERT, List.of(id.equals("smoke") ? "FIRE_SMOKE" : "SOS")))));
    }

    private static ExerciseRun run(String id) {
        return new ExerciseRun(new Exercise(id, new Bilingual("火", "Fire"), Duration.ofMinutes(1), Duration.ofMinutes(30), Set.of("S1"), Set.of(),
                List.of(new Inject(1, InjectKind.ALERTS, Duration.ZERO, Map.of("source", "iot", "type", "FIRE_SMOKE"))),
                List.of(expected("smoke", 0), expected("sos", 60)),
                List.of(), List.of()), NOON, NOON.minusSeconds(60));
    }

    private static List<JsonNode> results(TestCentre centre, String user) {
        return TestCentre.json(centre.get(centre.signIn(user), "/v1/drill/results").body()).valueStream().toList();
    }

    private static List<String> trainees(JsonNode kept) {
        return kept.path("result").path("trainees").valueStream().map(one -> one.path("userId").asString()).toList();
    }

    private static Subject alert(TestCentre centre, String token) {
        return centre.snapshot(token).keySet().stream().filter(subject -> subject.startsWith("alert/")).map(Subject::parse).findFirst().orElseThrow();
    }

    /// `officer` takes the alarm, the evaluator tries to settle with words of its own.
    private static void play(TestCentre centre, ExerciseRun run) {
        centre.centre().stage(new Exercises.Played(List.of(run), Set.of("colleague")));
        String director = centre.signIn("director");
        String officer = centre.signIn("officer");
        centre.ingest(director, "iot", List.of(new org.menshen.domain.alert.RawAlert("e1", "FIRE_SMOKE", null, "S1", "B1", "D1", null,
                new LatLon(31.2, 121.5), "somewhere", "smoke", NOON, false, Map.of("scenario", run.exercise().id()))));
        assertThat(centre.command(officer, alert(centre, officer), 1, new AlertCommand.Acknowledge()).statusCode()).isEqualTo(200);
        // nobody but who is simulated takes part in it otherwise: the clerk of the cameras reads
        centre.signIn("video");
    }

    private static HttpResponse<String> settle(TestCentre centre, String user, ExerciseRun run) {
        return centre.command(centre.signIn(user), run.subject(), 1, new DebriefCommand.Settle("0".repeat(64)));
    }

    @Test
    void theCentreScoresItselfAndNoSeatIsToldOfAnother() {
        ExerciseRun run = run("FIRE");
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            play(centre, run);
            assertThat(settle(centre, "evaluator", run).body()).contains("debrief.not-over");
            centre.post(centre.signIn("director"), "/v1/drill", Map.of("action", "jump", "to", run.end().toString()));
            assertThat(settle(centre, "officer", run).body()).contains("command.not-permitted");
            HttpResponse<String> settled = settle(centre, "evaluator", run);
            assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
            assertThat(settled.body()).as("whatever a seat says").doesNotContain("0".repeat(64));

            JsonNode own = results(centre, "officer").getFirst();
            assertThat(trainees(own)).containsExactly("officer");
            assertThat(own.path("result").path("points").asDouble()).as("one of two in time").isEqualTo(50);
            DrillResult sealed = JSON.read(results(centre, "evaluator").getFirst().path("result").toString(), DrillResult.class);
            String officer = centre.signIn("officer");
            String state = centre.snapshot(officer).get(run.subject().toString()).toString();
            assertThat(state).as("the seal proves it").contains(JSON.hash(sealed)).doesNotContain("points", "trainees", "credit");
            assertThat(centre.get(officer, "/v1/log").body()).contains(JSON.hash(sealed)).doesNotContain("\"points\"", "\"credit\"");
            for (String other : List.of("video", "commander", "leader", "director")) {
                assertThat(results(centre, other)).as(other + " neither took part in it nor settled it").isEmpty();
            }
            assertThat(centre.get(centre.signIn("wall"), "/v1/drill/results").statusCode()).isEqualTo(403);
        }
        try (TestCentre again = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            assertThat(results(again, "officer")).as("kept over a restart, without the drill's file").hasSize(1);
        }
    }

    /// A drill that somebody else's player plays: it says so, and the centre knows the exercise by its own files alone.
    @Test
    void whatAnotherPlayerPlaysTakesRemarksAndIsSettled() {
        ExerciseRun run = run("BESIDE");
        Map<String, Object> staged = Map.of("action", "stage", "runs", List.of(run.subject().id(), "DR-NOWHERE-1"));
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            centre.centre().library((id, from) -> id.equals(run.subject().id()) ? java.util.Optional.of(run) : java.util.Optional.empty());
            DebriefCommand remark = new DebriefCommand.Remark("smoke", "好");
            assertThat(centre.command(centre.signIn("evaluator"), run.subject(), 0, remark).body()).contains("debrief.not-played");
            assertThat(centre.post(centre.signIn("officer"), "/v1/drill", staged).statusCode()).isEqualTo(403);
            HttpResponse<String> unknown = centre.post(centre.signIn("director"), "/v1/drill", staged);
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(unknown.body()).contains("no-such-exercise", "DR-NOWHERE-1").doesNotContain(run.subject().id());
            assertThat(centre.command(centre.signIn("evaluator"), run.subject(), 1, remark).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNotPlayedHereOrTrainedNobodyIsNotSettled() {
        ExerciseRun run = run("EMPTY");
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            centre.centre().stage(new Exercises.Played(List.of(run), Set.of()));
            centre.post(centre.signIn("director"), "/v1/drill", Map.of("action", "jump", "to", run.end().toString()));
            assertThat(settle(centre, "evaluator", run).body()).contains("debrief.nobody-trained");
            centre.centre().stage(new Exercises.Played(List.of(), Set.of()));
            assertThat(settle(centre, "evaluator", run).body()).contains("debrief.not-staged");
        }
    }
}
