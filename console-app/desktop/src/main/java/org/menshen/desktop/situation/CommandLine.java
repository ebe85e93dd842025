package org.menshen.desktop.situation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;

/// The line at the bottom: `/` begins a command or a search. While it is typed, what it may mean stands above it, with what Enter will do and
/// on what; ↑ ↓ choose, Tab completes, Enter does it, Esc leaves. In an empty line ↑ brings back what was given before. What the line means is
/// worked out in the background: keys that come before the list of this very line is there wait for it, in their order, and none acts on the list of
/// the line before. FX thread.
final class CommandLine {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");
    private static final double HEIGHT = 36;
    private static final double WIDTH = 720;
    private static final int MOST_PAST = 50;

    private final FeatureContext context;
    private final Texts texts;
    private final Completion completion;
    private final Supplier<Case> selected;
    private final Consumer<Suggestion.What> onEnter;
    private final Runnable onLeave;
    private final HBox node = new HBox(12);
    private final TextField field = new TextField();
    private final VBox popup = new VBox();
    private List<Suggestion> suggestions = List.of();
    private int at;
    private int turn;
    private boolean waiting;
    private boolean unknown;
    /// keys that came before what the line means was worked out
    private final Deque<Runnable> ahead = new ArrayDeque<>();
    /// true while one of these changes the line
    private boolean acting;
    /// lines that were carried out here, the last at the end; never written down, since reasons stand in them
    private final List<String> past = new ArrayList<>();
    private int back;
    private String recalled = "";

    /// @param selected what is selected now
    /// @param onEnter gets what the person wants
    /// @param onLeave called when the person is done with the line
    CommandLine(FeatureContext context, Texts texts, Completion completion, Supplier<Case> selected, Consumer<Suggestion.What> onEnter,
                Runnable onLeave) {
        this.context = context;
        this.texts = texts;
        this.completion = completion;
        this.selected = selected;
        this.onEnter = onEnter;
        this.onLeave = onLeave;
        field.setPromptText(texts.get("command.prompt"));
        field.getStyleClass().add("command-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((property, old, text) -> {
            if (!acting) {
                // typed on: what was to be done with the line before is no longer wanted
                ahead.clear();
            }
            read();
        });
        field.focusedProperty().addListener((property, old, focused) -> {
            popup.setVisible(focused);
            read();
        });
        Label help = new Label(texts.get("command.help"), new KeyHint("?"));
        help.getStyleClass().add("help");
        help.setMinWidth(Region.USE_PREF_SIZE);
        help.setOnMouseClicked(event -> context.navigator().toggleKeys());
        node.getStyleClass().addAll("panel", "command-line");
        node.getChildren().addAll(new KeyHint("/"), field, help);
        popup.getStyleClass().add("command-popup");
        popup.setVisible(false);
        popup.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(popup, Pos.BOTTOM_LEFT);
        StackPane.setMargin(popup, new Insets(0, 12, HEIGHT + 2, 40));
    }

    /// Puts the keyboard into the line.
    void focus() {
        field.requestFocus();
    }

    Region node() {
        return node;
    }

    /// What is laid over the window above the line.
    Region popup() {
        return popup;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enter();
            case ESCAPE -> leave();
            case TAB -> whenRead(this::complete);
            case DOWN -> {
                if (back == 0 || !recall(-1)) {
                    whenRead(() -> choose(at + 1));
                }
            }
            case UP -> {
                if (!recall(1)) {
                    whenRead(() -> choose(at - 1));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        String line = field.getText().strip();
        if (line.isEmpty()) {
            leave();
        } else if (waiting) {
            // nobody has seen yet what is only near to an unknown word
            ahead.add(() -> done(unknown || suggestions.isEmpty() ? null : suggestions.get(at), field.getText().strip()));
        } else {
            done(suggestions.isEmpty() ? null : suggestions.get(at), line);
        }
    }

    /// Does what a key says with the list of this very line, at once or when it is there.
    private void whenRead(Runnable key) {
        if (waiting) {
            ahead.add(key);
        } else {
            key.run();
        }
    }

    private void catchUp() {
        acting = true;
        try {
            while (!waiting && !ahead.isEmpty()) {
                ahead.poll().run();
            }
        } finally {
            acting = false;
        }
    }

    private void done(@Nullable Suggestion suggestion, String line) {
        if (suggestion == null) {
            String near = suggestions.stream().map(Suggestion::title).reduce((a, b) -> a + " · " + b).orElse("");
            context.notices().warn(near.isEmpty() ? texts.get("told.not-found", line) : texts.get("told.not-found-near", line, near));
        } else if (suggestion.what().equals(Suggestion.What.type()) && suggestion.able()) {
            field.setText(suggestion.completed());
            field.end();
        } else if (suggestion.able()) {
            remember(line);
            leave();
            onEnter.accept(suggestion.what());
        } else {
            context.notices().warn(texts.get("command.refused", suggestion.title(), suggestion.preview()));
        }
    }

    private void complete() {
        if (at < suggestions.size()) {
            field.setText(suggestions.get(at).completed());
            field.end();
        }
    }

    private void remember(String line) {
        past.remove(line);
        past.add(line);
        if (past.size() > MOST_PAST) {
            past.removeFirst();
        }
    }

    /// Goes through what was given before.
    ///
    /// @return false when something is being typed, or there is nothing
    private boolean recall(int by) {
        if (past.isEmpty() || !field.getText().equals(recalled)) {
            return false;
        }
        back = Math.clamp(back + by, 0, past.size());
        recalled = back == 0 ? "" : past.get(past.size() - back);
        field.setText(recalled);
        field.end();
        return true;
    }

    private void leave() {
        ahead.clear();
        back = 0;
        recalled = "";
        field.clear();
        onLeave.run();
    }

    private void choose(int next) {
        if (!suggestions.isEmpty()) {
            at = Math.floorMod(next, suggestions.size());
            for (int i = 0; i < suggestions.size(); i++) {
                HBox row = (HBox) popup.getChildren().get(i);
                row.pseudoClassStateChanged(SELECTED, i == at);
                row.getChildren().getLast().setVisible(i == at);
            }
        }
    }

    private void read() {
        if (!popup.isVisible()) {
            return;
        }
        String line = field.getText();
        Case now = selected.get();
        int mine = ++turn;
        waiting = true;
        try {
            context.ports().background().execute(() -> {
                Completion.Answer answer = completion.read(line, now);
                context.bridge().run(() -> {
                    if (mine == turn) {
                        waiting = false;
                        show(answer, line);
                        catchUp();
                    }
                });
            });
        } catch (RejectedExecutionException e) {
            waiting = false;
            ahead.clear();
        }
    }

    private void show(Completion.Answer answer, String line) {
        suggestions = answer.suggestions();
        unknown = answer.unknown();
        at = 0;
        popup.getChildren().clear();
        for (int i = 0; i < suggestions.size(); i++) {
            int index = i;
            Region row = row(suggestions.get(i));
            row.setOnMouseClicked(event -> done(suggestions.get(index), line));
            popup.getChildren().add(row);
        }
        String about = selected.get().called();
        Label foot = new Label(answer.unknown() ? texts.get(suggestions.isEmpty() ? "command.unknown" : "command.unknown-near", line)
                : texts.get(about.isBlank() ? "command.keys" : "command.keys.about", about));
        foot.getStyleClass().addAll("note", "faint", "command-foot");
        popup.getChildren().add(foot);
        choose(0);
    }

    private static Region row(Suggestion suggestion) {
        Label title = new Label(suggestion.title());
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label on = new Label(suggestion.on());
        on.setMinWidth(60);
        Label preview = new Label(suggestion.preview());
        preview.getStyleClass().add("note");
        preview.setMinWidth(0);
        HBox.setHgrow(preview, Priority.ALWAYS);
        preview.setMaxWidth(Double.MAX_VALUE);
        Label word = new Label(suggestion.completed());
        word.getStyleClass().addAll("note", "faint");
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, title, on, preview, word, new KeyHint(SituationKey.MAIN.shown()));
        row.getStyleClass().add("choice");
        row.pseudoClassStateChanged(BARRED, !suggestion.able());
        return row;
    }
}
