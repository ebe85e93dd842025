package org.menshen.desktop.widget;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Asks a question in place: a list to choose from by digit, arrows or mouse, or a line to write. It lies over a part of the window, takes the
/// keyboard while it is open, and Esc leaves it. Never a window of its own. FX thread.
public final class Sheet {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDTH = 440;
    /// choices that have a digit
    private static final int DIGITS = 9;
    /// a long list takes this share of what it lies over, but never less than some rows
    private static final double SHARE = 0.8;
    private static final double MIN_HEIGHT = 200;

    private final StackPane host;
    private final String chooseHint;
    private final String writeHint;
    private @Nullable Region open;
    private @Nullable Node before;

    /// A sheet over a part of a window.
    ///
    /// @param host the part
    /// @param chooseHint how to choose, such as "digits or ↑ ↓, Enter, Esc"
    /// @param writeHint how to finish writing
    public Sheet(StackPane host, String chooseHint, String writeHint) {
        this.host = host;
        this.chooseHint = chooseHint;
        this.writeHint = writeHint;
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

    /// Something to choose.
    ///
    /// @param severity 1…5, shown by its symbol; 0 for things that have none
    /// @param words what it is
    /// @param note what helps to tell it from the others, such as how far it is; may be empty
    public record Choice(int severity, String words, String note) {
    }

    /// Lets the person choose among things. Many of them can be scrolled.
    ///
    /// @param choices at least one; the first nine have digits
    /// @param onChosen gets the index
    public void offer(String title, List<Choice> choices, IntConsumer onChosen) {
        VBox rows = new VBox(2);
        int[] at = {0};
        for (int i = 0; i < choices.size(); i++) {
            int index = i;
            HBox row = row(i, choices.get(i));
            row.setOnMouseClicked(event -> finish(() -> onChosen.accept(index)));
            rows.getChildren().add(row);
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        mark(rows, 0);
        VBox sheet = sheet(title, choices.size() > DIGITS ? scroll : rows, chooseHint);
        if (choices.size() > DIGITS) {
            sheet.maxHeightProperty().bind(Bindings.max(MIN_HEIGHT, host.heightProperty().multiply(SHARE)));
        }
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int digit = event.getCode().isDigitKey() ? event.getText().isEmpty() ? -1 : event.getText().charAt(0) - '1' : -1;
            if (digit >= 0 && digit < choices.size()) {
                finish(() -> onChosen.accept(digit));
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                at[0] = Math.floorMod(at[0] + (event.getCode() == KeyCode.DOWN ? 1 : -1), choices.size());
                mark(rows, at[0]);
                scroll.setVvalue(choices.size() < 2 ? 0 : at[0] / (choices.size() - 1.0));
            } else if (event.getCode() == KeyCode.ENTER) {
                finish(() -> onChosen.accept(at[0]));
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
            event.consume();
        });
        show(sheet, sheet);
    }

    private static HBox row(int index, Choice choice) {
        Label words = new Label(choice.words());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(new KeyHint(index < DIGITS ? String.valueOf(index + 1) : "·"));
        if (choice.severity() > 0) {
            row.getChildren().add(new SeverityIcon(18, choice.severity()));
        }
        row.getChildren().add(words);
        if (!choice.note().isEmpty()) {
            Label note = new Label(choice.note());
            note.getStyleClass().addAll("note", "figure");
            note.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(note);
        }
        row.getStyleClass().add("choice");
        return row;
    }

    /// Lets the person write a line.
    ///
    /// @param initial what stands there at first
    /// @param required whether an empty line does not finish
    /// @param onText gets the line, without blanks around it
    public void write(String title, String initial, boolean required, Consumer<String> onText) {
        TextField field = new TextField(initial);
        VBox sheet = sheet(title, field, writeHint);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            String text = field.getText().strip();
            if (event.getCode() == KeyCode.ENTER && !(required && text.isEmpty())) {
                finish(() -> onText.accept(text));
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
            event.consume();
        });
        show(sheet, field);
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

    private VBox sheet(String title, Node body, String hint) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        heading.setWrapText(true);
        Label foot = new Label(hint);
        foot.getStyleClass().addAll("note", "faint");
        VBox sheet = new VBox(heading, body, foot);
        sheet.getStyleClass().add("sheet");
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
        focus.requestFocus();
    }

    private void finish(Runnable answer) {
        close();
        answer.run();
    }

    private static void mark(VBox rows, int at) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == at);
        }
    }
}
