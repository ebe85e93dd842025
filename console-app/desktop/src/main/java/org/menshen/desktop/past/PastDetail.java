package org.menshen.desktop.past;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.PairGrid;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.SeverityIcon;

/// Everything that is kept of the selected alert, and, when it is opened, what happened to it. FX thread.
final class PastDetail {

    private static final double ICON = 24;

    private final PastViewModel model;
    private final Texts texts;
    private final SeverityIcon icon = new SeverityIcon(ICON, 1);
    private final Label title = new Label();
    private final HBox head = new HBox(10, icon, title);
    private final PairGrid details = new PairGrid("past-details");
    private final Section history;
    private final Label told = new Label();
    private final PairGrid steps = new PairGrid("past-details");
    private final VBox inside;
    private final ScrollPane scroll;
    private final VBox node;
    private @Nullable PastRow shown;
    private @Nullable String opened;

    PastDetail(PastViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.history = new Section(texts.get("section.history"));
        history.setAside(PastKey.OPEN.shown());
        title.getStyleClass().add("title");
        title.setWrapText(true);
        head.getStyleClass().add("past-head");
        told.getStyleClass().add("help");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        inside = new VBox(10, details, history, told, steps);
        scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(head, scroll);
        node.getStyleClass().addAll("panel", "past-detail");
        show(Optional.empty());
    }

    VBox node() {
        return node;
    }

    /// Shows what is kept of a row.
    void show(Optional<PastRow> row) {
        PastRow next = row.orElse(null);
        if (next != null && next.equals(shown)) {
            return;
        }
        boolean other = shown == null || next == null || !shown.id().equals(next.id());
        shown = next;
        head.setVisible(next != null);
        inside.setVisible(next != null);
        if (next != null) {
            icon.setSeverity(next.alert().severity());
            title.setText(next.type());
            details.show(model.details(next));
        }
        if (other) {
            close();
        }
    }

    /// Looks up what happened to what is shown.
    void open() {
        PastRow row = shown;
        if (row == null) {
            return;
        }
        opened = row.id();
        told.setText(texts.get("history.asked"));
        model.history(row.id(), lines -> {
            if (Objects.equals(opened, row.id())) {
                told.setText(lines.getFirst());
                steps.show(lines.subList(1, lines.size()));
            }
        });
    }

    /// No longer shows what happened.
    ///
    /// @return whether it was shown
    boolean close() {
        boolean was = opened != null;
        opened = null;
        told.setText(texts.get("history.closed"));
        steps.show(List.of());
        scroll.setVvalue(0);
        return was;
    }
}
