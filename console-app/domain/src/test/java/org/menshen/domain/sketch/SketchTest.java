package org.menshen.domain.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;
import org.menshen.map.core.geo.LatLon;

class SketchTest {

    private static final Subject CORDON = new Subject(SubjectKind.SKETCH, "SK-1");
    private static final List<LatLon> LINE = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51));
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
        assertThat(refused("LINE", Collections.nCopies(501, Samples.PLACE), "")).isEqualTo("sketch.needs-points");
        assertThat(refused("NOTE", LINE.subList(0, 1), " ")).isEqualTo("sketch.needs-text");
        assertThat(refused("LINE", LINE, "字".repeat(81))).isEqualTo("sketch.needs-text");
        assertThat(desk.refused(Desk.COMMANDER, CORDON, new SketchCommand.Redraw(LINE, "")).code()).isEqualTo("sketch.unknown");
    }

    private String refused(String kind, List<LatLon> points, String text) {
        return desk.refused(Desk.COMMANDER, CORDON, new SketchCommand.Draw(kind, points, text, null)).code();
    }
}
