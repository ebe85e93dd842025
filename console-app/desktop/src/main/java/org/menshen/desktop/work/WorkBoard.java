package org.menshen.desktop.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;

/// The states that are no ends side by side, each with its items; the finished ones summed at the right. FX thread.
final class WorkBoard {

    private static final double FULL = 184;
    /// wider ones would only pull an item apart
    private static final double MOST = 420;
    private static final double BARE = 132;
    private static final double ENDS = 128;
    private static final String NONE = "0";

    private final Texts texts;
    private final Consumer<String> onSelect;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<List<String>, VBox> bare = new HashMap<>();
    private final HBox row = new HBox();
    private final VBox ends = new VBox(6);
    private final ScrollPane node = new ScrollPane(row);
    private boolean byItself;

    WorkBoard(Texts texts, Consumer<String> onSelect) {
        this.texts = texts;
        this.onSelect = onSelect;
        ends.getStyleClass().add("work-ends");
        ends.setMinWidth(ENDS);
        ends.setPrefWidth(ENDS);
        row.getStyleClass().add("work-board");
        node.getStyleClass().add("work-board-scroll");
        node.setFitToHeight(true);
        node.setFitToWidth(true);
        node.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setFocusTraversable(false);
    }

    /// A state.
    private final class Lane {

        private final Section head = new Section("");
        private final Label more = new Label();
        private final RowList<WorkPage.ItemRow> list = new RowList<>(ItemCell.HEIGHT, ItemCell::new, WorkPage.ItemRow::id);
        private final VBox box = new VBox(head, list, more);

        Lane() {
            box.getStyleClass().add("work-lane");
            more.getStyleClass().addAll("note", "faint", "work-more");
            more.setWrapText(true);
            more.setMinHeight(Region.USE_PREF_SIZE);
            list.setFocusTraversable(false);
            list.setMinHeight(0);
            VBox.setVgrow(list, Priority.ALWAYS);
            list.selectedIdProperty().addListener((property, old, id) -> {
                if (id != null && !byItself) {
                    onSelect.accept(id);
                }
            });
        }

        void show(WorkPage.Column column) {
            head.setText(column.name());
            head.setAside(column.count());
            list.setRows(column.rows());
            more.setText(column.more());
            more.setVisible(!column.more().isEmpty());
            more.setManaged(!column.more().isEmpty());
            box.setMinWidth(FULL);
            box.setPrefWidth(FULL);
            box.setMaxWidth(MOST);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
    }

    Region node() {
        return node;
    }

    void show(WorkPage page, @Nullable String selected, Set<String> marked) {
        while (lanes.size() < page.columns().size()) {
            lanes.add(new Lane());
        }
        List<Region> boxes = new ArrayList<>();
        Map<List<String>, VBox> before = Map.copyOf(bare);
        bare.clear();
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < page.columns().size(); i++) {
            WorkPage.Column column = page.columns().get(i);
            lanes.get(i).show(column);
            if (column.rows().isEmpty()) {
                empty.add(column.name());
            } else {
                bare(empty, before).ifPresent(boxes::add);
                boxes.add(lanes.get(i).box);
            }
        }
        bare(empty, before).ifPresent(boxes::add);
        Section done = new Section(texts.get("board.ends"));
        ends.getChildren().setAll(done);
        page.ends().forEach(words -> {
            Label label = new Label(words);
            label.getStyleClass().add("help");
            label.setWrapText(true);
            ends.getChildren().add(label);
        });
        if (!page.ends().isEmpty()) {
            boxes.add(ends);
        }
        if (!row.getChildren().equals(boxes)) {
            row.getChildren().setAll(boxes);
        }
        mark(selected, marked);
    }

    /// States next to one another in which there is nothing stand below one another: those with items have the room, and no name is cut.
    ///
    /// @param names their names; emptied
    private Optional<VBox> bare(List<String> names, Map<List<String>, VBox> before) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> key = List.copyOf(names);
        names.clear();
        VBox box = before.getOrDefault(key, new VBox());
        if (box.getChildren().isEmpty()) {
            box.getStyleClass().add("work-lane");
            box.setMinWidth(BARE);
            box.setPrefWidth(BARE);
            for (String name : key) {
                Section head = new Section(name);
                head.setAside(NONE);
                box.getChildren().add(head);
            }
        }
        bare.put(key, box);
        return Optional.of(box);
    }

    /// Shows what is selected and what is marked.
    void mark(@Nullable String selected, Set<String> marked) {
        byItself = true;
        for (Lane lane : lanes) {
            boolean here = lane.list.rows().stream().anyMatch(item -> item.id().equals(selected));
            lane.list.mark(marked);
            if (here || lane.list.selectedIdProperty().get() != null) {
                lane.list.select(here ? selected : null);
            }
            if (here) {
                reveal(lane.box);
            }
        }
        byItself = false;
    }

    private void reveal(Region box) {
        double hidden = row.getWidth() - node.getViewportBounds().getWidth();
        if (hidden > 0) {
            double left = box.getBoundsInParent().getMinX();
            double right = box.getBoundsInParent().getMaxX();
            double from = node.getHvalue() * hidden;
            double to = from + node.getViewportBounds().getWidth();
            if (left < from) {
                node.setHvalue(left / hidden);
            } else if (right > to) {
                node.setHvalue((right - node.getViewportBounds().getWidth()) / hidden);
            }
        }
    }

    /// What stands beside or below an item: the item so many lanes and rows further on, lanes without items left out.
    static Optional<String> step(WorkPage page, @Nullable String from, int lanes, int rows) {
        List<WorkPage.Column> filled = page.columns().stream().filter(column -> !column.rows().isEmpty()).toList();
        for (int i = 0; i < filled.size(); i++) {
            List<WorkPage.ItemRow> items = filled.get(i).rows();
            for (int j = 0; j < items.size(); j++) {
                if (items.get(j).id().equals(from)) {
                    List<WorkPage.ItemRow> there = filled.get(Math.clamp((long) i + lanes, 0, filled.size() - 1)).rows();
                    return Optional.of(there.get(Math.clamp((long) j + rows, 0, there.size() - 1)).id());
                }
            }
        }
        return filled.isEmpty() ? Optional.empty() : Optional.of(filled.getFirst().rows().getFirst().id());
    }
}
