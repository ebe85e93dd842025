package org.menshen.desktop.shell;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What keys do in every window beside opening the others.
enum ShellKey implements KeyBound {
    /// From the recorded day back to the present, in all windows.
    PRESENT(Stroke.control(KeyCode.F5)),
    /// Night or day colours.
    THEME(Stroke.of(KeyCode.F9)),
    /// The whole monitor.
    FULL_SCREEN(Stroke.of(KeyCode.F11));

    /// The sign that brings the sheet of keys, wherever it lies on the keyboard.
    static final String KEYS = "?";

    private final Stroke stroke;

    ShellKey(Stroke stroke) {
        this.stroke = stroke;
    }

    KeyCombination combination() {
        return stroke.control() ? new KeyCodeCombination(stroke.code(), KeyCombination.CONTROL_DOWN) : new KeyCodeCombination(stroke.code());
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
