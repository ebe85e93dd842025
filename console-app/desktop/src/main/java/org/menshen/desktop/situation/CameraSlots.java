package org.menshen.desktop.situation;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.Figures;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.GbId;
import org.menshen.domain.suggest.CameraOffer;

/// The four cameras that see the selected place. FX thread.
final class CameraSlots implements Panel {

    private static final double HEIGHT = 104;

    private final FeatureContext context;
    private final Texts texts;
    private final StatusWords states;
    private final GridPane node = new GridPane();
    private List<CameraOffer> shown = List.of();

    CameraSlots(FeatureContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
        this.states = new StatusWords(texts.lang());
        node.getStyleClass().add("camera-slots");
    }

    /// Shows these cameras; the same ones again change nothing.
    void show(List<CameraOffer> cameras) {
        if (cameras.equals(shown)) {
            return;
        }
        shown = cameras;
        node.getChildren().clear();
        for (int i = 0; i < cameras.size(); i++) {
            Region slot = slot(cameras.get(i));
            GridPane.setHgrow(slot, Priority.ALWAYS);
            node.add(slot, i % 2, i / 2);
        }
    }

    private Region slot(CameraOffer seen) {
        Label name = new Label(texts.get("camera.name", seen.camera().name(), seen.camera().gbId().map(GbId::tail).orElse("")));
        name.getStyleClass().add("note");
        Label note = new Label(seen.camera().status() == DeviceStatus.ONLINE
                ? texts.get(seen.sees() ? "camera.faces" : "camera.near", Figures.distance(seen.distanceM()))
                : states.of(seen.camera().status()));
        note.getStyleClass().addAll("note", "faint");
        VBox words = new VBox(name, note);
        StackPane slot = new StackPane(words);
        slot.getStyleClass().add("camera-slot");
        slot.setMinHeight(HEIGHT);
        slot.setPrefWidth(190);
        slot.setOnMouseClicked(event -> context.navigator().open("cameras", seen.camera().subject()));
        return slot;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        show(List.of());
    }
}
