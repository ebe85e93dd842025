package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.shift.ShiftCommand;
import tools.jackson.databind.JsonNode;

/// An unanswered request as every console sees it.
class UnansweredLinkageTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Subject ASKED = new Subject(SubjectKind.LINKAGE, "L-1");

    @TempDir
    Path dir;

    @Test
    void climbsUntilSomebodyAnswersAndNoFurther() {
        ManualClock clock = new ManualClock(TestCentre.NOON);
        try (TestCentre centre = TestCentre.live(dir, clock)) {
            String officer = centre.signIn("officer");
            centre.command(centre.signIn("commander"), new Subject(SubjectKind.SHIFT, "S-1"), 0, new ShiftCommand.SignOn(null, ""));
            LinkageCommand.Request request = new LinkageCommand.Request(new Linkage.Request(null, "POLICE", "请派员到场", Scenes.HERE, "12号楼"));
            assertThat(centre.command(officer, ASKED, 0, request).statusCode()).isEqualTo(200);

            clock.advance(Duration.ofSeconds(61));
            await().atMost(SOON).until(() -> "WATCH_COMMANDER".equals(state(centre, officer).path("escalatedTo").asString("")));
            assertThat(state(centre, officer).path("status").asString()).as("who is told changes, the state does not").isEqualTo("REQUESTED");
            clock.advance(Duration.ofSeconds(60));
            await().atMost(SOON).until(() -> "LEADER".equals(state(centre, officer).path("escalatedTo").asString("")));
            assertThat(state(centre, officer).path("escalation").asInt()).isEqualTo(2);

            assertThat(centre.command(centre.signIn("police"), ASKED, 3, new LinkageCommand.Accept("P-07 出警")).statusCode()).isEqualTo(200);
            assertThat(state(centre, officer).path("status").asString()).isEqualTo("ACCEPTED");
        }
    }

    private static JsonNode state(TestCentre centre, String token) {
        return centre.snapshot(token).get(ASKED.toString()).path("state");
    }
}
