package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.Section;

/// The list of everything on the map: switches, opacity, base maps, found by typing. The keyboard is in the search field; ↑ ↓ walk, Space switches,
/// ← → change the opacity, Esc closes. FX thread.
final class LayerPanel {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDTH = 324;

    /// A row keeps its controls while the list lives, so that a slider is not taken out of the hand.
    private record Row(MapLayers.Entry entry, HBox node, Runnable refresh) {
    }

    private final Texts texts;
    private final MapLayers layers;
    private final TextField search = new TextField();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final VBox node;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private boolean opening;
    private @Nullable Node before;

    /// @param onChange called after each change of a layer, by whatever way
    LayerPanel(Texts texts, MapLayers layers, Runnable onChange) {
        this.texts = texts;
        this.layers = layers;
        Section title = new Section(texts.get("layers.title"));
        title.setAside(texts.get("layers.keys"));
        search.setPromptText(texts.get("layers.search"));
        search.textProperty().addListener(property -> fill());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(8, title, search, scroll);
        node.getStyleClass().addAll("sheet", "layer-panel");
        node.setMinWidth(WIDTH);
        node.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        node.setVisible(false);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        node.addEventFilter(KeyEvent.KEY_RELEASED, event -> opening = false);
        node.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // neither the blank that switches nor the letter that opened the panel is looked for
            if (opening || " ".equals(event.getCharacter())) {
                event.consume();
            }
        });
        StackPane.setAlignment(node, Pos.TOP_LEFT);
        layers.setOnChange(() -> {
            refresh();
            onChange.run();
        });
    }

    /// What is laid over the map.
    Region node() {
        return node;
    }

    /// Opens it with the keyboard in it, or closes it.
    void toggle() {
        if (node.isVisible()) {
            close();
        } else {
            before = node.getScene().getFocusOwner();
            search.clear();
            opening = true;
            fill();
            node.setVisible(true);
            search.requestFocus();
        }
    }

    private void close() {
        node.setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        opening = false;
        KeyCode code = event.getCode();
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        switch (code) {
            case ESCAPE -> close();
            case UP -> walk(-1);
            case DOWN -> walk(1);
            case LEFT -> fade(-MapLayers.STEP);
            case RIGHT -> fade(MapLayers.STEP);
            case SPACE, ENTER -> rows.stream().skip(at).findFirst().ifPresent(row -> layers.toggle(row.entry));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int step) {
        if (!rows.isEmpty()) {
            mark(Math.floorMod(at + step, rows.size()));
        }
    }

    private void fade(double step) {
        if (at < rows.size()) {
            MapLayers.Entry entry = rows.get(at).entry;
            layers.setOpacity(entry, layers.opacity(entry) + step);
        }
    }

    private void fill() {
        rows.clear();
        layers.entries(search.getText()).forEach(entry -> rows.add(row(entry)));
        list.getChildren().setAll(rows.stream().map(Row::node).toList());
        if (rows.isEmpty()) {
            Label none = new Label(texts.get("layers.none"));
            none.getStyleClass().add("note");
            list.getChildren().setAll(none);
        }
        refresh();
        mark(0);
    }

    private Row row(MapLayers.Entry entry) {
        CheckBox check = new CheckBox();
        RadioButton radio = new RadioButton();
        boolean isBase = entry.kind() == MapLayers.Kind.BASE;
        Region mark = isBase ? radio : check;
        mark.setMouseTransparent(true);
        mark.setFocusTraversable(false);
        mark.setDisable(entry.kind() == MapLayers.Kind.FIXED);
        Label name = new Label(isBase ? texts.get("base", entry.name()) : entry.name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Slider slider = new Slider(MapLayers.STEP, 1, layers.opacity(entry));
        slider.setFocusTraversable(false);
        slider.valueProperty().addListener((property, old, value) -> layers.setOpacity(entry, value.doubleValue()));
        Label share = new Label();
        share.getStyleClass().addAll("note", "layer-share");
        HBox node = new HBox(mark, name);
        if (!entry.key().isEmpty()) {
            node.getChildren().add(new KeyHint(entry.key()));
        }
        node.getChildren().addAll(slider, share);
        node.getStyleClass().addAll("choice", "layer-row");
        node.setOnMouseClicked(event -> layers.toggle(entry));
        slider.setOnMouseClicked(event -> event.consume());
        return new Row(entry, node, () -> {
            check.setSelected(layers.shown(entry));
            radio.setSelected(layers.shown(entry));
            slider.setDisable(!layers.shown(entry));
            slider.setValue(layers.opacity(entry));
            share.setText(Math.round(layers.opacity(entry) * 100) + "%");
        });
    }

    private void refresh() {
        rows.forEach(row -> row.refresh.run());
    }

    private void mark(int row) {
        at = row;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).node.pseudoClassStateChanged(SELECTED, i == at);
        }
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = list.getHeight() - seen;
        if (hidden > 0 && at < rows.size()) {
            scroll.setVvalue(Math.clamp((rows.get(at).node.getBoundsInParent().getCenterY() - seen / 2) / hidden, 0, 1));
        }
    }
}
