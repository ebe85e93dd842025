package org.menshen.map.fx.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.sight.CameraSight;
import org.menshen.map.core.sight.ViewCone;
import org.menshen.map.core.sight.Walls;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.MapPrint;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.paint.AbstractLayer;

/// The list at the side: a switch, a sentence and an opacity for each example, with a search; and below the map the theme, the print and
/// the hour of the recorded day.
final class DemoSide {

    private static final double WIDTH = 320;
    private static final String DARK = "-fx-base: #1b2530; -fx-background: #121a22; -fx-control-inner-background: #18212b;"
        + " -fx-background-color: #121a22;";

    private final MapPane map;
    private final ResourceBundle words;
    private final ToggleButton light;
    private final Map<Example, CheckBox> switches = new LinkedHashMap<>();

    DemoSide(MapPane map, ResourceBundle words, List<Example> examples) {
        this.map = map;
        this.words = words;
        light = new ToggleButton(words.getString("light"));
        light.setSelected(map.getStyleClass().contains("light"));
        for (Example example : examples) {
            CheckBox box = new CheckBox(words.getString(name(example)));
            box.selectedProperty().addListener((o, before, on) -> {
                if (on) {
                    example.start(map);
                } else {
                    example.stop(map);
                }
            });
            switches.put(example, box);
        }
    }

    /// Every example, the lowest layers first.
    static List<Example> examples(ResourceBundle words, BaseMap base, Executor background) throws IOException {
        Town town = new Town();
        List<Camera> cameras = town.cameras();
        CameraSight<Camera> sight = CameraSight.of(cameras, each -> new ViewCone(each.at(), each.azimuth(), each.opening(), each.range()),
            Walls.of(base));
        return List.of(new RasterExample(), new BlindExample(base, sight, words), new GeoJsonExample(words), new ZoneHeatExample(words),
            new PointHeatExample(words), new CamerasExample(cameras, base), new SpotExample(cameras, sight, words), new FenceExample(),
            new UnitsExample(), new MarkersExample(),
            new StacksExample(town), new DotsExample(town), new SelectExample(words), new LabelsExample(town, words),
            new RingsExample(), new ReachExample(base), new MeasureExample(), new DrawExample(words), new PatrolExample(), new ItemsExample(town),
            new HistoryExample(town),
            new OverviewExample(base, background));
    }

    /// Switches on what is on at first.
    ///
    /// @param all every one
    /// @param only the name of a single one; null for the usual choice
    void begin(boolean all, @Nullable String only) {
        switches.forEach((example, box) -> box.setSelected(only == null ? all || example.atFirst() : name(example).equals(only)));
    }

    /// The colours of what is beside the map: those of its theme.
    ObservableValue<String> colours() {
        return light.selectedProperty().map(on -> on ? "" : DARK);
    }

    /// The list, with a field that leaves only what holds its words.
    Region node() {
        TextField search = new TextField();
        search.setPromptText(words.getString("search"));
        search.setStyle("-fx-prompt-text-fill: #8494a5;");
        VBox list = new VBox(10, search);
        list.setPadding(new Insets(12));
        switches.forEach((example, box) -> {
            Region row = row(example, box);
            list.getChildren().add(row);
            row.visibleProperty().bind(search.textProperty().map(asked -> holds(example, asked)));
            row.managedProperty().bind(row.visibleProperty());
        });
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(WIDTH);
        return scroll;
    }

    private Region row(Example example, CheckBox box) {
        Label sentence = new Label(words.getString(name(example) + ".sentence"));
        sentence.setWrapText(true);
        VBox row = new VBox(2, box, sentence);
        if (!example.layers().isEmpty()) {
            Slider opacity = new Slider(0.1, 1, 1);
            opacity.setAccessibleText(words.getString("opacity"));
            opacity.setTooltip(new Tooltip(words.getString("opacity")));
            opacity.valueProperty().addListener((o, before, now) ->
                example.layers().forEach(layer -> ((AbstractLayer) layer).setOpacity(now.doubleValue())));
            opacity.visibleProperty().bind(box.selectedProperty());
            opacity.managedProperty().bind(opacity.visibleProperty());
            row.getChildren().add(opacity);
        }
        return row;
    }

    private boolean holds(Example example, String asked) {
        String told = words.getString(name(example)) + " " + words.getString(name(example) + ".sentence");
        return told.toLowerCase(Locale.ROOT).contains(asked.strip().toLowerCase(Locale.ROOT));
    }

    Region foot() {
        light.selectedProperty().addListener((o, before, on) -> {
            map.getStyleClass().remove("light");
            if (on) {
                map.getStyleClass().add("light");
            }
        });
        Button print = new Button(words.getString("print"));
        print.setOnAction(e -> print());
        Slider day = new Slider(0, 1, 0.5);
        HBox.setHgrow(day, Priority.ALWAYS);
        day.valueProperty().addListener((o, before, share) -> switches.forEach((example, box) -> {
            if (example instanceof HistoryExample history) {
                box.setSelected(true);
                history.show(share.doubleValue());
            }
        }));
        HBox foot = new HBox(12, light, print, new Label(words.getString("day")), day);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(8));
        return foot;
    }

    private void print() {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "menshen-map.png");
        map.print(new MapPrint(words.getString("title"), "", words.getString("print.mark")), 2).thenAccept(png -> {
            try {
                Files.write(file, png);
                System.out.println(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String name(Example example) {
        return example.getClass().getSimpleName().replace("Example", "");
    }
}
