package org.menshen.map.fx.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;
import org.menshen.map.fx.MapPane;

/// Shows every layer of the library on an invented town, each with a switch and a sentence at the side.
///
/// Parameters: `--lang=zh`, `--osm=FILE` (a base map from OpenStreetMap in place of the town's), `--at=LAT,LON`, `--zoom=Z`, `--light`, `--all`
/// or `--only=NAME` (which are on at first), `--size=WxH`, `--out=PNG` (writes a picture when all is painted, then ends).
public final class MapDemo extends Application {

    private final ExecutorService background = Executors.newFixedThreadPool(2);

    /// Starts the demonstration.
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws IOException {
        Map<String, String> given = getParameters().getNamed();
        ResourceBundle words = ResourceBundle.getBundle(MapDemo.class.getPackageName() + ".demo", Locale.of(given.getOrDefault("lang", "en")),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        MapPane map = new MapPane(background);
        map.fontFamilyProperty().set("Noto Sans CJK SC");
        map.setEnglish(!given.getOrDefault("lang", "en").equals("zh"));
        BaseMap base = given.containsKey("osm") ? OsmImport.read(Path.of(given.get("osm"))).map() : new Town().base();
        map.setBaseMap(base);
        map.attributionProperty().set(base.attribution());
        if (getParameters().getUnnamed().contains("--light")) {
            map.getStyleClass().add("light");
        }
        DemoSide side = new DemoSide(map, words, DemoSide.examples(words, base, background));
        BorderPane root = new BorderPane(new StackPane(map), null, side.node(), side.foot(), null);
        root.styleProperty().bind(side.colours());
        side.begin(getParameters().getUnnamed().contains("--all"), given.get("only"));
        String[] size = given.getOrDefault("size", "1600x900").split("x");
        stage.setTitle(words.getString("title"));
        stage.setScene(new Scene(root, Double.parseDouble(size[0]), Double.parseDouble(size[1])));
        stage.show();
        String[] at = given.getOrDefault("at", Town.CENTRE.lat() + "," + Town.CENTRE.lon()).split(",");
        map.centreOn(new LatLon(Double.parseDouble(at[0]), Double.parseDouble(at[1])), Double.parseDouble(given.getOrDefault("zoom", "16")));
        if (given.containsKey("out")) {
            DemoPicture.writeWhenCalm(map, Path.of(given.get("out")));
        }
    }

    @Override
    public void stop() {
        background.shutdownNow();
    }
}
