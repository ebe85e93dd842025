package org.menshen.desktop.widget;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/// The key of an action, drawn like a key cap. Every action shows one.
public final class KeyHint extends Label {

    /// A key by its name, such as `Enter` or `A`.
    public KeyHint(String key) {
        super(key);
        getStyleClass().add("key-hint");
        setMinWidth(USE_PREF_SIZE);
    }

    /// A key combination.
    public KeyHint(KeyCombination key) {
        this(key.getDisplayText());
    }
}
