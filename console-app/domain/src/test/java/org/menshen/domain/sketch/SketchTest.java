package org.menshen.domain.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;
import org.menshen.map.core.geo.LatLon;

class SketchTest {

    private static final Subject CORDON = new Subject(SubjectKind.SKETCH, "SK-1");
    private static final List<LatLon> LINE = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51));
    private static final Subject FENCE = new Subject(SubjectKind.SKETCH, "SK-2");
    private static final List<LatLon> RING = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51), new LatLon(31.21, 121.51),
        new LatLon(31.21, 121.5));
    private final Desk desk = new Desk();

    private void draw() {
        desk.accepted(Desk.COMMANDER, CORDON, new SketchCommand.Draw("CORDON", LINE, "南门封闭", null));
    }

    @Test
    void isDrawnRedrawnAndErased() {
        draw();
        Sketch drawn = desk.state(CORDON, Sketch.class);
        assertThat(drawn.points()).isEqualTo(LINE);
        assertThat(drawn.author()).isEqualTo(Desk.COMMANDER);
        assertThat(drawn.erased()).isFalse();

        desk.accepted(Samples.officer(1), CORDON, new SketchCommand.Redraw(LINE.reversed(), ""));
        assertThat(desk.state(CORDON, Sketch.class).points()).isEqualTo(LINE.reversed());
        assertThat(desk.state(CORDON, Sketch.class).author()).isEqualTo(Desk.COMMANDER);

        desk.accepted(Samples.officer(1), CORDON, new SketchCommand.Erase());
        assertThat(desk.state(CORDON, Sketch.class).erased()).isTrue();
        assertThat(desk.refused(Desk.COMMANDER, CORDON, new SketchCommand.Erase()).code()).isEqualTo("sketch.unknown");
        assertThat(desk.refused(Desk.COMMANDER, CORDON, new SketchCommand.Draw("LINE", LINE, "", null)).code()).isEqualTo("sketch.exists");
    }

    @Test
    void needsItsPointsItsKindAndForANoteItsText() {
        assertThat(refused("CIRCLE", LINE, "")).isEqualTo("sketch.unknown-kind");
        assertThat(refused("AREA", LINE, "")).isEqualTo("sketch.needs-points");
        assertThat(refused("FENCE", List.of(LINE.get(0), LINE.get(1), LINE.get(0)), "")).as("no area").isEqualTo("sketch.needs-points");
        assertThat(refused("LINE", Collections.nCopies(501, Samples.PLACE), "")).isEqualTo("sketch.needs-points");
        assertThat(refused("NOTE", LINE.subList(0, 1), " ")).isEqualTo("sketch.needs-text");
        assertThat(refused("LINE", LINE, "字".repeat(81))).isEqualTo("sketch.needs-text");
        assertThat(desk.refused(Desk.COMMANDER, CORDON, new SketchCommand.Redraw(LINE, "")).code()).isEqualTo("sketch.unknown");
    }

    private void fence() {
        desk.accepted(Samples.officer(1), FENCE, new SketchCommand.Draw("FENCE", RING, "主会场", null));
    }

    private Occupancy occupancy() {
        return desk.state(FENCE, Sketch.class).occupancy();
    }

    @Test
    void aFenceIsCountedOnceAndThenCrossed() {
        fence();
        assertThat(occupancy()).isNull();
        assertThat(desk.refused(Actor.SYSTEM, FENCE, in("U-1")).code()).isEqualTo("sketch.not-counted");

        desk.accepted(Actor.SYSTEM, FENCE, new SketchCommand.Count(List.of("U-7")));
        assertThat(occupancy().inside()).containsExactly(new Occupancy.Presence("U-7", Samples.NOW));
        assertThat(occupancy().passages()).as("who was there has not crossed").isEmpty();
        assertThat(desk.refused(Actor.SYSTEM, FENCE, new SketchCommand.Count(List.of())).code()).isEqualTo("sketch.already-counted");

        desk.accepted(Actor.SYSTEM, FENCE, in("U-1"));
        assertThat(occupancy().inside()).extracting(Occupancy.Presence::unitId).containsExactly("U-7", "U-1");
        assertThat(desk.refused(Actor.SYSTEM, FENCE, in("U-1")).code()).as("told twice").isEqualTo("sketch.no-crossing");
        assertThat(desk.refused(Actor.SYSTEM, FENCE, out("U-2")).code()).isEqualTo("sketch.no-crossing");

        desk.accepted(Actor.SYSTEM, FENCE, out("U-7"));
        assertThat(occupancy().presence("U-7")).isEmpty();
        assertThat(occupancy().passages()).extracting(Occupancy.Passage::unitId).containsExactly("U-7", "U-1");
    }

    @Test
    void aFenceThatMovesIsCountedAgainAndOneThatIsErasedStaysSilent() {
        fence();
        desk.accepted(Actor.SYSTEM, FENCE, new SketchCommand.Count(List.of("U-1", "U-2")));
        desk.pass(Duration.ofMinutes(5));
        desk.accepted(Samples.officer(1), FENCE, new SketchCommand.Redraw(RING, "另一名称"));
        assertThat(occupancy().counted()).as("only its name changed").isTrue();

        desk.accepted(Samples.officer(1), FENCE, new SketchCommand.Redraw(RING.subList(1, 4), "主会场"));
        assertThat(desk.refused(Actor.SYSTEM, FENCE, out("U-1")).code()).as("by the edge that was").isEqualTo("sketch.not-counted");
        desk.accepted(Actor.SYSTEM, FENCE, new SketchCommand.Count(List.of("U-2", "U-3")));
        assertThat(occupancy().inside()).containsExactly(new Occupancy.Presence("U-2", Samples.NOW), new Occupancy.Presence("U-3", desk.now));

        desk.accepted(Samples.officer(1), FENCE, new SketchCommand.Erase());
        assertThat(desk.refused(Actor.SYSTEM, FENCE, in("U-1")).code()).isEqualTo("sketch.unknown");
    }

    @Test
    void keepsTheNewestPassagesOnly() {
        fence();
        desk.accepted(Actor.SYSTEM, FENCE, new SketchCommand.Count(List.of()));
        for (int i = 0; i < Occupancy.MOST_PASSAGES; i++) {
            desk.accepted(Actor.SYSTEM, FENCE, in("U-" + i));
        }
        desk.accepted(Actor.SYSTEM, FENCE, out("U-0"));
        assertThat(occupancy().passages()).hasSize(Occupancy.MOST_PASSAGES);
        assertThat(occupancy().passages().getFirst().entered()).isFalse();
        assertThat(occupancy().passages().getLast().unitId()).isEqualTo("U-1");
    }

    @Test
    void onlyTheCentreTellsCrossingsAndOnlyOfFences() {
        draw();
        fence();
        for (String role : Samples.CODES.list("roles").keys()) {
            if (!role.equals(Actor.SYSTEM.role())) {
                assertThat(desk.refused(Samples.actor(role), FENCE, new SketchCommand.Count(List.of())).code()).isEqualTo("command.not-permitted");
                assertThat(desk.refused(Samples.actor(role), FENCE, in("U-1")).code()).isEqualTo("command.not-permitted");
            }
        }
        assertThat(desk.refused(Actor.SYSTEM, CORDON, new SketchCommand.Count(List.of())).code()).isEqualTo("sketch.not-watched");
        assertThat(desk.refused(Actor.SYSTEM, CORDON, in("U-1")).code()).isEqualTo("sketch.not-counted");
    }

    private static SketchCommand in(String unit) {
        return new SketchCommand.Cross(unit, true, Samples.NOW);
    }

    private static SketchCommand out(String unit) {
        return new SketchCommand.Cross(unit, false, Samples.NOW);
    }

    private String refused(String kind, List<LatLon> points, String text) {
        return desk.refused(Desk.COMMANDER, CORDON, new SketchCommand.Draw(kind, points, text, null)).code();
    }
}
