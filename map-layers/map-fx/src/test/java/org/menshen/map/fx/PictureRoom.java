package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.image.WritableImage;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Role;

/// One map in one window for a picture test, with the small town that all of them look at.
public final class PictureRoom implements AutoCloseable {

    /// The middle of every picture.
    public static final LatLon CENTRE = new LatLon(31.195, 121.51);

    private final MapPane map;
    private final Fx window;

    /// @param background where tiles, names and fields are painted; `Runnable::run` paints at once
    public PictureRoom(double zoom, boolean light, Executor background) {
        this(zoom, light, background, Fx.WIDTH, Fx.HEIGHT, 1);
    }

    private PictureRoom(double zoom, boolean light, Executor background, double width, double height, double density) {
        Fx.start();
        map = Fx.call(() -> new MapPane(background));
        window = Fx.show(map, width, height, density);
        light(light);
        Fx.run(() -> map.centreOn(CENTRE, zoom));
    }

    /// A dark map that paints at once.
    public PictureRoom(double zoom) {
        this(zoom, false, Runnable::run);
    }

    /// A map that paints at once, in a window of another size.
    public static PictureRoom sized(double zoom, boolean light, double width, double height) {
        return new PictureRoom(zoom, light, Runnable::run, width, height, 1);
    }

    /// A map that paints at once, on a screen with so many pixels a unit of length.
    public static PictureRoom dense(double zoom, boolean light, double density) {
        return dense(zoom, light, density, Fx.WIDTH, Fx.HEIGHT);
    }

    /// The same in a window of another size.
    public static PictureRoom dense(double zoom, boolean light, double density, double width, double height) {
        return new PictureRoom(zoom, light, Runnable::run, width, height, density);
    }

    public MapPane map() {
        return map;
    }

    public Fx window() {
        return window;
    }

    /// Takes the colours of the day or of the dark room.
    public void light(boolean on) {
        Fx.run(() -> {
            map.getStyleClass().remove("light");
            if (on) {
                map.getStyleClass().add("light");
            }
        });
    }

    /// Puts layers on the map.
    public void add(MapLayer... layers) {
        Fx.run(() -> List.of(layers).forEach(map::addLayer));
    }

    /// Takes layers off again.
    public void remove(List<? extends MapLayer> layers) {
        Fx.run(() -> layers.forEach(map::removeLayer));
    }

    /// The map when nothing is left to paint, in the pixels of the screen.
    public WritableImage picture() {
        return Fx.picture(map);
    }

    /// How many pixels have about the colour of a role.
    public int pixels(Role role, int distance) {
        return Fx.pixels(picture(), map, role, distance);
    }

    /// A place so many metres east and north of the middle.
    public static LatLon at(double east, double north) {
        return Geodesy.destination(Geodesy.destination(CENTRE, 90, east), 0, north);
    }

    /// A square around the middle.
    public static List<LatLon> square(double metres) {
        double half = metres / 2;
        return List.of(at(-half, -half), at(half, -half), at(half, half), at(-half, half));
    }

    /// A river in the west, a street across, a house in the north.
    public static BaseMap town() {
        List<LatLon> house = new ArrayList<>();
        square(30).forEach(corner -> house.add(Geodesy.destination(corner, 0, 100)));
        return new BaseMapBuilder()
            .area(FeatureKind.WATER, "River", "River", List.of(List.of(at(-400, 500), at(-400, -500), at(-200, -500), at(-200, 500))))
            .line(FeatureKind.PRIMARY, "Main Street", "Main Street", Set.of(), List.of(at(-400, 0), at(500, 0)))
            .area(FeatureKind.BUILDING, "", "", List.of(house))
            .build();
    }

    @Override
    public void close() {
        window.close();
    }
}
