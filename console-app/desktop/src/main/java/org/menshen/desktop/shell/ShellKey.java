package org.menshen.desktop.shell;

import javafx.scene.input.KeyCode;

/// What keys do in every window beside opening the others.
enum ShellKey {
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
}
