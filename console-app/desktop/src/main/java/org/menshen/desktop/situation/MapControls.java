package org.menshen.desktop.situation;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.Tip;
import org.menshen.domain.port.Settings;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.OverviewMap;

/// What lies at the right of the map: north, the buttons that move it, whether it follows or is locked, and the whole in small. FX thread.
final class MapControls {

    private static final String FOLLOW = "situation.follow";
    private static final String OVERVIEW = "situation.overview";
    /// from this width of the map on the overview is shown until somebody says otherwise
    private static final double WIDE = 900;
    private static final double OVERVIEW_WIDTH = 200;
    private static final double OVERVIEW_HEIGHT = 140;
    /// below the overview stand scale and credit
    private static final Insets ABOVE_SCALE = new Insets(0, 12, 48, 0);
    private static final String LOCKED = "M4 8V5.5a3.5 3.5 0 0 1 7 0V8h1v6H3V8zm1.5 0h4V5.5a2 2 0 0 0-4 0z";
    private static final String FOLLOWING = "M7.5 1v2.2M7.5 11.8V14M1 7.5h2.2M11.8 7.5H14M7.5 4a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z";

    private final Texts texts;
    private final Settings settings;
    private final LiveMap map;
    private final OverviewMap overview;
    private final VBox column = new VBox(4);
    private final Label word = new Label();
    private final SVGPath symbol = new SVGPath();
    private boolean touched;

    MapControls(ConsolePorts ports, Texts texts, LiveMap map) {
        this.texts = texts;
        this.settings = ports.settings();
        this.map = map;
        MapPane pane = map.pane();
        this.overview = new OverviewMap(pane, ports.background(), OVERVIEW_WIDTH, OVERVIEW_HEIGHT);
        map.setOnGround((base, home) -> overview.setBase(base, home.orElse(null)));
        map.setOnSites(overview::setOutlines);
        StackPane.setAlignment(overview, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(overview, ABOVE_SCALE);
        overview.setVisible(settings.get(OVERVIEW).map(Boolean::parseBoolean).orElse(false));
        if (settings.get(OVERVIEW).isEmpty()) {
            pane.widthProperty().addListener((property, old, width) -> {
                if (settings.get(OVERVIEW).isEmpty()) {
                    overview.setVisible(width.doubleValue() >= WIDE);
                }
            });
        }
        column.getChildren().addAll(north(), button("+", "control.in", () -> pane.zoomBy(1)), button("−", "control.out", () -> pane.zoomBy(-1)),
                button("⊙", "control.home", pane::home), button("←", "control.back", pane::back),
                button("→", "control.forward", pane::forward), button("▣", "control.overview", this::toggleOverview), lock());
        column.getStyleClass().add("map-controls");
        column.setPickOnBounds(false);
        column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(column, Pos.TOP_RIGHT);
        if (settings.get(FOLLOW).map(Boolean::parseBoolean).orElse(false)) {
            map.follow().unlock();
        }
        map.follow().followingProperty().addListener((property, old, follows) -> {
            settings.put(FOLLOW, String.valueOf(follows));
            tell();
        });
        tell();
    }

    /// The buttons.
    Node column() {
        return column;
    }

    /// The whole in small.
    Node overview() {
        return overview;
    }

    /// Tells that a hand is at work: what the window selects by itself before does not lock a map that follows.
    void touched() {
        touched = true;
    }

    /// Whether the map may go to what is selected.
    boolean mayGo() {
        return touched || !map.follow().followingProperty().get();
    }

    /// Shows the whole in small, or not, and remembers it.
    void toggleOverview() {
        overview.setVisible(!overview.isVisible());
        settings.put(OVERVIEW, String.valueOf(overview.isVisible()));
    }

    private static Node north() {
        SVGPath arrow = new SVGPath();
        arrow.setContent("M7 0L12 13L7 10L2 13z");
        arrow.getStyleClass().add("map-north");
        // as a picture, like all over the map: shapes are filled edge by edge with everything that moves below them
        arrow.setCache(true);
        Label letter = new Label("N");
        letter.getStyleClass().add("map-north-letter");
        VBox north = new VBox(arrow, letter);
        north.getStyleClass().add("map-north-box");
        north.setMouseTransparent(true);
        return north;
    }

    private Button button(String sign, String text, Runnable act) {
        Button button = new Button(sign);
        button.getStyleClass().add("map-button");
        button.setFocusTraversable(false);
        Tip.on(button).say(texts.get(text));
        button.setAccessibleText(texts.get(text));
        button.setOnAction(event -> act.run());
        return button;
    }

    private Node lock() {
        symbol.getStyleClass().add("map-lock-symbol");
        symbol.setCache(true);
        HBox chip = new HBox(6, symbol, word, new KeyHint("U"));
        chip.getStyleClass().addAll("map-tool", "map-lock");
        chip.setOnMouseClicked(event -> map.follow().unlock());
        return chip;
    }

    private void tell() {
        boolean follows = map.follow().followingProperty().get();
        symbol.setContent(follows ? FOLLOWING : LOCKED);
        word.setText(texts.get(follows ? "follow.on" : "follow.off"));
    }
}
