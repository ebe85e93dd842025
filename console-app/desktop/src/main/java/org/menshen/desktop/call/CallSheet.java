package org.menshen.desktop.call;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ActionButton;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.domain.call.CallTypes;
import org.menshen.domain.code.Code;

/// The sheet itself: place, what is told, kind, number to call back at the left; what is known of the place at the right. Everything by keys:
/// Enter takes the place and goes on, then makes the incident. FX thread.
final class CallSheet implements AutoCloseable {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");
    private static final String CONTROL = "Ctrl+";
    private static final double WIDTH = 860;
    private static final double MARGIN = 24;
    /// words to the person stand at the upper edge of a map
    private static final double BELOW_NOTICES = 58;
    private static final double LABEL = 64;
    private static final double BESIDE = 0.42;
    private static final double ICON = 18;
    /// what the heading needs beside the sources
    private static final double HEADING = 120;

    private final CallModel model;
    private final Texts texts;
    private final Lang lang;
    private final Act act;
    private final VBox node = new VBox(10);
    private final TextField place = new TextField();
    private final TextField words = new TextField();
    private final TextField kind = new TextField();
    private final TextField callback = new TextField();
    private final FlowPane sources = new FlowPane(6, 4);
    private final VBox places = new VBox();
    private final VBox kinds = new VBox();
    private final VBox beside = new VBox(4);
    private final ChangeListener<CallPage> onPage = (property, old, page) -> show(page);
    private final Label missing = new Label();
    private int placeAt;
    private boolean byItself;

    /// What the person wants.
    enum Wish { INCIDENT, ALERT, ATTACH, POINT, LEAVE }

    /// Does what the person wants.
    interface Act {

        /// @param index which of what is open here, for [Wish#ATTACH]
        void wish(Wish wish, int index);
    }

    CallSheet(CallModel model, Texts texts, Lang lang, boolean map, Act act) {
        this.model = model;
        this.texts = texts;
        this.lang = lang;
        this.act = act;
        place.setPromptText(texts.get(map ? "prompt.place.map" : "prompt.place"));
        words.setPromptText(texts.get("prompt.words"));
        kind.setPromptText(texts.get("prompt.kind"));
        callback.setPromptText(texts.get("prompt.callback"));
        VBox left = new VBox(8, field("field.place", place), places, field("field.words", words), kinds, field("field.kind", kind),
                field("field.callback", callback));
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        beside.getStyleClass().add("call-beside");
        HBox body = new HBox(16, left, beside);
        Label heading = new Label(texts.get("heading"));
        heading.getStyleClass().add("title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        sources.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(sources, Priority.ALWAYS);
        HBox head = new HBox(16, heading, sources);
        head.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().addAll("sheet", "call-sheet");
        node.getChildren().addAll(head, body, buttons(map));
        node.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(node, Pos.TOP_CENTER);
        StackPane.setMargin(node, new javafx.geometry.Insets(map ? BELOW_NOTICES : MARGIN / 2, 0, 0, 0));
        place.textProperty().addListener((property, old, text) -> {
            place.pseudoClassStateChanged(AMISS, false);
            if (!byItself) {
                placeAt = 0;
                model.place(text);
            }
        });
        words.textProperty().addListener((property, old, text) -> model.words(text));
        kind.textProperty().addListener((property, old, text) -> model.type(text));
        callback.focusedProperty().addListener((property, old, focused) -> mask(focused));
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.pageProperty().addListener(onPage);
        chips();
        show(model.pageProperty().get());
    }

    Region node() {
        return node;
    }

    /// As wide as there is room.
    void fit(ObservableDoubleValue host) {
        node.maxWidthProperty().bind(javafx.beans.binding.Bindings.min(WIDTH, javafx.beans.binding.Bindings.subtract(host, MARGIN)));
        beside.prefWidthProperty().bind(javafx.beans.binding.Bindings.multiply(node.maxWidthProperty(), BESIDE));
        sources.prefWrapLengthProperty().bind(javafx.beans.binding.Bindings.subtract(node.maxWidthProperty(), HEADING));
        beside.minWidthProperty().bind(beside.prefWidthProperty());
    }

    /// The keyboard goes where something is missing first.
    void focus() {
        TextField next = model.draft().place() == null ? place : words;
        next.requestFocus();
        next.end();
    }

    /// Says what is missing, beside the buttons; until something is typed.
    void miss(String words) {
        missing.setText(words);
    }

    /// Nobody keeps the number in clear once it is written.
    private void mask(boolean focused) {
        if (!focused) {
            model.callback(callback.getText());
            callback.setText(model.draft().callback());
        }
    }

    private HBox field(String key, TextField field) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("help");
        label.setMinWidth(LABEL);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node buttons(boolean map) {
        FlowPane line = new FlowPane(8, 8);
        line.getChildren().addAll(button("do.incident", "Enter", true, Wish.INCIDENT), button("do.alert", "Ctrl+Enter", false, Wish.ALERT));
        if (map) {
            line.getChildren().add(button("do.point", "Ctrl+M", false, Wish.POINT));
        }
        missing.getStyleClass().add("warn");
        missing.managedProperty().bind(missing.textProperty().isNotEmpty());
        line.getChildren().addAll(button("do.leave", "Esc", false, Wish.LEAVE), missing);
        return line;
    }

    private Node button(String key, String keys, boolean main, Wish wish) {
        boolean makes = wish == Wish.INCIDENT || wish == Wish.ALERT;
        return new ActionButton(texts.get(key), keys, main, makes ? () -> settle(wish) : () -> act.wish(wish, 0));
    }

    private void chips() {
        Label alt = faint("sources");
        alt.setMinWidth(Region.USE_PREF_SIZE);
        sources.getChildren().setAll(alt);
        int number = 1;
        for (Code source : model.sources()) {
            HBox chip = new HBox(4, new KeyHint(String.valueOf(number++)), new Label(source.name(lang.code())));
            chip.getStyleClass().add("call-source");
            chip.pseudoClassStateChanged(SELECTED, source.code().equals(model.draft().source()));
            chip.setOnMouseClicked(event -> source(source));
            sources.getChildren().add(chip);
        }
    }

    private void source(Code source) {
        model.source(source.code());
        chips();
    }

    private void key(KeyEvent event) {
        int digit = event.getCode().isDigitKey() ? event.getCode().getChar().charAt(0) - '1' : -1;
        if (event.isAltDown() && digit >= 0 && digit < model.sources().size()) {
            source(model.sources().get(digit));
        } else if (event.isControlDown() && digit >= 0) {
            model.callback(callback.getText());
            act.wish(Wish.ATTACH, digit);
        } else if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            settle(Wish.ALERT);
        } else if (event.isControlDown() && event.getCode() == KeyCode.M) {
            act.wish(Wish.POINT, 0);
        } else if (!plain(event)) {
            return;
        }
        event.consume();
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> act.wish(Wish.LEAVE, 0);
            case ENTER -> enter();
            case TAB -> walk(event.isShiftDown() ? -1 : 1);
            case DOWN -> step(1);
            case UP -> step(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter() {
        if (place.isFocused()) {
            boolean typed = !place.getText().isBlank();
            place.pseudoClassStateChanged(AMISS, !typed);
            if (typed) {
                choose();
                words.requestFocus();
            }
        } else {
            settle(Wish.INCIDENT);
        }
    }

    private void choose() {
        model.whenShown(() -> model.choose(placeAt));
    }

    /// Takes what stands in the fields as meant.
    private void settle(Wish wish) {
        model.callback(callback.getText());
        choose();
        model.whenShown(() -> act.wish(wish, 0));
    }

    private void walk(int by) {
        List<TextField> fields = List.of(place, words, kind, callback);
        int at = 0;
        while (at < fields.size() - 1 && !fields.get(at).isFocused()) {
            at++;
        }
        if (place.isFocused() && by > 0) {
            choose();
        }
        fields.get(Math.floorMod(at + by, fields.size())).requestFocus();
    }

    private void step(int by) {
        int found = model.pageProperty().get().places().size();
        if (place.isFocused() && found > 0) {
            placeAt = Math.floorMod(placeAt + by, found);
        } else {
            model.stepType(by);
        }
        show(model.pageProperty().get());
    }

    private void show(CallPage page) {
        missing.setText("");
        if (model.draft().place() != null && !place.getText().equals(model.draft().placeTyped())) {
            byItself = true;
            place.setText(model.draft().placeTyped());
            byItself = false;
        }
        placeAt = Math.min(placeAt, Math.max(0, page.places().size() - 1));
        List<Node> found = new ArrayList<>();
        for (int i = 0; i < page.places().size(); i++) {
            int index = i;
            found.add(choice(0, page.places().get(i).title(), page.places().get(i).note(), i == placeAt, () -> {
                model.choose(index);
                words.requestFocus();
            }));
        }
        places.getChildren().setAll(found);
        List<Node> meant = new ArrayList<>();
        for (int i = 0; i < page.types().size(); i++) {
            int index = i;
            Code type = page.types().get(i);
            meant.add(choice(CallTypes.severity(type), type.name(lang.code()), "", i == model.typeAt(), () -> {
                model.stepType(index - model.typeAt());
                show(model.pageProperty().get());
            }));
        }
        kinds.getChildren().setAll(meant);
        beside.getChildren().setAll(known(page));
    }

    private static Node choice(int severity, String title, String note, boolean selected, Runnable onClick) {
        Label label = new Label(title);
        label.setMinWidth(0);
        Label more = new Label(note);
        more.getStyleClass().addAll("note", "faint");
        more.setMinWidth(0);
        HBox row = new HBox();
        if (severity > 0) {
            row.getChildren().add(new SeverityIcon(ICON, severity));
        }
        row.getChildren().addAll(label, more);
        row.getStyleClass().addAll("choice", "call-choice");
        row.pseudoClassStateChanged(SELECTED, selected);
        row.setOnMouseClicked(event -> onClick.run());
        return row;
    }

    private List<Node> known(CallPage page) {
        if (model.draft().place() == null) {
            return List.of(faint("beside.no-place"));
        }
        List<Node> rows = new ArrayList<>();
        Section open = new Section(texts.get("beside.open"));
        open.setAside(page.open().isEmpty() ? "" : texts.get("beside.attach"));
        rows.add(open);
        int number = 1;
        for (CallRow row : page.open()) {
            int index = number - 1;
            Node line = line(row, CONTROL + number++);
            line.setOnMouseClicked(event -> act.wish(Wish.ATTACH, index));
            rows.add(line);
        }
        if (page.open().isEmpty()) {
            rows.add(faint("beside.nothing-open"));
        }
        rows.add(new Section(texts.get("beside.notes")));
        Label notes = new Label(page.notes().isEmpty() ? texts.get("beside.no-notes") : page.notes());
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.getStyleClass().add(page.notes().isEmpty() ? "note" : "strong");
        rows.add(notes);
        rows.add(new Section(texts.get("beside.past")));
        page.past().forEach(row -> rows.add(brief(row)));
        if (page.past().isEmpty()) {
            rows.add(faint("beside.nothing-past"));
        }
        return rows;
    }

    private Label faint(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().addAll("note", "faint");
        return label;
    }

    private static Node brief(CallRow row) {
        Label title = new Label(row.title());
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label note = new Label(row.note());
        note.getStyleClass().add("note");
        note.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, new SeverityIcon(ICON, row.severity()), title, note);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node line(CallRow row, String key) {
        Label title = new Label(row.title());
        title.setMinWidth(0);
        Label note = new Label(row.note());
        note.getStyleClass().add("note");
        note.setMinWidth(0);
        VBox middle = new VBox(title, note);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox line = new HBox(8, new SeverityIcon(ICON, row.severity()), middle, new KeyHint(key));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("call-row");
        return line;
    }

    @Override
    public void close() {
        model.pageProperty().removeListener(onPage);
        callback.clear();
    }
}
