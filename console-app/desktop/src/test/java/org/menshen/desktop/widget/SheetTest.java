package org.menshen.desktop.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.text.Lang;

class SheetTest {

    private final StackPane host = new StackPane();
    private final Sheet sheet = new Sheet(host, Lang.EN);

    private List<String> words() {
        return host.lookupAll(".note").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private boolean consumed(Node target, KeyCode code) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        boolean[] reached = new boolean[1];
        EventHandler<KeyEvent> window = after -> reached[0] = true;
        host.addEventHandler(KeyEvent.KEY_PRESSED, window);
        Event.fireEvent(target, event);
        host.removeEventHandler(KeyEvent.KEY_PRESSED, window);
        return !reached[0];
    }

    /// F8 stops an alarm and F1…F6 bring the windows, whatever is being asked; letters belong to the question.
    @Test
    void keysOfAllWindowsGoOnToTheWindow() {
        Fx.run(() -> {
            sheet.choose("Which", List.of("one", "two"), index -> { });
            assertThat(consumed(host.lookup(".sheet"), KeyCode.F8)).isFalse();
            assertThat(consumed(host.lookup(".sheet"), KeyCode.X)).isTrue();
            sheet.write("Reason", "", true, text -> { });
            assertThat(consumed(host.lookup(".text-field"), KeyCode.F8)).isFalse();
            assertThat(consumed(host.lookup(".text-field"), KeyCode.X)).isTrue();
        });
    }

    @Test
    void aLineIsCorrectedByTheKeysOfEveryField() {
        Fx.run(() -> {
            new Scene(host);
            sheet.write("Reason", "firstXX", true, text -> { });
            host.applyCss();
            TextField field = (TextField) host.lookup(".text-field");
            field.end();
            press(field, KeyCode.BACK_SPACE);
            press(field, KeyCode.BACK_SPACE);
            assertThat(field.getText()).isEqualTo("first");
            press(field, KeyCode.HOME);
            press(field, KeyCode.DELETE);
            assertThat(field.getText()).isEqualTo("irst");
            press(field, KeyCode.RIGHT);
            assertThat(field.getCaretPosition()).isEqualTo(1);
        });
    }

    /// A window that comes forward takes the keyboard into its list, but not out of a question: what is written goes on where it was.
    @Test
    void aQuestionKeepsItsKeyboardWhenItsWindowComesForward() {
        Fx.run(() -> {
            TextField search = new TextField();
            host.getChildren().add(search);
            Scene scene = new Scene(host);
            sheet.write("Reason", "first", true, text -> { });
            host.applyCss();
            TextField field = (TextField) host.lookup(".sheet .text-field");
            field.positionCaret(2);
            HeldKeyboard.around(scene.getFocusOwner(), search::requestFocus);
            assertThat(scene.getFocusOwner()).isEqualTo(field);
            assertThat(field.getCaretPosition()).isEqualTo(2);
            assertThat(field.getSelectedText()).isEmpty();
            HeldKeyboard.around(scene.getFocusOwner(), sheet::close);
            search.requestFocus();
            HeldKeyboard.around(scene.getFocusOwner(), host::requestFocus);
            assertThat(scene.getFocusOwner()).isEqualTo(host);
        });
    }

    private static void press(Node target, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void whoWritesANumberSeesWhatWillBeKeptOfIt() {
        Fx.run(() -> {
            sheet.write("Reason", "", true, text -> { });
            TextField field = (TextField) host.lookup(".text-field");
            assertThat(words()).containsExactly("Enter takes it; Esc leaves");
            field.setText("call 13912345678");
            assertThat(words()).singleElement().asString().contains("call 139****5678");
            field.setText("call the guard");
            assertThat(words()).containsExactly("Enter takes it; Esc leaves");
        });
    }
}
