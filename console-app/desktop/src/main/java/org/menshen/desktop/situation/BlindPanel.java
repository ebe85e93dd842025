package org.menshen.desktop.situation;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.map.core.geo.Bounds;

/// The share of public street that no camera sees, by committee, and the best places for new cameras. FX thread.
final class BlindPanel {

    private static final int PLACES_SHOWN = 6;

    private final Texts texts;
    private final VBox node = new VBox(8);
    private final Label progress = new Label();
    private final RowList<BlindRow> committees = list();
    private final RowList<BlindRow> places = list();

    /// @param onRow goes to what a row is about
    /// @param propose proposes a camera at the place that is selected
    BlindPanel(Texts texts, Consumer<Bounds> onRow, Runnable propose, Runnable export) {
        this.texts = texts;
        Label title = new Label(texts.get("blind.title"));
        title.getStyleClass().add("title");
        Label note = new Label(texts.get("blind.note"));
        note.getStyleClass().addAll("note", "faint");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        progress.setWrapText(true);
        progress.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(committees, Priority.ALWAYS);
        places.setPrefHeight(PLACES_SHOWN * BlindCell.HEIGHT);
        places.setMinHeight(2 * BlindCell.HEIGHT);
        for (RowList<BlindRow> list : java.util.List.of(committees, places)) {
            list.selectedIdProperty().addListener((property, old, id) ->
                    list.rows().stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> onRow.accept(row.at())));
        }
        node.getStyleClass().addAll("panel", "detail");
        node.setMinHeight(0);
        node.getChildren().addAll(title, progress, note, new Section(texts.get("blind.committees")), committees,
                new Section(texts.get("blind.places")), places,
                new ActionButton(texts.get("blind.propose"), "Enter", true, propose),
                new ActionButton(texts.get("blind.export"), "Ctrl+S", false, export));
    }

    private static RowList<BlindRow> list() {
        return new RowList<>(BlindCell.HEIGHT, BlindCell::new, BlindRow::id);
    }

    /// Shows how far it is. What was found before stays while it is computed anew.
    void show(BlindModel.Step step) {
        BlindView view = step.view();
        progress.setText(step.working() ? texts.get("blind.working") : step.failed() ? texts.get("blind.failed")
                : view == null ? texts.get("blind.no-map") : view.summary());
        if (view != null) {
            committees.setRows(view.committees());
            places.setRows(view.places());
        }
    }

    Region node() {
        return node;
    }

    /// The place for a camera that is selected; empty when none is.
    Optional<BlindRow> place() {
        return places.rows().stream().filter(row -> row.id().equals(places.selectedIdProperty().get())).findFirst();
    }

    /// Puts the keyboard into the list of committees.
    void focus() {
        committees.requestFocus();
    }
}
