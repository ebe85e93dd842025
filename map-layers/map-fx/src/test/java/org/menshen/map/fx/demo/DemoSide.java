package org.menshen.map.fx.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.MapPrint;

/// The list at the side: a switch and a sentence for each example, and below the map the theme, the print and the hour of the recorded day.
final class DemoSide {

    private static final double WIDTH = 320;

    private final MapPane map;
    private final ResourceBundle words;
    private final Map<Example, CheckBox> switches = new LinkedHashMap<>();

    DemoSide(MapPane map, ResourceBundle words, List<Example> examples) {
        this.map = map;
        this.words = words;
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
    static List<Example> examples(ResourceBundle words, BaseMap base) throws IOException {
        Town town = new Town();
        return List.of(new RasterExample(), new GeoJsonExample(), new ZoneHeatExample(words), new PointHeatExample(words),
            new CamerasExample(town, base), new SpotExample(), new FenceExample(), new UnitsExample(), new MarkersExample(), new StacksExample(town),
            new DotsExample(town), new LabelsExample(town), new RingsExample(), new ReachExample(base), new MeasureExample(), new DrawExample(),
            new HistoryExample(town));
    }

    /// Switches on what is on at first.
    ///
    /// @param all every one
    /// @param only the name of a single one; null for the usual choice
    void begin(boolean all, @Nullable String only) {
        switches.forEach((example, box) -> box.setSelected(only == null ? all || example.atFirst() : name(example).equals(only)));
    }

    Region node() {
        VBox list = new VBox(10);
        list.setPadding(new Insets(12));
        switches.forEach((example, box) -> {
            Label sentence = new Label(words.getString(name(example) + ".sentence"));
            sentence.setWrapText(true);
            list.getChildren().add(new VBox(2, box, sentence));
        });
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(WIDTH);
        return scroll;
    }

    Region foot() {
        ToggleButton light = new ToggleButton(words.getString("light"));
        light.setSelected(map.getStyleClass().contains("light"));
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

    private static String name(Example example) {
        return example.getClass().getSimpleName().replace("Example", "");
    }
}
