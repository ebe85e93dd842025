package org.menshen.map.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.menshen.map.core.geo.LatLon;

class LineClipProperties {

    private static final class Runs implements LineClip.Sink {
        private final List<List<Coordinate>> list = new ArrayList<>();

        @Override
        public void moveTo(double x, double y) {
            list.add(new ArrayList<>(List.of(new Coordinate(x, y))));
        }

        @Override
        public void lineTo(double x, double y) {
            list.getLast().add(new Coordinate(x, y));
        }
    }

    @Property(tries = 300)
    void keepsExactlyWhatLiesInside(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int points) {
        Random random = new Random(seed);
        double[] xy = new double[2 * points];
        Coordinate[] line = new Coordinate[points];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = random.nextDouble() * 2000 - 600;
            xy[2 * i + 1] = random.nextDouble() * 1800 - 600;
            line[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        Runs runs = new Runs();
        LineClip.around(new Viewport(new LatLon(0, 0), 10, 800, 600), 50).clip(xy, points, runs);
        GeometryFactory jts = new GeometryFactory();
        Geometry box = jts.toGeometry(new Envelope(-50, 850, -50, 650));
        double expected = 0;
        for (int i = 1; i < points; i++) {
            expected += box.intersection(jts.createLineString(new Coordinate[] {line[i - 1], line[i]})).getLength();
        }
        double found = 0;
        for (List<Coordinate> run : runs.list) {
            for (int i = 0; i < run.size(); i++) {
                assertThat(run.get(i).x).isBetween(-50.0001, 850.0001);
                assertThat(run.get(i).y).isBetween(-50.0001, 650.0001);
                found += i == 0 ? 0 : run.get(i).distance(run.get(i - 1));
            }
        }
        assertThat(found).isCloseTo(expected, within(1e-6));
    }

    @Example
    void aLineInsideStaysOneRunAndALineOutsideVanishes() {
        LineClip clip = new LineClip(0, 0, 100, 100);
        Runs inside = new Runs();
        clip.clip(new double[] {1, 1, 50, 50, 50, 50, 99, 1}, 4, inside);
        assertThat(inside.list).hasSize(1);
        assertThat(inside.list.getFirst()).hasSize(4);
        Runs outside = new Runs();
        clip.clip(new double[] {-5, -5, 200, -5, 200, 200}, 3, outside);
        assertThat(outside.list).isEmpty();
        Runs through = new Runs();
        clip.clip(new double[] {-50, 50, 150, 50, 150, 20, -50, 20}, 4, through);
        assertThat(through.list).hasSize(2).allMatch(run -> run.size() == 2);
    }
}
