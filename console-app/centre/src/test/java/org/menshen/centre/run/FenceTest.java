package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.centre.site.Registration;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A fence from the drawing to the crossing in the log, on a real store and with a restart between.
class FenceTest extends LiveCentre {

    private static final LatLon MIDDLE = new LatLon(31.2, 121.5);
    private static final Subject FENCE = new Subject(SubjectKind.SKETCH, "SK-1");


    @BeforeEach
    void start() {
        centre.centre().register(List.of(unit("U-1"), unit("U-2"), unit("U-3")));
    }

    private static Registration unit(String id) {
        return new Registration(new Subject(SubjectKind.UNIT, id), new UnitCommand.Register("甲" + id, "GRID_TEAM", null, MIDDLE));
    }

    private record Message(List<Reading> readings) {
    }

    /// Somebody is so many metres east of the middle; then so many seconds pass.
    private void walk(String unit, double metres, int seconds) {
        Reading position = new Reading.UnitPosition(unit, clock.instant(), Geodesy.destination(MIDDLE, 90, metres), 90, 1);
        HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", new Message(List.of(position)));
        assertThat(TestCentre.json(answer.body()).path("accepted").asInt()).as(answer.body()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(seconds));
    }

    private JsonNode occupancy() {
        JsonNode line = centre.snapshot(officer).get(FENCE.toString());
        return line == null ? MissingNode.getInstance() : line.path("state").path("occupancy");
    }

    private List<String> inside() {
        return occupancy().path("inside").findValuesAsString("unitId");
    }

    private List<String> passages() {
        return occupancy().path("passages").valueStream()
                .map(passage -> passage.path("unitId").asString() + (passage.path("entered").asBoolean() ? " in" : " out")).toList();
    }

    private void draw() {
        List<LatLon> ring = List.of(Geodesy.destination(MIDDLE, 45, 140), Geodesy.destination(MIDDLE, 135, 140),
                Geodesy.destination(MIDDLE, 225, 140), Geodesy.destination(MIDDLE, 315, 140));
        assertThat(centre.command(officer, FENCE, 0, new SketchCommand.Draw("FENCE", ring, "主会场", null)).statusCode()).isEqualTo(200);
        await().until(() -> occupancy().path("counted").asBoolean());
    }

    @Test
    void aUnitThatMovesInAndOutIsToldOnceAndARestartTellsNobodyAgain() {
        walk("U-1", 300, 1);
        walk("U-2", 10, 1);
        draw();
        assertThat(inside()).as("who was there").containsExactly("U-2");
        assertThat(passages()).isEmpty();

        walk("U-1", 60, 10);
        walk("U-1", 50, 10);
        walk("U-1", 40, 10);
        await().until(() -> passages().equals(List.of("U-1 in")));
        assertThat(inside()).containsExactly("U-2", "U-1");

        centre.close();
        centre = TestCentre.live(dir, clock);
        officer = centre.signIn("officer");
        feed = centre.signIn("feed");
        assertThat(inside()).containsExactly("U-2", "U-1");
        walk("U-1", 45, 20);
        walk("U-1", 40, 1);
        for (int i = 0; i < 20; i++) {
            walk("U-3", i % 2 == 0 ? 95 : 106, 5);
        }
        walk("U-2", 125, 20);
        walk("U-2", 140, 1);
        await().until(() -> passages().equals(List.of("U-2 out", "U-1 in")));
        assertThat(inside()).containsExactly("U-1");
        long version = centre.snapshot(officer).get(FENCE.toString()).path("version").asLong();
        assertThat(centre.command(officer, FENCE, version, new SketchCommand.Cross("U-3", true, clock.instant())).statusCode())
                .as("nobody but the centre says so").isEqualTo(422);
    }
}
