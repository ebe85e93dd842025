package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.menshen.map.fx.PictureRoom.at;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.TailLeg;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.camera.LiftedLayer;
import org.menshen.map.fx.layer.heat.HeatZone;
import org.menshen.map.fx.layer.heat.ZoneHeatLayer;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.unit.LineLayer;
import org.menshen.map.fx.layer.unit.Tie;
import org.menshen.map.fx.layer.unit.Trail;
import org.menshen.map.fx.layer.unit.TrailLayer;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.paint.PaintPace;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;

/// What did not move by half a pixel is not painted, however often it is told.
class CalmMapTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();
    private final UnitLayer units = new UnitLayer("units");
    private final TrailLayer trails = new TrailLayer("trails");
    private final MarkerLayer markers = new MarkerLayer("markers");
    private final ZoneHeatLayer heat = new ZoneHeatLayer("heat", 4);
    private final LiftedLayer lifted = new LiftedLayer("lifted");
    private final LineLayer lines = new LineLayer("lines");

    @BeforeEach
    void open() {
        room.add(heat, trails, units, lifted, markers, lines);
        Fx.run(() -> {
            tell(0, 1);
            map.selectedItems().setAll(new Pick("markers", "m", at(50, 50), 0, 0));
        });
        Fx.settle(map);
        pulses(10);
        Fx.settle(map);
    }

    private void tell(double metresEast, double strength) {
        units.setUnits(List.of(unit(metresEast)));
        trails.setTrails(List.of(new Trail("u", List.of(new TailLeg(at(-200, 0), at(-20, 0), strength, false)), false)));
        markers.setMarkers(List.of(new Marker("m", at(50, 50), 1, true, 1), new Marker("n", at(-90, 90), 3, false, 1)));
        heat.setZones(List.of(new HeatZone("z", PictureRoom.square(80), 2, false)));
        lifted.setCameras(List.of(new Camera("c", at(80, 0), 30, 60, 40, Camera.State.OK)));
        lines.setLinks(List.of(new Tie(at(0, 0), at(50, 50), true, false)));
    }

    private static UnitMark unit(double metresEast) {
        return new UnitMark("u", at(metresEast, 0), 90, "巡", false, false);
    }

    @Test
    void theSameToldAgainIsNotPainted() {
        long[] before = paints();
        for (int i = 0; i < 20; i++) {
            Fx.run(() -> tell(0, 1));
            pulses(1);
        }
        assertThat(paints()).isEqualTo(before);
    }

    @Test
    void aMoveOfLessThanHalfAPixelIsNotPainted() {
        long[] before = paints();
        double unseen = 0.3 * map.getViewport().metresPerPixel();
        for (int i = 0; i < 20; i++) {
            double metres = i % 2 * unseen;
            Fx.run(() -> units.setUnits(List.of(unit(metres))));
            pulses(2);
        }
        assertThat(paints()).isEqualTo(before);
    }

    @Test
    void aUnitThatIsSeenToMoveArrivesWithFewPictures() {
        long before = paints(Plane.LIVE);
        LatLon goal = at(12, 0);
        Fx.run(() -> units.setUnits(List.of(unit(12))));
        await().atMost(10, TimeUnit.SECONDS)
            .until(() -> distance(goal) < 0.6 * map.getViewport().metresPerPixel());
        // it goes six pixels in a second: a picture for each half of one that is seen is the most, sixty would be one for each pulse
        long seen = Math.round(12 / map.getViewport().metresPerPixel() / PaintPace.UNSEEN);
        assertThat(paints(Plane.LIVE) - before).isBetween(1L, seen + 4);
        pulses(20);
        long still = paints(Plane.LIVE);
        pulses(30);
        assertThat(paints(Plane.LIVE)).isEqualTo(still);
    }

    private double distance(LatLon goal) {
        return Geodesy.distance(Fx.call(() -> units.locate("u").orElseThrow()), goal);
    }

    @Test
    void tailsThatFadeArePaintedOnceASecondAtMost() {
        long before = paints(Plane.FIELD);
        long begin = System.nanoTime();
        for (int i = 0; i < 35; i++) {
            double strength = 1 - i / 60.0;
            Fx.run(() -> tell(0, strength));
            pulses(2);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(paints(Plane.FIELD) - before).isLessThanOrEqualTo((long) (seconds / 0.5) + 1);
    }

    @Test
    void whatCallsBlinksWithoutThePlaneBeingPainted() {
        long[] before = paints();
        List<Double> seen = new CopyOnWriteArrayList<>();
        await().atMost(10, TimeUnit.SECONDS).until(() -> {
            seen.addAll(Fx.call(() -> map.lookupAll("ImageView").stream().filter(ImageView.class::isInstance).map(ImageView.class::cast)
                .filter(view -> view.getFitWidth() == 56).map(ImageView::getOpacity).toList()));
            return seen.contains(0.0) && seen.contains(1.0);
        });
        assertThat(paints()).isEqualTo(before);
    }

    @Test
    void whereNoHandIsWhatMovesByItselfIsPaintedOnTheWideBeat() {
        AtomicLong clock = new AtomicLong();
        Fx.run(() -> {
            Scene scene = map.getScene();
            scene.getProperties().put(Attendance.class, new Attendance(scene, clock::get));
            // the map asks the window again
            scene.setRoot(new Group());
            scene.setRoot(map);
        });
        Fx.settle(map);
        clock.set(TimeUnit.MILLISECONDS.toNanos(Attendance.AFTER_MILLIS));
        long before = paints(Plane.LIVE);
        long begin = System.nanoTime();
        for (int metres = 1; metres <= 11; metres++) {
            double east = metres;
            Fx.run(() -> units.setUnits(List.of(unit(east))));
            pulses(10);
        }
        long beats = (System.nanoTime() - begin) / TimeUnit.MILLISECONDS.toNanos(PaintPace.REST);
        assertThat(paints(Plane.LIVE) - before).as("in %s wide beats", beats).isBetween(2L, beats + 2);
    }

    @Test
    void whatIsNewIsPaintedAtOnceThoughNoHandIsThere() {
        Fx.run(() -> {
            Scene scene = map.getScene();
            AtomicLong clock = new AtomicLong();
            scene.getProperties().put(Attendance.class, new Attendance(scene, clock::get));
            clock.set(TimeUnit.MILLISECONDS.toNanos(Attendance.AFTER_MILLIS));
            scene.setRoot(new Group());
            scene.setRoot(map);
        });
        Fx.settle(map);
        long before = paints(Plane.LIVE);
        Fx.run(() -> markers.setMarkers(List.of(new Marker("new", at(10, 90), 1, true, 1))));
        pulses(3);
        assertThat(paints(Plane.LIVE)).isGreaterThan(before);
    }

    @Test
    void marksStayWhileWhatIsMarkedStays() {
        long overlay = paints(Plane.OVERLAY);
        long slow = paints(Plane.SLOW);
        for (int i = 1; i <= 5; i++) {
            double metres = i * 4.0;
            Fx.run(() -> units.setUnits(List.of(unit(metres))));
            pulses(10);
        }
        assertThat(paints(Plane.OVERLAY)).isEqualTo(overlay);
        assertThat(paints(Plane.SLOW)).isEqualTo(slow);
    }

    @Test
    void aMarkGoesWithWhatMoves() {
        Fx.run(() -> map.selectedItems().setAll(new Pick("units", "u", at(0, 0), 0, 0)));
        Fx.settle(map);
        long overlay = paints(Plane.OVERLAY);
        Fx.run(() -> units.setUnits(List.of(unit(30))));
        await().atMost(10, TimeUnit.SECONDS).until(() -> paints(Plane.OVERLAY) > overlay + 1);
    }

    private long[] paints() {
        return Fx.call(() -> Arrays.stream(Plane.values()).mapToLong(map::paints).toArray());
    }

    private long paints(Plane plane) {
        return Fx.call(() -> map.paints(plane));
    }

    /// Lets the toolkit pulse, as anything else in the window makes it.
    private static void pulses(int count) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Fx.run(() -> new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                if (left-- <= 0) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        done.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
