package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.area.Drawing;
import org.menshen.map.fx.layer.area.DrawingLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Role;

/// What of a drawing the hand can reach: its line before what lies below, the ground inside after everything that stands there.
class DrawingPickTest {

    private static final List<LatLon> RING = List.of(Geodesy.destination(CENTRE, 45, 200), Geodesy.destination(CENTRE, 135, 200),
        Geodesy.destination(CENTRE, 225, 200), Geodesy.destination(CENTRE, 315, 200));

    private final DrawingLayer drawings = new DrawingLayer("drawings");
    private final AreaLayer sites = new AreaLayer("sites", 40);
    private final UnitLayer units = new UnitLayer("units");
    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @BeforeEach
    void open() {
        Fx.run(() -> {
            units.setGlideMillis(0);
            map.addLayer(drawings);
            map.addLayer(sites);
            map.addLayer(units);
        });
        Fx.settle(map);
    }

    private List<String> at(LatLon place) {
        Viewport view = map.getViewport();
        return Fx.call(() -> new Picker(map.layers()).at(view, view.screenX(place.lon()), view.screenY(place.lat()), 8)).stream().map(Pick::id)
            .toList();
    }

    private void draw(Drawing.Form form) {
        Fx.run(() -> drawings.setDrawings(List.of(new Drawing("D", form, RING, ""))));
    }

    @ParameterizedTest
    @EnumSource(names = {"AREA", "FENCE"})
    void theGroundInsideIsReachedAfterAllElseAndTheEdgeBeforeAnArea(Drawing.Form form) {
        draw(form);
        assertThat(at(CENTRE)).as("nothing but the ground").containsExactly("D");
        assertThat(at(Geodesy.destination(CENTRE, 0, 400))).as("outside").isEmpty();
        Fx.run(() -> {
            sites.setAreas(List.of(new Area("S", "", RING, Area.Tone.NORMAL, 0)));
            units.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", false, false)));
        });
        Fx.settle(map);
        assertThat(at(CENTRE)).containsExactly("U", "S", "D");
        assertThat(at(Geodesy.destination(CENTRE, 0, 141))).as("on its edge").containsExactly("D", "S");
    }

    @Test
    void aLineHasNoInside() {
        draw(Drawing.Form.LINE);
        assertThat(at(CENTRE)).isEmpty();
    }

    @Test
    void aFenceIsMarkedAlongItsWholeEdge() {
        draw(Drawing.Form.FENCE);
        Fx.run(() -> map.selectedItems().setAll(new Pick("drawings", "D", RING.get(2), 50, 0)));
        var picture = Fx.picture(map);
        Viewport view = map.getViewport();
        LatLon north = Geodesy.destination(CENTRE, 0, 141.4);
        int x = (int) view.screenX(north.lon());
        int y = (int) view.screenY(north.lat());
        boolean marked = false;
        for (int dy = -2; dy <= 2; dy++) {
            marked |= picture.getPixelReader().getColor(x, y + dy).equals(map.palette().of(Role.SELECTION));
        }
        assertThat(marked).isTrue();
    }
}
