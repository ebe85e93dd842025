package org.menshen.desktop.dispatch;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.RowList;

/// All units with how they stand, what for and for how long. FX thread.
final class UnitBoard {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Texts texts;
    private final RowList<UnitRow> list;
    private final Map<BoardFilter, Label> tabs = new EnumMap<>(BoardFilter.class);
    private final VBox node = new VBox();

    UnitBoard(Texts texts, Clock clock, Freshness fresh, Consumer<BoardFilter> onFilter) {
        this.texts = texts;
        this.list = new RowList<>(UnitCell.HEIGHT, () -> new UnitCell(clock, texts, fresh), UnitRow::id);
        HBox bar = new HBox();
        bar.getStyleClass().add("board-tabs");
        for (BoardFilter filter : BoardFilter.values()) {
            Label tab = new Label();
            tab.getStyleClass().add("board-tab");
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnMouseClicked(event -> onFilter.accept(filter));
            tabs.put(filter, tab);
            bar.getChildren().add(tab);
        }
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        bar.getChildren().addAll(between, new KeyHint("U"));
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getStyleClass().addAll("panel", "unit-board");
        node.getChildren().addAll(bar, list);
    }

    Region node() {
        return node;
    }

    void show(DispatchPage page, BoardFilter filter) {
        list.setRows(page.units());
        int all = page.free() + page.engaged() + page.silent();
        tab(BoardFilter.ALL, all, filter);
        tab(BoardFilter.FREE, page.free(), filter);
        tab(BoardFilter.ENGAGED, page.engaged(), filter);
        tab(BoardFilter.SILENT, page.silent(), filter);
    }

    private void tab(BoardFilter filter, int count, BoardFilter on) {
        tabs.get(filter).setText(texts.get("board." + filter.name(), Counts.of(count, texts.lang())));
        tabs.get(filter).pseudoClassStateChanged(ON, filter == on);
    }

    void tick() {
        list.tick();
    }
}
