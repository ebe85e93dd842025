package org.menshen.desktop.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/// A list of rows of one height that holds still: when rows come or go above it, the row under the hand stays where it is on the screen.
/// Only the rows that are seen have nodes, so a list of any length costs the same. Besides the one selected row, several may be marked: by Ctrl
/// and click, Shift and click, Shift and arrows, Ctrl+A. FX thread.
///
/// @param <R> an immutable row
public final class RowList<R> extends Region {

    private static final double BAR = 10;
    /// beside the words of an empty list
    private static final double EDGE = 16;

    private final double rowHeight;
    private final Supplier<RowCell<R>> newCell;
    private final Function<R, String> idOf;
    private final List<RowCell<R>> cells = new ArrayList<>();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final Label nothing = new Label();
    private final ReadOnlyStringWrapper selectedId = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Set<String>> markedIds = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean marks;
    private List<R> rows = List.of();
    private double offset;
    private double pointerY = -1;
    private Runnable onHand = () -> { };
    private boolean headed;
    private boolean known;

    /// A list.
    ///
    /// @param rowHeight pixels
    /// @param newCell makes a cell; cells are used again for other rows
    /// @param idOf the id that a row keeps when it changes
    public RowList(double rowHeight, Supplier<RowCell<R>> newCell, Function<R, String> idOf) {
        this.rowHeight = rowHeight;
        this.newCell = newCell;
        this.idOf = idOf;
        getStyleClass().add("row-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((property, old, value) -> scrollTo(value.doubleValue()));
        nothing.getStyleClass().add("help");
        nothing.setWrapText(true);
        nothing.setTextAlignment(TextAlignment.CENTER);
        nothing.setAlignment(Pos.CENTER);
        nothing.setMouseTransparent(true);
        nothing.setManaged(false);
        nothing.setVisible(false);
        getChildren().addAll(nothing, bar);
        setMinSize(120, rowHeight);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            scrollTo(offset - event.getDeltaY());
            hand(event.getY());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hand(event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hand(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            rowAt(event.getY()).ifPresent(row -> pressed(idOf.apply(row), event));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Calls back when the hand comes into the list, moves in it, or leaves it.
    public void setOnHand(Runnable action) {
        onHand = action;
    }

    /// The selected row's id; `null` when none is selected. It stays selected while its row exists.
    public ReadOnlyStringProperty selectedIdProperty() {
        return selectedId.getReadOnlyProperty();
    }

    /// What stands in the middle while there are no rows: why, and what brings some. It is not said before rows were set for the first time: until
    /// then nobody knows.
    public void setEmptyWords(String words) {
        nothing.setText(words);
    }

    /// Puts a heading over the columns of the rows: from now on the place of the scroll bar is left free, so that a heading and what stands below
    /// it never drift apart.
    ///
    /// @param heading laid out as a row is
    /// @return what goes above the list
    public Region under(Region heading) {
        headed = true;
        StackPane above = new StackPane(heading);
        above.setPadding(new Insets(0, BAR, 0, 0));
        above.setMinHeight(USE_PREF_SIZE);
        requestLayout();
        return above;
    }

    /// Lets the person mark several rows.
    public void setMarking(boolean on) {
        marks = on;
    }

    /// The ids of the marked rows; they stay marked until somebody marks others, whether they are among the rows or not.
    public ReadOnlyObjectProperty<Set<String>> markedIdsProperty() {
        return markedIds.getReadOnlyProperty();
    }

    /// Marks exactly these rows.
    public void mark(Set<String> ids) {
        if (!ids.equals(markedIds.get())) {
            markedIds.set(Set.copyOf(ids));
            requestLayout();
        }
    }

    /// Moves the selection and marks all rows from where it was to where it is.
    public void extend(int by) {
        int from = place(selectedId.get());
        step(by);
        int to = place(selectedId.get());
        if (marks && from >= 0 && to >= 0) {
            markRange(from, to);
        }
    }

    private void markRange(int from, int to) {
        Set<String> next = new HashSet<>(markedIds.get());
        rows.subList(Math.min(from, to), Math.max(from, to) + 1).forEach(row -> next.add(idOf.apply(row)));
        mark(next);
    }

    private void pressed(String id, MouseEvent event) {
        int from = place(selectedId.get());
        if (marks && event.isShiftDown() && from >= 0) {
            markRange(from, place(id));
        } else if (marks && event.isShortcutDown()) {
            Set<String> next = new HashSet<>(markedIds.get());
            if (!next.remove(id)) {
                next.add(id);
            }
            mark(next);
        }
        select(id);
    }

    /// Whether the pointer is over the list.
    public boolean pointerInside() {
        return pointerY >= 0;
    }

    /// The id of the row that must not move: under the pointer, else the selected one when it is seen; `null` when there is none.
    public @Nullable String anchorId() {
        if (pointerInside()) {
            return rowAt(pointerY).map(idOf).orElse(null);
        }
        int place = place(selectedId.get());
        boolean seen = place >= 0 && place * rowHeight - offset > -rowHeight && place * rowHeight - offset < getHeight();
        return seen ? selectedId.get() : null;
    }

    /// Replaces the rows; the anchor row stays where it is on the screen.
    public void setRows(List<R> next) {
        String anchor = anchorId();
        int before = place(anchor);
        rows = next;
        known = true;
        int after = place(anchor);
        boolean atTop = offset <= 0 && !pointerInside();
        if (before >= 0 && after >= 0 && !atTop) {
            offset += (after - before) * rowHeight;
        } else if (!pointerInside()) {
            offset = clamp(offset);
        }
        requestLayout();
    }

    /// The rows as shown.
    public List<R> rows() {
        return rows;
    }

    /// Selects a row and brings it into view; `null` selects nothing.
    public void select(@Nullable String id) {
        selectedId.set(id);
        if (id != null) {
            reveal(id);
        }
        requestLayout();
    }

    /// Brings a row into view; one that is not there is ignored.
    public void reveal(String id) {
        int place = place(id);
        if (place >= 0 && getHeight() > 0) {
            double top = place * rowHeight;
            if (top < offset) {
                offset = top;
            } else if (top + rowHeight > offset + getHeight()) {
                offset = top + rowHeight - getHeight();
            }
        }
        requestLayout();
    }

    /// Paints the rows that are seen again, such as when time has passed.
    public void tick() {
        paint();
    }

    /// Where a row stands; -1 when there is none. Looked for when it is asked for: an index of thousands of rows, made anew ten times a second,
    /// would cost the screen more.
    private int place(@Nullable String id) {
        if (id != null) {
            int place = 0;
            for (R row : rows) {
                if (id.equals(idOf.apply(row))) {
                    return place;
                }
                place++;
            }
        }
        return -1;
    }

    private java.util.Optional<R> rowAt(double y) {
        int index = (int) Math.floor((y + offset) / rowHeight);
        return y >= 0 && index >= 0 && index < rows.size() ? java.util.Optional.of(rows.get(index)) : java.util.Optional.empty();
    }

    private void hand(double y) {
        pointerY = y;
        if (y < 0) {
            offset = clamp(offset);
            requestLayout();
        }
        onHand.run();
    }

    private void key(KeyEvent event) {
        int page = (int) Math.max(1, getHeight() / rowHeight - 1);
        switch (event.getCode()) {
            case UP -> step(event, -1);
            case DOWN -> step(event, 1);
            case A -> {
                if (!marks || !event.isShortcutDown() || rows.isEmpty()) {
                    return;
                }
                markRange(0, rows.size() - 1);
            }
            case PAGE_UP -> step(-page);
            case PAGE_DOWN -> step(page);
            case HOME -> step(-rows.size());
            case END -> step(rows.size());
            default -> {
                return;
            }
        }
        event.consume();
        onHand.run();
    }

    private void step(KeyEvent event, int by) {
        if (event.isShiftDown()) {
            extend(by);
        } else {
            step(by);
        }
    }

    /// Moves the selection by rows, down for positive numbers, and stops at the ends.
    public void step(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int at = place(selectedId.get());
        int next = at < 0 ? 0 : Math.clamp((long) at + by, 0, rows.size() - 1);
        select(idOf.apply(rows.get(next)));
    }

    private double clamp(double wanted) {
        return Math.max(0, Math.min(wanted, rows.size() * rowHeight - getHeight()));
    }

    private void scrollTo(double wanted) {
        double next = clamp(wanted);
        if (next != offset) {
            offset = next;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        clip.setWidth(getWidth());
        clip.setHeight(height);
        double all = rows.size() * rowHeight;
        bar.setVisible(all > height);
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, height);
        bar.setMax(Math.max(0, all - height));
        bar.setVisibleAmount(all <= 0 ? 1 : bar.getMax() * Math.min(1, height / all));
        bar.setUnitIncrement(rowHeight);
        bar.setBlockIncrement(height);
        if (bar.getValue() != clamp(offset)) {
            bar.setValue(clamp(offset));
        }
        // no cell for a row that does not exist: most lists are short, and a cell costs tens of kilobytes
        int wanted = Math.min((int) Math.ceil(height / rowHeight) + 1, rows.size());
        int styled = cells.size();
        while (cells.size() < wanted) {
            RowCell<R> cell = newCell.get();
            // its place and size are given: what it shows never makes the window lay itself out
            cell.node().setManaged(false);
            cells.add(cell);
            getChildren().add(cells.size() - 1, cell.node());
        }
        nothing.setVisible(known && rows.isEmpty() && !nothing.getText().isEmpty());
        nothing.resizeRelocate(EDGE, 0, Math.max(0, getWidth() - 2 * EDGE), height);
        paint();
        if (cells.size() > styled) {
            // made within the pass that lays out, they would be painted once without their style: black signs and no words
            applyCss();
        }
    }

    private void paint() {
        int first = (int) Math.floor(offset / rowHeight);
        double width = getWidth() - (headed || bar.isVisible() ? BAR : 0);
        for (int i = 0; i < cells.size(); i++) {
            RowCell<R> cell = cells.get(Math.floorMod(first + i, cells.size()));
            int index = first + i;
            boolean used = index >= 0 && index < rows.size();
            cell.node().setVisible(used);
            if (used) {
                R row = rows.get(index);
                cell.mark(markedIds.get().contains(idOf.apply(row)));
                cell.show(row, Objects.equals(idOf.apply(row), selectedId.get()));
                cell.node().resizeRelocate(0, index * rowHeight - offset, width, rowHeight);
            }
        }
    }

    /// Where a row stands on the screen; for tests.
    ///
    /// @return pixels from the upper edge; NaN when there is no such row
    public double yOf(String id) {
        int place = place(id);
        return place < 0 ? Double.NaN : place * rowHeight - offset;
    }
}
