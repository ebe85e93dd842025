package org.menshen.desktop.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowField;

/// One or several of many things, found by what is typed: ↑ ↓ choose, Enter takes, Backspace in an empty line takes the last one away. FX thread.
final class ChoiceEntry extends FormEntry implements FieldEntry {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int SHOWN = 7;

    private final FormField about;
    private final FormTools tools;
    private final Texts texts;
    private final FieldOptions options;
    private final boolean several;
    private final Map<String, String> taken = new LinkedHashMap<>();
    private final FlowPane chips = new FlowPane(6, 4);
    private final TextField hand = new TextField();
    private final VBox list = new VBox();
    private List<FieldOptions.Option> found = List.of();
    private int at;
    private int turn;
    private boolean waits;
    /// Enter came before the list
    private boolean taking;
    /// the person chose among the list
    private boolean moved;

    ChoiceEntry(FormField about, FormTools tools, Texts texts) {
        this.about = about;
        this.tools = tools;
        this.texts = texts;
        this.options = new FieldOptions(tools.ports());
        this.several = about.field().kind() == FieldKind.CODES;
        FlowField field = about.field();
        ValueWords words = new ValueWords(tools.ports());
        for (String value : about.initial().split(several ? "," : "\n")) {
            if (!value.isEmpty()) {
                taken.put(value, words.of(field, value));
            }
        }
        hand.setPromptText(texts.get(FieldOptions.many(field) ? "prompt.find" : several ? "prompt.several" : "prompt.choose"));
        hand.textProperty().addListener((property, old, text) -> look());
        hand.focusedProperty().addListener((property, old, focused) -> {
            list.getChildren().clear();
            if (focused) {
                look();
            }
        });
        hand.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getStyleClass().add("form-options");
        furnish(chips, hand, list);
        show();
    }

    @Override
    Object entered() {
        return new LinkedHashMap<>(taken);
    }

    @Override
    @SuppressWarnings("unchecked")
    void restore(Object before) {
        taken.clear();
        taken.putAll((Map<String, String>) before);
        show();
        hint();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(at + 1);
            case UP -> choose(at - 1);
            case ENTER -> {
                if (event.isControlDown()) {
                    return;
                }
                enter();
            }
            case BACK_SPACE -> {
                if (!hand.getText().isEmpty() || taken.isEmpty()) {
                    return;
                }
                taken.remove(new ArrayList<>(taken.keySet()).getLast());
                show();
                look();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        if (waits) {
            // the list of this very line is not there yet: it is taken from when it comes
            taking = true;
        } else if (at < found.size() && takes()) {
            take(found.get(at));
        } else {
            done();
        }
    }

    /// Whether Enter takes the marked option: never in place of what is chosen already, unless the person has looked for another one.
    private boolean takes() {
        return !hand.getText().isBlank() || taken.isEmpty() && about.needed() || moved;
    }

    private void take(FieldOptions.Option option) {
        if (!several) {
            taken.clear();
        }
        taken.put(option.value(), option.words());
        hand.clear();
        moved = false;
        show();
        hint();
        if (!several) {
            done();
        } else {
            look();
        }
    }

    private void look() {
        int mine = ++turn;
        moved = false;
        String text = hand.getText();
        hint();
        if (!FieldOptions.many(about.field())) {
            offer(options.find(about.field(), text, SHOWN));
            return;
        }
        if (text.isBlank()) {
            waits = false;
            offer(List.of());
            return;
        }
        waits = true;
        try {
            tools.ports().background().execute(() -> {
                List<FieldOptions.Option> now = found(text);
                tools.bridge().run(() -> {
                    if (mine == turn) {
                        waits = false;
                        offer(now);
                        if (taking) {
                            taking = false;
                            enter();
                        }
                    }
                });
            });
        } catch (RejectedExecutionException closing) {
            waits = false;
        }
    }

    /// None when looking for them fails, which is told as every defect is: the entry must not wait for ever.
    private List<FieldOptions.Option> found(String text) {
        try {
            return options.find(about.field(), text, SHOWN);
        } catch (RuntimeException failed) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
            return List.of();
        }
    }

    private void offer(List<FieldOptions.Option> now) {
        found = now.stream().filter(option -> !taken.containsKey(option.value())).toList();
        list.getChildren().clear();
        if (hand.isFocused()) {
            for (FieldOptions.Option option : found) {
                Label words = new Label(option.words());
                words.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(words, Priority.ALWAYS);
                Label other = new Label(option.other());
                other.getStyleClass().addAll("note", "faint");
                HBox row = new HBox(8, words, other);
                row.getStyleClass().add("form-option");
                row.setOnMousePressed(event -> take(option));
                list.getChildren().add(row);
            }
        }
        at = 0;
        mark();
    }

    private void choose(int next) {
        if (!found.isEmpty()) {
            at = Math.floorMod(next, found.size());
            moved = true;
            mark();
        }
    }

    private void mark() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == at && takes());
        }
    }

    private void show() {
        chips.getChildren().setAll(taken.values().stream().map(words -> {
            Label chip = new Label(words);
            chip.getStyleClass().addAll("chip", "form-chip");
            return chip;
        }).toList());
        chips.setVisible(!taken.isEmpty());
        chips.setManaged(!taken.isEmpty());
    }

    @Override
    public FormField about() {
        return about;
    }

    @Override
    TextInputControl hand() {
        return hand;
    }

    @Override
    String hinted() {
        return "";
    }

    @Override
    public Optional<String> written() {
        return hand.getText().isBlank() ? Optional.of(String.join(",", taken.keySet())) : Optional.empty();
    }

    @Override
    Optional<String> amiss() {
        if (!hand.getText().isBlank()) {
            return Optional.of(texts.get(found.isEmpty() ? "amiss.none" : "amiss.untaken", hand.getText()));
        }
        return about.needed() && taken.isEmpty() ? Optional.of(texts.get("amiss.needed")) : Optional.empty();
    }
}
