package org.menshen.desktop.work;

import java.util.EnumMap;
import java.util.Map;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;

/// Which register is shown, what is left out, the line that searches, and the ways to show items. FX thread.
final class WorkHeader {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Texts texts;
    private final WorkViewModel model;
    private final Region back;
    private final Label name = new Label();
    private final Label filtered = new Label();
    private final TextField search = new TextField();
    private final Map<WorkPage.Mode, HBox> tabs = new EnumMap<>(WorkPage.Mode.class);
    private final HBox node = new HBox(10);
    private boolean byItself;

    /// @param back where the keyboard goes when the search is done
    WorkHeader(Texts texts, WorkViewModel model, Region back) {
        this.texts = texts;
        this.model = model;
        this.back = back;
        name.getStyleClass().add("title");
        name.setMinWidth(0);
        filtered.getStyleClass().addAll("note", "work-filtered");
        filtered.setMinWidth(0);
        search.setPromptText(texts.get("search"));
        search.textProperty().addListener((property, old, words) -> {
            if (!byItself) {
                model.ask(query -> query.saying(words));
            }
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        node.getChildren().addAll(name, filtered, between, new KeyHint(WorkKey.FIND.shown()), search);
        for (WorkPage.Mode mode : WorkPage.Mode.values()) {
            Label words = new Label(texts.get("mode." + mode));
            words.setMinWidth(Region.USE_PREF_SIZE);
            HBox tab = new HBox(6, words, new KeyHint(key(mode).shown()));
            tab.getStyleClass().add("work-tab");
            tab.setOnMouseClicked(event -> model.want(now -> now.with(mode)));
            tabs.put(mode, tab);
            node.getChildren().add(tab);
        }
        node.getStyleClass().add("work-header");
    }

    private static WorkKey key(WorkPage.Mode mode) {
        return switch (mode) {
            case BOARD -> WorkKey.BOARD;
            case LIST -> WorkKey.LIST;
            case CALENDAR -> WorkKey.CALENDAR;
            case MAP -> WorkKey.MAP;
        };
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
            back.requestFocus();
            event.consume();
        }
    }

    Region node() {
        return node;
    }

    /// Puts the keyboard into the search.
    void find() {
        search.requestFocus();
    }

    void fit(boolean wide) {
        search.setPrefWidth(wide ? 260 : 150);
        search.setMinWidth(wide ? 260 : 120);
    }

    void show(WorkPage page) {
        String asked = model.wanted().query().text();
        if (!search.isFocused() && !search.getText().equals(asked)) {
            byItself = true;
            search.setText(asked);
            byItself = false;
        }
        name.setText(page.name());
        filtered.setText(page.filters().isEmpty() ? "" : texts.get("filtered", String.join(" · ", page.filters()), WorkKey.CLEAR.shown()));
        tabs.forEach((mode, tab) -> tab.pseudoClassStateChanged(ON, mode == page.mode()));
    }
}
