package org.menshen.desktop.shell;

import java.util.List;

import javafx.scene.input.KeyCode;

/// What keys do in every window beside opening the others.
enum ShellKey implements KeyBound {
    /// Night or day colours.
    THEME(KeyCode.F9),
    /// The whole monitor.
    FULL_SCREEN(KeyCode.F11);

    /// The sign that brings the sheet of keys, wherever it lies on the keyboard.
    static final String KEYS = "?";

    private final KeyCode code;

    ShellKey(KeyCode code) {
        this.code = code;
    }

    KeyCode code() {
        return code;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(Stroke.of(code));
    }
}
