package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;
import static org.menshen.map.fx.PictureRoom.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.layer.heat.PointHeatLayer;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Layers with a picture of their own: thousands of dots, and heat of points.
class FieldPictureTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @Test
    void everyDotHasItsColourAndAMovedOneLeavesNoTrace() {
        DotLayer layer = new DotLayer("dots", 20);
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setDots(List.of(new Dot("a", CENTRE, Role.SEV_1), new Dot("b", Geodesy.destination(CENTRE, 90, 300), Role.SEV_3)));
        });
        WritableImage before = room.picture();
        assertThat(Fx.pixels(before, map, Role.SEV_1, 3)).isBetween(30, 90);
        assertThat(Fx.pixels(before, map, Role.SEV_3, 3)).isBetween(30, 90);
        assertThat(before.getPixelReader().getArgb(400, 300)).isEqualTo(map.palette().argb(Role.SEV_1));
        Fx.run(() -> layer.put(new Dot("a", Geodesy.destination(CENTRE, 0, 200), Role.SEV_1)));
        WritableImage after = room.picture();
        assertThat(after.getPixelReader().getArgb(400, 300)).isNotEqualTo(map.palette().argb(Role.SEV_1));
        assertThat(Fx.pixels(after, map, Role.SEV_1, 3)).isBetween(30, 90);
    }

    @Test
    void tenThousandDotsArePickedExactlyAlsoAfterMoves() {
        DotLayer layer = new DotLayer("dots", 20);
        Random random = new Random(3);
        List<Dot> dots = dots(10_000, random);
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setDots(dots);
        });
        for (int round = 0; round < 3; round++) {
            Viewport view = Fx.call(map::getViewport);
            for (int query = 0; query < 200; query++) {
                double x = random.nextDouble() * Fx.WIDTH;
                double y = random.nextDouble() * Fx.HEIGHT;
                Set<String> found = new TreeSet<>();
                Fx.run(() -> layer.pick(view, x, y, 3, pick -> found.add(pick.id())));
                Set<String> wanted = new TreeSet<>();
                dots.stream().filter(d -> Math.hypot(view.screenX(d.at().lon()) - x, view.screenY(d.at().lat()) - y) <= 8)
                    .forEach(d -> wanted.add(d.id()));
                assertThat(found).isEqualTo(wanted);
            }
            for (int i = 0; i < 500; i++) {
                int at = random.nextInt(dots.size());
                dots.set(at, new Dot(dots.get(at).id(), near(random), Role.SEV_2));
                Dot moved = dots.get(at);
                Fx.run(() -> layer.put(moved));
            }
            Fx.run(() -> map.centreOn(near(random), 15.3));
        }
    }

    @Test
    void nothingChangedPaintsNothing() {
        DotLayer dots = new DotLayer("dots", 20);
        PointHeatLayer heat = new PointHeatLayer("heat", 4, 20);
        Fx.run(() -> {
            map.addLayer(heat);
            map.addLayer(dots);
            dots.setDots(dots(1000, new Random(1)));
            heat.setData(clump(1000));
        });
        Fx.settle(map);
        long before = Fx.call(() -> map.paints(Plane.FIELD) + map.paints(Plane.SLOW) + map.paints(Plane.LIVE) + map.paints(Plane.OVERLAY));
        for (int pulse = 0; pulse < 30; pulse++) {
            Fx.run(() -> map.getScene().getWindow().requestFocus());
        }
        assertThat(Fx.call(() -> map.paints(Plane.FIELD) + map.paints(Plane.SLOW) + map.paints(Plane.LIVE) + map.paints(Plane.OVERLAY)))
            .isEqualTo(before);
    }

    @Test
    void heatGlowsWhereThePointsAreAndMovesWithTheMap() {
        PointHeatLayer heat = new PointHeatLayer("heat", 0.05, 20);
        Fx.run(() -> {
            map.addLayer(heat);
            heat.setData(clump(5000));
        });
        WritableImage still = room.picture();
        int ground = map.palette().argb(Role.GROUND);
        assertThat(still.getPixelReader().getArgb(400, 300)).as("hot in the middle").isNotEqualTo(ground);
        assertThat(still.getPixelReader().getArgb(60, 60)).as("nobody at the edge").isEqualTo(ground);
        Fx.run(() -> map.centreOn(map.getViewport().toGeo(300, 300), 16));
        WritableImage moved = room.picture();
        int differing = 0;
        for (int y = 200; y < 400; y++) {
            for (int x = 300; x < 500; x++) {
                differing += moved.getPixelReader().getArgb(x + 100, y) == still.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        assertThat(differing).as("the same field a hundred pixels further").isLessThan(400);
    }

    @Test
    void whereNothingIsMeasuredTheMapIsHatched() {
        PointHeatLayer heat = new PointHeatLayer("heat", 4, 20);
        Fx.run(() -> {
            map.addLayer(heat);
            heat.setData(new PointHeatLayer.Data(new double[0], new double[0], new float[0], List.of(square(280))));
        });
        WritableImage picture = room.picture();
        int ground = map.palette().argb(Role.GROUND);
        int inked = 0;
        for (int y = 260; y < 340; y++) {
            for (int x = 360; x < 440; x++) {
                inked += picture.getPixelReader().getArgb(x, y) == ground ? 0 : 1;
            }
        }
        assertThat(inked).as("a quarter of the area, in lines").isBetween(6400 / 10, 6400 / 2);
        Fx.run(() -> heat.setData(new PointHeatLayer.Data(new double[0], new double[0], new float[0], List.of())));
        assertThat(room.picture().getPixelReader().getArgb(400, 300)).isEqualTo(ground);
    }

    private static PointHeatLayer.Data clump(int count) {
        Random random = new Random(9);
        double[] lons = new double[count];
        double[] lats = new double[count];
        float[] persons = new float[count];
        for (int i = 0; i < count; i++) {
            lons[i] = CENTRE.lon() + random.nextGaussian() * 0.0006;
            lats[i] = CENTRE.lat() + random.nextGaussian() * 0.0005;
            persons[i] = 1;
        }
        return new PointHeatLayer.Data(lons, lats, persons, List.of());
    }

    private static List<Dot> dots(int count, Random random) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dots.add(new Dot("d" + i, near(random), Role.severity(1 + i % 5)));
        }
        return dots;
    }

    private static LatLon near(Random random) {
        return new LatLon(CENTRE.lat() + (random.nextDouble() - 0.5) * 0.02, CENTRE.lon() + (random.nextDouble() - 0.5) * 0.03);
    }
}
