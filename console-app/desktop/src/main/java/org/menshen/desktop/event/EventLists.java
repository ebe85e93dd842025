package org.menshen.desktop.event;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;

/// What stands beside the event: all events and the duty level at the left, what is due at the right. FX thread.
final class EventLists {

    /// a column takes this share of the window, within these limits
    private static final double SHARE = 0.185;
    private static final double LEAST = 246;
    /// what the names of the lines of the duty level take
    private static final double NAMES = 76;
    private static final double MOST = 320;
    /// the duty level takes so much of the column at most
    private static final double LEVEL = 0.52;

    private final RowList<LineRow> events;
    private final RowList<LineRow> dues;
    private final GridPane level = new GridPane();
    private final Label noEvents;
    private final Label noDues;
    private final VBox left;
    private final VBox right;
    private List<String> told = List.of();
    private boolean showing;

    /// @param onEvent gets the id of the event that is chosen
    EventLists(Texts texts, Countdown countdown, Clock clock, Consumer<String> onEvent) {
        events = new RowList<>(LineCell.HEIGHT, () -> new LineCell(countdown, clock), LineRow::id);
        dues = new RowList<>(LineCell.HEIGHT, () -> new LineCell(countdown, clock), LineRow::id);
        dues.setFocusTraversable(false);
        events.selectedIdProperty().addListener((property, old, id) -> {
            if (id != null && !showing) {
                onEvent.accept(id);
            }
        });
        noEvents = hint(texts.get("none.events"));
        noDues = hint(texts.get("none.dues"));
        level.getStyleClass().add("event-level");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        level.getColumnConstraints().setAll(names, words);
        ScrollPane scroll = new ScrollPane(level);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("event-scroll");
        Section levelHead = new Section(texts.get("head.level"));
        levelHead.setAside("[ ]");
        VBox.setVgrow(events, Priority.ALWAYS);
        left = column("event-left", new Section(texts.get("head.events")), noEvents, events, levelHead, scroll);
        scroll.prefHeightProperty().bind(left.heightProperty().multiply(LEVEL));
        scroll.setMinHeight(0);
        VBox.setVgrow(dues, Priority.ALWAYS);
        right = column("event-right-side", new Section(texts.get("head.dues")), noDues, dues);
    }

    private static VBox column(String style, Region... parts) {
        VBox column = new VBox(8, parts);
        column.setMinWidth(LEAST);
        column.setPrefWidth(LEAST);
        column.setMaxWidth(MOST);
        column.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                column.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.clamp(scene.getWidth() * SHARE, LEAST, MOST),
                        scene.widthProperty()));
            } else {
                column.prefWidthProperty().unbind();
            }
        });
        column.getStyleClass().addAll("event-side", style);
        return column;
    }

    private static Label hint(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("help");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Region left() {
        return left;
    }

    Region right() {
        return right;
    }

    void show(EventPage page) {
        showing = true;
        events.setRows(page.events());
        if (page.shown() != null && !page.shown().id().equals(events.selectedIdProperty().get())) {
            events.select(page.shown().id());
        }
        showing = false;
        events.tick();
        dues.setRows(page.dues());
        dues.tick();
        shown(noEvents, page.events().isEmpty());
        shown(noDues, page.dues().isEmpty());
        if (!page.level().equals(told)) {
            told = page.level();
            level.getChildren().clear();
            for (int i = 0; i + 1 < told.size(); i += 2) {
                Label name = new Label(told.get(i));
                name.getStyleClass().add("help");
                name.setWrapText(true);
                name.setMinHeight(Region.USE_PREF_SIZE);
                Label words = new Label(told.get(i + 1));
                words.setWrapText(true);
                words.setMinHeight(Region.USE_PREF_SIZE);
                GridPane.setValignment(name, VPos.TOP);
                level.addRow(i / 2, name, words);
            }
        }
    }

    private static void shown(Label hint, boolean shown) {
        hint.setVisible(shown);
        hint.setManaged(shown);
    }

    void tick() {
        dues.tick();
    }

    void step(int by) {
        events.step(by);
    }

    void requestFocus() {
        events.requestFocus();
    }
}
