package org.menshen.desktop.dispatch;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;

/// The board beside the incidents, one page of it at a time: units, requests, roll calls, messages, patrols. Its rows can be walked by the
/// keyboard. FX thread.
final class FieldBoard {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Texts texts;
    private final RowList<UnitRow> units;
    private final RowList<BoardRow> rows;
    private final Label none = new Label();
    private final Map<BoardPage, Label> pages = new EnumMap<>(BoardPage.class);
    private final Map<BoardFilter, Label> filters = new EnumMap<>(BoardFilter.class);
    private final HBox filterBar = new HBox();
    private final VBox node = new VBox();
    private BoardPage shown = BoardPage.UNITS;

    FieldBoard(Texts texts, Clock clock, Freshness fresh, Consumer<BoardPage> onPage, Consumer<BoardFilter> onFilter) {
        this.texts = texts;
        this.units = new RowList<>(UnitCell.HEIGHT, () -> new UnitCell(clock, texts, fresh), UnitRow::id);
        this.rows = new RowList<>(BoardCell.HEIGHT, () -> new BoardCell(clock, texts), BoardRow::id);
        HBox pageBar = new HBox();
        pageBar.getStyleClass().addAll("board-tabs", "board-pages");
        for (BoardPage page : BoardPage.values()) {
            pages.put(page, tab(pageBar, () -> onPage.accept(page)));
        }
        end(pageBar, DispatchKey.PAGE.strokes().getFirst().shown());
        filterBar.getStyleClass().add("board-tabs");
        for (BoardFilter filter : BoardFilter.values()) {
            filters.put(filter, tab(filterBar, () -> onFilter.accept(filter)));
        }
        end(filterBar, DispatchKey.BOARD.shown());
        none.setWrapText(true);
        none.getStyleClass().add("empty-words");
        StackPane lists = new StackPane(units, rows, none);
        StackPane.setAlignment(none, javafx.geometry.Pos.TOP_LEFT);
        VBox.setVgrow(lists, Priority.ALWAYS);
        node.getStyleClass().addAll("panel", "unit-board");
        node.getChildren().addAll(pageBar, filterBar, lists);
        turn(BoardPage.UNITS);
    }

    private static Label tab(HBox bar, Runnable onClick) {
        Label tab = new Label();
        tab.getStyleClass().add("board-tab");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setOnMouseClicked(event -> onClick.run());
        bar.getChildren().add(tab);
        return tab;
    }

    private static void end(HBox bar, String key) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        bar.getChildren().addAll(between, new KeyHint(key));
    }

    Region node() {
        return node;
    }

    /// Shows another page at once; its rows come with the next picture.
    private void turn(BoardPage page) {
        shown = page;
        boolean byUnit = page == BoardPage.UNITS;
        filterBar.setVisible(byUnit);
        filterBar.setManaged(byUnit);
        units.setVisible(byUnit);
        rows.setVisible(!byUnit);
    }

    void show(DispatchPage page, BoardFilter filter) {
        if (page.board() != shown) {
            turn(page.board());
        }
        units.setRows(page.units());
        rows.setRows(page.rows());
        boolean empty = shown != BoardPage.UNITS && page.rows().isEmpty();
        none.setVisible(empty);
        none.setText(empty ? texts.get("board.none." + shown.name()) : "");
        pages.forEach((each, tab) -> {
            int waiting = page.waiting().getOrDefault(each, 0);
            tab.setText(waiting == 0 ? texts.get("board.page." + each.name())
                    : texts.get("board.page.count", texts.get("board.page." + each.name()), Counts.of(waiting, texts.lang())));
            tab.pseudoClassStateChanged(ON, each == shown);
            tab.pseudoClassStateChanged(WAITING, waiting > 0);
        });
        tab(BoardFilter.ALL, page.free() + page.engaged() + page.silent(), filter);
        tab(BoardFilter.FREE, page.free(), filter);
        tab(BoardFilter.ENGAGED, page.engaged(), filter);
        tab(BoardFilter.SILENT, page.silent(), filter);
    }

    private void tab(BoardFilter filter, int count, BoardFilter on) {
        filters.get(filter).setText(texts.get("board." + filter.name(), Counts.of(count, texts.lang())));
        filters.get(filter).pseudoClassStateChanged(ON, filter == on);
    }

    private RowList<?> list() {
        return shown == BoardPage.UNITS ? units : rows;
    }

    /// Takes the keyboard, and selects the first row when none is.
    void enter() {
        if (list().selectedIdProperty().get() == null) {
            list().step(1);
        }
        list().requestFocus();
    }

    /// Whether the keyboard is here.
    boolean entered() {
        return units.isFocused() || rows.isFocused();
    }

    /// Selects the row below or above.
    void step(int by) {
        list().step(by);
    }

    /// The selected unit; empty on the other pages.
    Optional<UnitRow> unit() {
        return shown != BoardPage.UNITS ? Optional.empty()
                : units.rows().stream().filter(row -> row.id().equals(units.selectedIdProperty().get())).findFirst();
    }

    /// The selected row; empty on the page of units.
    Optional<BoardRow> row() {
        return shown == BoardPage.UNITS ? Optional.empty()
                : rows.rows().stream().filter(row -> row.id().equals(rows.selectedIdProperty().get())).findFirst();
    }

    void tick() {
        units.tick();
        rows.tick();
    }
}
