package org.menshen.desktop.cameras;

import java.util.Set;
import java.util.function.Supplier;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.CameraCard;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.desktop.widget.Tip;

/// A row of the camera list: how it stands, name, id tail, network.
final class CameraCell implements RowCell<CameraCard> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private static final double ROOM_FOR_NETWORK = 270;

    private final Texts texts;
    private final Supplier<Set<String>> onScreen;
    private final HBox node = new HBox();
    private final StatusDot dot = new StatusDot();
    private final Label name = label("camera-row-name");
    private final Label tail = label("camera-row-note");
    private final Label state = label("camera-row-state");
    private final Label network = label("camera-row-note");
    private final Tip whole = Tip.on(node);

    /// @param onScreen ids of the cameras in the grid
    CameraCell(Texts texts, Supplier<Set<String>> onScreen) {
        this.texts = texts;
        this.onScreen = onScreen;
        node.getStyleClass().add("camera-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        // a narrow list keeps the name: the network stands on the tile as well
        network.visibleProperty().bind(node.widthProperty().greaterThan(ROOM_FOR_NETWORK).and(state.textProperty().isEmpty()));
        network.managedProperty().bind(network.visibleProperty());
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        node.getChildren().addAll(dot, name, state, tail, network);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(CameraCard card, boolean selected) {
        dot.setKind(card.state().kind());
        state.setText(card.state().brief());
        name.setText(card.name());
        tail.setText(card.tail().isEmpty() ? "" : "··" + card.tail());
        network.setText(card.network() < 0 ? "" : texts.get("row.network", card.network()));
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(ON, onScreen.get().contains(card.id()));
        String words = card.title() + "\n" + card.state().words();
        if (!words.equals(whole.words())) {
            whole.say(words);
            node.setAccessibleText(card.title() + ", " + card.state().words());
        }
    }
}
