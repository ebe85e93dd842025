package org.menshen.desktop.cameras;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.CameraCard;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;

/// The list of cameras with its filter. FX thread.
final class CameraListPanel {

    private static final double ROW_HEIGHT = 34;

    private final CamerasViewModel model;
    private final Texts texts;
    private final VBox node = new VBox();
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final Label empty = new Label();
    private final RowList<CameraCard> list;
    private Set<String> onScreen = Set.of();
    private @Nullable List<CameraCard> shown;
    private boolean showing;

    CameraListPanel(CamerasViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        list = new RowList<>(ROW_HEIGHT, () -> new CameraCell(texts, () -> onScreen), CameraCard::id);
        list.selectedIdProperty().addListener((property, old, id) -> {
            if (id != null && !showing) {
                model.wish(m -> m.select(id));
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                enlarge();
            }
        });
        filter.setPromptText(texts.get("filter.prompt"));
        filter.textProperty().addListener((property, old, words) -> {
            if (!showing) {
                model.wish(m -> m.filter(words));
            }
        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox line = new HBox(filter, new KeyHint("F"));
        line.getStyleClass().add("camera-filter");
        StackPane middle = new StackPane(list, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        empty.getStyleClass().add("help");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        count.getStyleClass().add("camera-foot");
        count.setMaxWidth(Double.MAX_VALUE);
        node.getStyleClass().addAll("panel", "camera-list");
        node.getChildren().addAll(line, middle, count);
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.wish(m -> m.filter(""));
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            if (list.selectedIdProperty().get() == null) {
                list.step(1);
            }
            event.consume();
        }
    }

    private void enlarge() {
        String id = list.selectedIdProperty().get();
        if (id != null) {
            model.wish(m -> m.enlarge(id));
        }
    }

    /// Shows a page.
    void show(CameraPage page) {
        showing = true;
        Set<String> next = new HashSet<>();
        page.tiles().forEach(card -> next.add(card.id()));
        onScreen = next;
        if (page.rows() != shown) {
            shown = page.rows();
            list.setRows(page.rows());
        }
        if (page.selectedId() != null && !page.selectedId().equals(list.selectedIdProperty().get())) {
            list.select(page.selectedId());
        }
        list.tick();
        if (!filter.isFocused() && !filter.getText().equals(page.words())) {
            filter.setText(page.words());
        }
        empty.setText(!page.rows().isEmpty() ? "" : page.words().isEmpty() ? texts.get("empty") : texts.get("empty.filter", page.words()));
        count.setText(page.rows().size() == page.total() ? texts.get("foot.all", Counts.of(page.total(), texts.lang()))
                : texts.get("foot.some", Counts.of(page.rows().size(), texts.lang()), Counts.of(page.total(), texts.lang())));
        showing = false;
    }

    /// Whether keys go into the filter.
    boolean typing() {
        return filter.isFocused();
    }

    /// Puts the keyboard into the filter.
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// Puts the keyboard into the list.
    void focus() {
        list.requestFocus();
    }

    Region node() {
        return node;
    }
}
