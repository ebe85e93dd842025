package org.menshen.map.fx.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.AreaLayer;
import org.menshen.map.fx.layer.Camera;
import org.menshen.map.fx.layer.ConeLayer;
import org.menshen.map.fx.layer.HeatLegend;
import org.menshen.map.fx.layer.HeatLegendLayer;
import org.menshen.map.fx.layer.LabelLayer;
import org.menshen.map.fx.layer.LiftedLayer;
import org.menshen.map.fx.layer.LineLayer;
import org.menshen.map.fx.layer.Link;
import org.menshen.map.fx.layer.MarkerLayer;
import org.menshen.map.fx.layer.Place;
import org.menshen.map.fx.layer.Ring;
import org.menshen.map.fx.layer.RingLayer;
import org.menshen.map.fx.layer.Sights;
import org.menshen.map.fx.layer.UnitLayer;
import org.menshen.map.fx.layer.ZoneHeatLayer;

/// Shows every layer on a real map. Parameters: `--osm=FILE`, `--at=LAT,LON`, `--zoom=Z`, `--light`, `--bare` (base map
/// only), `--out=PNG` (write a picture when all is painted, then end), `--size=WxH`.
public final class MapDemo extends Application {

    private final ExecutorService background = Executors.newFixedThreadPool(2);

    /// Starts the demonstration.
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws Exception {
        var given = getParameters().getNamed();
        String[] at = given.getOrDefault("at", "31.1975,121.5065").split(",");
        LatLon centre = new LatLon(Double.parseDouble(at[0]), Double.parseDouble(at[1]));
        String[] size = given.getOrDefault("size", "1600x900").split("x");
        MapPane map = new MapPane(background);
        Sights sights = new Sights(BaseMap.empty());
        map.fontFamilyProperty().set("Noto Sans CJK SC");
        map.noteProperty().set("示意");
        if (given.containsKey("osm")) {
            BaseMap base = OsmImport.read(Path.of(given.get("osm"))).map();
            map.setBaseMap(base);
            sights = new Sights(base);
            map.attributionProperty().set(base.attribution());
        }
        if (getParameters().getUnnamed().contains("--light")) {
            map.getStyleClass().add("light");
        }
        if (!getParameters().getUnnamed().contains("--bare")) {
            addLayers(map, centre, sights);
        }
        stage.setScene(new Scene(new StackPane(map), Double.parseDouble(size[0]), Double.parseDouble(size[1])));
        stage.show();
        map.centreOn(centre, Double.parseDouble(given.getOrDefault("zoom", "16")));
        if (given.containsKey("out")) {
            writeWhenSettled(map, Path.of(given.get("out")));
        }
    }

    @Override
    public void stop() {
        background.shutdownNow();
    }

    private static void addLayers(MapPane map, LatLon centre, Sights sights) {
        DemoData data = new DemoData(centre);
        AreaLayer areas = new AreaLayer("sites", 40);
        ConeLayer cameras = new ConeLayer("cameras");
        ZoneHeatLayer heat = new ZoneHeatLayer("crowd", 4);
        LabelLayer names = new LabelLayer("names");
        UnitLayer units = new UnitLayer("units");
        MarkerLayer alerts = new MarkerLayer("alerts");
        RingLayer rings = new RingLayer("rings");
        LineLayer links = new LineLayer("links");
        LiftedLayer lifted = new LiftedLayer("facing");
        List.of(areas, cameras, heat, names, units, alerts, rings, links, lifted).forEach(map::addLayer);
        areas.setAreas(data.areas(96));
        List<Camera> all = data.cameras(3000);
        cameras.setCameras(all);
        cameras.setSights(sights);
        lifted.setSights(sights);
        heat.setZones(data.zones(40));
        map.addLayer(new HeatLegendLayer("legend", heat, new HeatLegend("人流密度 人/m²", List.of("0", "1", "2", "3", "4+"), "无数据"), 12));
        names.setPlaces(List.of(new Place("p", data.near(300, 300), "演练集合点", 1, 14)));
        units.setUnits(data.units(60));
        alerts.setMarkers(data.markers(24));
        rings.setRings(List.of(new Ring(centre, 150, "1 分钟"), new Ring(centre, 300, "3 分钟")));
        links.setLinks(List.of(new Link(centre, data.near(300, 300), true), new Link(centre, data.near(300, 300), false)));
        lifted.setCameras(List.of(new Camera("L1", data.near(80, 80), 40, 60, 60, Camera.State.OK)));
    }

    private static void writeWhenSettled(MapPane map, Path file) {
        new AnimationTimer() {
            private int calm;

            @Override
            public void handle(long now) {
                calm = map.settled() ? calm + 1 : 0;
                if (calm > 8) {
                    stop();
                    write(map.getScene().snapshot(null), file);
                    Platform.exit();
                }
            }
        }.start();
    }

    private static void write(WritableImage image, Path file) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        var copy = new java.awt.image.BufferedImage(w, h, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, w, h, pixels, 0, w);
        try (var out = Files.newOutputStream(file)) {
            javax.imageio.ImageIO.write(copy, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
