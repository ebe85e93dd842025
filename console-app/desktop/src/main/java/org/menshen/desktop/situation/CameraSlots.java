package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.CameraCards;
import org.menshen.desktop.tile.TileStyle;
import org.menshen.desktop.tile.VideoTile;
import org.menshen.domain.device.Device;
import org.menshen.domain.suggest.CameraOffer;

/// The living pictures of the cameras near the selected place, those that see it first and told from the others. A stream goes on as long as its
/// camera is offered; where the offer changes, only that tile does. More cameras than there is room for are listed below without a picture. FX
/// thread.
final class CameraSlots implements Panel {

    private static final double HEIGHT = 112;
    private static final int COLUMNS = 2;
    private static final PseudoClass SEES = PseudoClass.getPseudoClass("sees");

    private final FeatureContext context;
    private final Texts texts;
    private final CameraCards cards;
    private final GridPane tiles = new GridPane();
    private final VBox rest = new VBox(2);
    private final VBox node = new VBox(6, tiles, rest);
    private final int most;
    private final List<Slot> slots = new ArrayList<>();
    private List<Device> shown = List.of();

    CameraSlots(FeatureContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
        this.cards = new CameraCards(context.ports());
        this.most = (int) context.ports().codes().figure("suggest.cameras");
        tiles.getStyleClass().add("camera-slots");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            tiles.getColumnConstraints().add(column);
        }
    }

    /// Shows these cameras; a camera that is shown already keeps its stream.
    void show(List<CameraOffer> all) {
        List<CameraOffer> offers = all.subList(0, Math.min(most, all.size()));
        rest.getChildren().setAll(all.stream().skip(most).map(this::row).toList());
        rest.setVisible(all.size() > most);
        rest.setManaged(all.size() > most);
        while (slots.size() < offers.size()) {
            Slot slot = new Slot();
            tiles.add(slot.box, slots.size() % COLUMNS, slots.size() / COLUMNS);
            slots.add(slot);
        }
        List<Device> next = offers.stream().map(CameraOffer::camera).toList();
        for (int i = 0; i < slots.size(); i++) {
            boolean used = i < offers.size();
            Device before = i < shown.size() ? shown.get(i) : null;
            slots.get(i).box.setVisible(used);
            slots.get(i).box.setManaged(used);
            if (used && !next.get(i).equals(before)) {
                slots.get(i).tile.show(cards.of(next.get(i)));
            } else if (!used && before != null) {
                slots.get(i).tile.show(null);
            }
            if (used) {
                slots.get(i).note(offers.get(i));
            }
        }
        shown = next;
    }

    private Label row(CameraOffer offer) {
        Label row = new Label(texts.get("camera.row", offer.camera().name(), words(offer)));
        row.getStyleClass().add("seen-row");
        row.setOnMouseClicked(event -> context.navigator().open("cameras", offer.camera().subject()));
        return row;
    }

    private String words(CameraOffer offer) {
        return texts.get("camera." + offer.verdict() + (offer.sees() && !offer.walls() ? ".open" : ""), Numbers.distance(offer.distanceM()),
                Math.round(offer.offAxisDeg()));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        slots.forEach(slot -> slot.tile.close());
    }

    private final class Slot {
        private final VideoTile tile = new VideoTile(context.ports(), context.bridge(), TileStyle.COMPACT);
        private final Label note = new Label();
        private final VBox box = new VBox(2, tile.node(), note);

        Slot() {
            note.getStyleClass().addAll("note", "camera-note");
            tile.node().setPrefHeight(HEIGHT);
            tile.node().setMinHeight(HEIGHT);
        }

        private void note(CameraOffer offer) {
            note.setText(words(offer));
            note.pseudoClassStateChanged(SEES, offer.sees());
            box.setOnMouseClicked(event -> context.navigator().open("cameras", offer.camera().subject()));
        }
    }
}
