package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.wire.HashChain;

/// The change log as it goes out: each change as the text from which its hash follows, and not to those who only watch.
class LogTest {

    @TempDir
    Path dir;

    @Test
    void tellsTheChangesAsTheyStandInTheLog() {
        try (TestCentre centre = TestCentre.live(dir, new ManualClock(TestCentre.NOON))) {
            String officer = centre.signIn("officer");
            Subject shift = new Subject(SubjectKind.SHIFT, "S-1");
            assertThat(centre.command(officer, shift, 0, new ShiftCommand.SignOn(null, "")).statusCode()).isEqualTo(200);
            assertThat(centre.command(officer, shift, 1, new ShiftCommand.AddNote("东门钥匙在物业")).statusCode()).isEqualTo(200);

            List<String> all = centre.get(officer, "/v1/log").body().lines().toList();
            assertThat(all).hasSize(3).last().isEqualTo("{\"end\":2}");
            assertThat(all.subList(0, 2)).allMatch(HashChain::holds);
            assertThat(all.get(1)).contains("东门钥匙在物业");
            assertThat(centre.get(officer, "/v1/log?after=1").body().lines()).hasSize(2);
            assertThat(centre.get(officer, "/v1/log?from=" + TestCentre.NOON.minusSeconds(60)).body().lines()).hasSize(3);
            assertThat(centre.get(officer, "/v1/log?after=x").statusCode()).isEqualTo(400);
            assertThat(centre.get(centre.signIn("wall"), "/v1/log").statusCode()).isEqualTo(403);
        }
    }
}
