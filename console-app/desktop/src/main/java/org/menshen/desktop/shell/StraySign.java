package org.menshen.desktop.shell;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// Keeps the sign of a key out of the field that the key itself has opened. A press tells what is to be done; the sign it writes comes after it, to
/// whatever has the keyboard by then: a field that `/` or F brings would begin with that very sign. What is written by other means than a key, such
/// as an input method, is left alone. FX thread.
final class StraySign {

    private @Nullable EventTarget pressed;
    private String sign = "";

    private StraySign() {
    }

    /// Watches the keys of a scene, as long as it lives.
    static void keepOut(Scene scene) {
        StraySign signs = new StraySign();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, signs::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> signs.pressed = null);
        scene.addEventFilter(KeyEvent.KEY_TYPED, signs::typed);
    }

    private void pressed(KeyEvent event) {
        pressed = event.getTarget();
        sign = event.getText();
    }

    private void typed(KeyEvent event) {
        EventTarget field = event.getTarget();
        if (field instanceof TextInputControl && pressed != null && !pressed.equals(field) && event.getCharacter().equals(sign)) {
            event.consume();
        }
        pressed = null;
    }
}
