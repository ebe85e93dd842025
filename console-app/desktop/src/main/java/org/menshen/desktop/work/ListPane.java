package org.menshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.RowList;

/// Items in rows, in the columns of their register; a click on the name of a column orders by it. Only the rows that are seen have nodes. FX thread.
final class ListPane {

    private static final double HEIGHT = 34;
    /// what a title needs at least, and what lies around the columns
    private static final double TITLE = 210;
    private static final double EDGES = 36;
    private static final double GAP = 10;
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final String UP = " \u25b4";
    private static final String DOWN = " \u25be";
    private static final String MARK = "\u2713 ";

    private final Consumer<String> onSelect;
    private final Consumer<Set<String>> onMark;
    private final BiConsumer<String, Boolean> onOrder;
    private final VBox node = new VBox();
    private final Label place = new Label();
    private RowList<WorkPage.ItemRow> list = new RowList<>(HEIGHT, () -> new Row(List.of(), List.of()), WorkPage.ItemRow::id);
    private List<WorkPage.Head> heads = List.of();
    private List<Integer> places = List.of();
    private @Nullable WorkPage page;
    private @Nullable String chosen;
    private Set<String> marks = Set.of();
    private boolean byItself;

    /// @param onOrder gets the order that is wanted, and whether downwards
    ListPane(Consumer<String> onSelect, Consumer<Set<String>> onMark, BiConsumer<String, Boolean> onOrder) {
        this.onSelect = onSelect;
        this.onMark = onMark;
        this.onOrder = onOrder;
        place.getStyleClass().addAll("note", "work-place");
        node.setMinHeight(0);
        node.widthProperty().addListener((property, old, width) -> fit());
    }

    /// A row of the list.
    private static final class Row implements RowCell<WorkPage.ItemRow> {

        private final List<Label> labels = new ArrayList<>();
        private final DueChip due = new DueChip();
        private final ColumnRow node = new ColumnRow("work-row");
        private boolean marked;

        private final List<Integer> places;

        /// @param places which of the columns have room
        Row(List<WorkPage.Head> heads, List<Integer> places) {
            this.places = places;
            for (int place : places.isEmpty() ? places : places.subList(0, places.size() - 1)) {
                WorkPage.Head head = heads.get(place);
                Label label = column(head, head.width() == 0 ? "row-title" : head.figure() ? "work-figure" : "work-word");
                labels.add(label);
                node.getChildren().add(label);
            }
            if (!heads.isEmpty()) {
                due.setPrefWidth(heads.getLast().width());
                due.setMinWidth(heads.getLast().width());
                node.getChildren().add(due);
            }
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void mark(boolean on) {
            marked = on;
        }

        @Override
        public void show(WorkPage.ItemRow row, boolean selected) {
            for (int i = 0; i < labels.size() && places.get(i) < row.cells().size(); i++) {
                labels.get(i).setText((i == 0 && marked ? MARK : "") + row.cells().get(places.get(i)).replace('\n', ' '));
            }
            due.show(row.due(), row.dueWords());
            node.pseudoClassStateChanged(PENDING, row.pending());
            node.pseudoClassStateChanged(MARKED, marked);
            node.tell(selected, String.join(", ", row.cells()));
        }
    }

    private static Label column(WorkPage.Head head, String style) {
        return head.width() == 0 ? ColumnRow.rest(style) : ColumnRow.column(style, head.width());
    }

    Region node() {
        return node;
    }

    void show(WorkPage page, @Nullable String selected, Set<String> marked) {
        this.page = page;
        this.chosen = selected;
        this.marks = marked;
        List<Integer> room = room(page.heads(), node.getWidth());
        if (!page.heads().equals(heads) || !room.equals(places)) {
            heads = page.heads();
            places = room;
            build();
        }
        byItself = true;
        list.setRows(page.rows());
        list.setEmptyWords(page.nothing());
        byItself = false;
        place.setText(page.place());
        mark(selected, marked);
    }

    private void fit() {
        WorkPage shown = page;
        if (shown != null && !room(heads, node.getWidth()).equals(places)) {
            show(shown, chosen, marks);
        }
    }

    /// The columns that there is room for: the first, the title, the last two, and as many of the others as fit.
    private static List<Integer> room(List<WorkPage.Head> heads, double width) {
        double left = width - EDGES;
        for (int i = 0; i < heads.size(); i++) {
            left -= always(heads, i) ? (heads.get(i).width() == 0 ? TITLE : heads.get(i).width()) + GAP : 0;
        }
        List<Integer> room = new ArrayList<>();
        boolean full = false;
        for (int i = 0; i < heads.size(); i++) {
            if (always(heads, i)) {
                room.add(i);
            } else if (!full && heads.get(i).width() + GAP <= left) {
                left -= heads.get(i).width() + GAP;
                room.add(i);
            } else {
                full = true;
            }
        }
        return List.copyOf(room);
    }

    private static boolean always(List<WorkPage.Head> heads, int place) {
        return place == 0 || place >= heads.size() - 2 || heads.get(place).width() == 0;
    }

    private void build() {
        list = new RowList<>(HEIGHT, () -> new Row(heads, places), WorkPage.ItemRow::id);
        list.setMarking(true);
        list.setFocusTraversable(false);
        list.setMinHeight(0);
        list.selectedIdProperty().addListener((property, old, id) -> {
            if (id != null && !byItself) {
                onSelect.accept(id);
            }
        });
        list.markedIdsProperty().addListener((property, old, ids) -> {
            if (!byItself) {
                onMark.accept(ids);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        ColumnRow head = new ColumnRow("work-head");
        for (int at : places) {
            WorkPage.Head column = heads.get(at);
            Label label = column(column, column.figure() ? "work-figure" : "work-word");
            label.setText(column.name() + (column.sorted() > 0 ? UP : column.sorted() < 0 ? DOWN : ""));
            label.setOnMouseClicked(event -> onOrder.accept(column.order(), column.sorted() > 0));
            head.getChildren().add(label);
        }
        node.getChildren().setAll(list.under(head), list, place);
    }

    /// Shows what is selected and what is marked.
    void mark(@Nullable String selected, Set<String> marked) {
        byItself = true;
        chosen = selected;
        marks = marked;
        list.mark(marked);
        if (!java.util.Objects.equals(list.selectedIdProperty().get(), selected)) {
            list.select(list.rows().stream().anyMatch(row -> row.id().equals(selected)) ? selected : null);
        }
        list.tick();
        byItself = false;
    }
}
