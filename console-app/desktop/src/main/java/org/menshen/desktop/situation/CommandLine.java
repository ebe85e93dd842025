package org.menshen.desktop.situation;

import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;

/// The line at the bottom: `/` begins a command or a search, Enter gives it, Esc leaves it. FX thread.
final class CommandLine {

    private final HBox node = new HBox(12);
    private final TextField field = new TextField();

    /// @param onLine gets the line
    /// @param onLeave called when the person is done with the line
    /// @param onHelp called when the person wants to see the keys
    CommandLine(Texts texts, Consumer<String> onLine, Runnable onLeave, Runnable onHelp) {
        field.setPromptText(texts.get("command.prompt"));
        field.getStyleClass().add("command-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                String line = field.getText();
                field.clear();
                onLeave.run();
                onLine.accept(line);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
                onLeave.run();
                event.consume();
            }
        });
        Label help = new Label(texts.get("command.help"), new KeyHint("?"));
        help.getStyleClass().add("help");
        help.setMinWidth(Region.USE_PREF_SIZE);
        help.setOnMouseClicked(event -> onHelp.run());
        node.getStyleClass().addAll("panel", "command-line");
        node.getChildren().addAll(new KeyHint("/"), field, help);
    }

    /// Puts the keyboard into the line.
    void focus() {
        field.requestFocus();
    }

    Region node() {
        return node;
    }
}
