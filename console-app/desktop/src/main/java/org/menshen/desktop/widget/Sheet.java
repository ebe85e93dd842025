package org.menshen.desktop.widget;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.text.PersonalNumbers;

/// Asks a question in place: a list to choose from by digit, arrows or mouse, or a line to write. It lies over a part of the window, takes the
/// keyboard while it is open, and Esc leaves it. Never a window of its own. FX thread.
public final class Sheet {

    /// the style class of what is open
    static final String STYLE = "sheet";
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");
    /// how a key with Shift is written
    private static final String SHIFT = "⇧";
    /// how one with Ctrl is written in lists of letters; no font that travels with the program has it, so it is never shown
    private static final String CONTROL = "⌃";
    private static final double WIDTH = 440;
    private static final double FORM_WIDTH = 620;
    /// a proposed line of so many signs needs the wide one
    private static final int LONG = 24;
    private static final double MARGIN = 24;
    /// from this width on many choices stand in two columns
    private static final double TWO_COLUMNS = 600;
    /// choices that have a digit
    private static final int DIGITS = 9;
    /// a long list takes this share of what it lies over, but never less than some rows
    private static final double SHARE = 0.9;
    private static final double MIN_HEIGHT = 200;
    /// what heading and hint need, what a choice needs, and what a reason below it needs more
    private static final double FRAME = 112;
    private static final double ROW = 39;
    private static final double NOTE_BELOW = 36;
    /// signs of a note that stands beside the words, wide ones counted twice; a longer one would leave the words no room
    private static final int SHORT_NOTE = 28;
    /// from here on signs are as wide as they are high
    private static final int WIDE_SIGNS = 0x2E80;

    private final StackPane host;
    private final Texts texts;
    private @Nullable Region open;
    private @Nullable Node before;

    /// A sheet over a part of a window.
    ///
    /// @param host the part
    /// @param lang the language of its hints
    public Sheet(StackPane host, Lang lang) {
        this.host = host;
        this.texts = Texts.load(lang, Sheet.class);
    }

    /// What it lies over.
    public StackPane host() {
        return host;
    }

    /// Whether a question is open.
    public boolean isOpen() {
        return open != null;
    }

    /// Lets the person choose.
    ///
    /// @param choices at least one; the first nine have digits
    /// @param onChosen gets the index
    public void choose(String title, List<String> choices, IntConsumer onChosen) {
        offer(title, choices.stream().map(words -> new Choice(0, words, "")).toList(), onChosen);
    }

    /// Lets the person choose for a question that goes on afterwards.
    ///
    /// @param onLeft called when the person leaves it without a choice
    public void choose(String title, List<String> choices, IntConsumer onChosen, Runnable onLeft) {
        choose(title, choices, onChosen);
        Objects.requireNonNull(open).addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onLeft.run();
            }
        });
    }

    /// Something to choose.
    ///
    /// @param severity 1…5, shown by its symbol; 0 for things that have none
    /// @param words what it is
    /// @param note what helps to tell it from the others, such as how far it is, or why it cannot be chosen; may be empty
    /// @param key a key that chooses it, too, by its name or sign, behind ⇧ with Shift and ⌃ with Ctrl; may be empty
    /// @param able whether it can be chosen now
    public record Choice(int severity, String words, String note, String key, boolean able) {

        /// Something that can be chosen.
        public Choice(int severity, String words, String note) {
            this(severity, words, note, "", true);
        }
    }

    /// Lets the person choose among things. Many of them stand in two columns where there is room, and can be scrolled.
    ///
    /// @param choices at least one; the first nine have digits
    /// @param onChosen gets the index
    public void offer(String title, List<Choice> choices, IntConsumer onChosen) {
        boolean wide = choices.size() > DIGITS && host.getWidth() >= TWO_COLUMNS;
        GridPane rows = new GridPane();
        int[] at = {first(choices)};
        List<String> letters = letters(choices);
        IntConsumer choose = index -> {
            if (index >= 0 && index < choices.size() && choices.get(index).able()) {
                finish(() -> onChosen.accept(index));
            }
        };
        int height = wide ? (choices.size() + 1) / 2 : choices.size();
        for (int i = 0; i < choices.size(); i++) {
            int index = i;
            HBox row = row(i, choices.get(i), letters.get(i));
            row.setOnMouseClicked(event -> choose.accept(index));
            rows.add(row, i / height, i % height);
            GridPane.setHgrow(row, Priority.ALWAYS);
            GridPane.setFillWidth(row, true);
        }
        rows.getStyleClass().add("choices");
        for (int column = 0; column < (wide ? 2 : 1); column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(wide ? 50 : 100);
            rows.getColumnConstraints().add(share);
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        mark(rows, at[0]);
        VBox sheet = sheet(title, choices.size() > DIGITS ? scroll : rows, new Label(texts.get("choose")));
        if (choices.size() > DIGITS) {
            VBox.setVgrow(scroll, Priority.ALWAYS);
            double below = choices.stream().filter(Sheet::below).count() * NOTE_BELOW / (wide ? 2 : 1);
            sheet.maxHeightProperty().bind(Bindings.min(FRAME + height * ROW + below,
                    Bindings.max(MIN_HEIGHT, host.heightProperty().multiply(SHARE))));
        }
        if (wide) {
            sheet.setMaxWidth(Math.min(host.getWidth() - 24, 2 * WIDTH));
        }
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int digit = event.getCode().isDigitKey() ? event.getText().isEmpty() ? -1 : event.getText().charAt(0) - '1' : -1;
            if (digit >= 0) {
                choose.accept(digit);
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                at[0] = Math.floorMod(at[0] + (event.getCode() == KeyCode.DOWN ? 1 : -1), choices.size());
                mark(rows, at[0]);
                scroll.setVvalue(height < 2 ? 0 : at[0] % height / (height - 1.0));
            } else if (event.getCode() == KeyCode.ENTER) {
                choose.accept(at[0]);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
            } else {
                choose.accept(byKey(choices, letters, event));
            }
            take(event, byKey(choices, letters, event) >= 0);
        });
        show(sheet, sheet);
    }

    /// A key of all windows that means none of the choices, such as the one that stops an alarm or brings another window, goes on to the window.
    private static void take(KeyEvent event, boolean meant) {
        if (meant || !event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private static int first(List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).able()) {
                return i;
            }
        }
        return 0;
    }

    private static int byKey(List<Choice> choices, List<String> letters, KeyEvent event) {
        String shift = event.isControlDown() ? CONTROL : event.isShiftDown() ? SHIFT : "";
        // a digit has the same name and sign
        List<String> keys = List.of(shift + event.getCode().getName(),
                shift + event.getCode().getChar() + (event.getCode().isLetterKey() ? " " : ""),
                event.getText().isBlank() ? shift + event.getCode().getName() : shift + event.getText());
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).able() && (keys.contains(choices.get(i).key()) || keys.contains(letters.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /// A free letter for each choice that has neither a digit nor a key of its own; empty for the others, and when the letters are used up.
    private static List<String> letters(List<Choice> choices) {
        Set<String> taken = choices.stream().map(Choice::key).collect(Collectors.toSet());
        Iterator<String> free = IntStream.rangeClosed('A', 'Z').mapToObj(letter -> String.valueOf((char) letter))
                .filter(letter -> !taken.contains(letter)).iterator();
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            boolean wants = i >= DIGITS && choices.get(i).able() && choices.get(i).key().isEmpty();
            letters.add(wants && free.hasNext() ? free.next() : "");
        }
        return letters;
    }

    private static boolean below(Choice choice) {
        return !choice.note().isEmpty() && (!choice.able() || choice.note().codePoints().map(sign -> sign < WIDE_SIGNS ? 1 : 2).sum() > SHORT_NOTE);
    }

    private static HBox row(int index, Choice choice, String letter) {
        Label words = new Label(choice.words());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(new KeyHint(index < DIGITS && choice.able() ? String.valueOf(index + 1) : letter.isEmpty() ? "·" : letter));
        if (choice.severity() > 0) {
            row.getChildren().add(new SeverityIcon(18, choice.severity()));
        }
        Label note = new Label(choice.note());
        note.getStyleClass().addAll("note", "figure");
        VBox middle = new VBox(words);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().add(middle);
        if (!choice.note().isEmpty() && !below(choice)) {
            note.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(note);
        } else if (!choice.note().isEmpty()) {
            note.setWrapText(true);
            note.getStyleClass().setAll("label", "note");
            middle.getChildren().add(note);
        }
        if (!choice.key().isEmpty()) {
            row.getChildren().add(new KeyHint(choice.key().replace(CONTROL, "Ctrl+")));
        }
        row.getStyleClass().add("choice");
        row.pseudoClassStateChanged(BARRED, !choice.able());
        return row;
    }

    /// Lets the person write a line.
    ///
    /// @param initial what stands there at first
    /// @param required whether an empty line does not finish
    /// @param onText gets the line, without blanks around it
    public void write(String title, String initial, boolean required, Consumer<String> onText) {
        write(title, initial, text -> !required || !text.isEmpty(), onText);
    }

    /// Lets the person write a line.
    ///
    /// @param initial what stands there at first
    /// @param accepts whether a line will do; one that will not does not finish and is marked
    /// @param onText gets the line, without blanks around it
    public void write(String title, String initial, Predicate<String> accepts, Consumer<String> onText) {
        TextField field = new TextField(initial);
        Label hint = new Label();
        VBox sheet = sheet(title, field, hint);
        if (initial.length() > LONG) {
            sheet.setMaxWidth(Math.min(Math.max(WIDTH, host.getWidth() - 2 * MARGIN), FORM_WIDTH));
        }
        field.textProperty().subscribe(text -> {
            field.pseudoClassStateChanged(AMISS, false);
            hint.setText(hint(text));
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            String text = field.getText().strip();
            if (event.getCode() == KeyCode.ENTER && accepts.test(text)) {
                finish(() -> onText.accept(text));
            } else if (event.getCode() == KeyCode.ENTER) {
                field.pseudoClassStateChanged(AMISS, true);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
            } else {
                return;
            }
            event.consume();
        });
        // what the field itself makes of a key, such as to delete a sign, it does only with one that nobody has taken: so it is taken here, behind it
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, event -> take(event, false));
        show(sheet, field);
        // a value, such as a time, is written anew; a sentence goes on
        if (initial.length() <= SHORT_NOTE / 2 && initial.indexOf(' ') < 0) {
            field.selectAll();
        } else {
            field.end();
        }
    }

    /// Lays something that fills itself in, such as a form, over the part: it has the keyboard until it is closed, and Esc leaves it.
    ///
    /// @param foot the keys that it knows
    /// @param focus where the keyboard goes
    public void lay(String title, Region body, String foot, Node focus) {
        lay(title, body, foot, focus, FORM_WIDTH);
    }

    /// The same for what needs more room, such as two lists side by side.
    ///
    /// @param width how wide it is at most, pixels
    public void lay(String title, Region body, String foot, Node focus, double width) {
        VBox sheet = sheet(title, body, new Label(foot));
        sheet.setMaxWidth(Math.min(Math.max(WIDTH, host.getWidth() - 2 * MARGIN), width));
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
            take(event, false);
        });
        show(sheet, focus);
    }

    /// How to finish; that a number of a person will not be kept as it is written.
    private String hint(String text) {
        String masked = PersonalNumbers.mask(text);
        return masked.equals(text) ? texts.get("write") : texts.get("masked", masked);
    }

    /// Leaves the question without an answer.
    public void close() {
        if (open != null) {
            host.getChildren().remove(open);
            open = null;
            if (before != null) {
                before.requestFocus();
            }
        }
    }

    private static VBox sheet(String title, Node body, Label foot) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        heading.setWrapText(true);
        foot.setWrapText(true);
        foot.getStyleClass().addAll("note", "faint");
        VBox sheet = new VBox(heading, body, foot);
        sheet.getStyleClass().add(STYLE);
        sheet.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        sheet.setFocusTraversable(true);
        StackPane.setAlignment(sheet, Pos.CENTER);
        return sheet;
    }

    private void show(Region sheet, Node focus) {
        close();
        before = host.getScene() == null ? null : host.getScene().getFocusOwner();
        open = sheet;
        host.getChildren().add(sheet);
        // what scrolls puts its content into the window only once it is styled
        sheet.applyCss();
        focus.requestFocus();
    }

    private void finish(Runnable answer) {
        close();
        answer.run();
    }

    private static void mark(Pane rows, int at) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == at);
        }
    }
}
