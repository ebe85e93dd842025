package org.menshen.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.paint.Role;

/// A process that shows the map with ten thousand markers, says so, and ends.
public final class MapStart {

    /// the word for it in the peers' harness
    static final String WORD = "@@first {}";
    private static final double WORLD_15 = 256.0 * (1 << 15);
    private static final LatLon CENTRE = new LatLon(31.195, 121.51);

    private MapStart() {
    }

    /// Takes no parameters.
    public static void main(String[] args) {
        ExecutorService background = Executors.newSingleThreadExecutor();
        // while the toolkit opens the display, what the map shows is made ready beside it
        CompletableFuture<DotLayer> layer = CompletableFuture.supplyAsync(MapStart::layer, background);
        Platform.startup(() -> show(background, layer.join()));
    }

    private static DotLayer layer() {
        DotLayer layer = new DotLayer("markers", 10);
        Lcg places = new Lcg(20261123);
        double cx = WebMercator.x(CENTRE.lon()) * WORLD_15;
        double cy = WebMercator.y(CENTRE.lat()) * WORLD_15;
        List<Dot> dots = IntStream.range(0, 10_000).mapToObj(i -> {
            double x = cx + (places.next() - 0.5) * 2000;
            double y = cy + (places.next() - 0.5) * 1300;
            return new Dot("m" + i, new LatLon(WebMercator.lat(y / WORLD_15), WebMercator.lon(x / WORLD_15)),
                    Role.severity(1 + (int) (4 * places.next())));
        }).toList();
        layer.setDots(dots);
        return layer;
    }

    private static void show(ExecutorService background, DotLayer layer) {
        MapPane map = new MapPane(background);
        map.addLayer(layer);
        map.centreOn(CENTRE, 15);
        Stage stage = new Stage();
        stage.setScene(new Scene(map, FxRoom.width(1600), FxRoom.height(900)));
        int[] settled = new int[1];
        // a pulse begins only when the renderer has taken the last one: the second settled pulse follows the first picture
        stage.getScene().addPostLayoutPulseListener(() -> {
            if (map.settled() && ++settled[0] == 2) {
                System.out.println(WORD);
                System.out.flush();
                System.exit(0);
            }
            Platform.requestNextPulse();
        });
        stage.show();
    }
}
