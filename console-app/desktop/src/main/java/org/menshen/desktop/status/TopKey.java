package org.menshen.desktop.status;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the top line of every window.
enum TopKey implements KeyBound {
    /// The menu of windows.
    WINDOWS(Stroke.of(KeyCode.F10)),
    /// The list of sources.
    SOURCES(Stroke.of(KeyCode.F12)),
    /// Silences the tone of a lost line and the voice, and takes note of a broken sound device.
    SILENCE(Stroke.of(KeyCode.F8)),
    /// The test tone was heard.
    SOUND_HEARD(Stroke.control(KeyCode.F8)),
    /// The test tone was not heard.
    SOUND_UNHEARD(Stroke.alt(KeyCode.F8)),
    /// The test tone once more.
    SOUND_AGAIN(Stroke.control(KeyCode.F7)),
    /// Pauses the drill or goes on.
    DRILL_RUN(Stroke.control(KeyCode.SPACE)),
    /// The drill faster.
    DRILL_FASTER(Stroke.control(KeyCode.UP)),
    /// The drill slower.
    DRILL_SLOWER(Stroke.control(KeyCode.DOWN));

    private final Stroke stroke;

    TopKey(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }

    /// The same for the scene's accelerators, which are asked before any node.
    KeyCombination accelerator() {
        return stroke.control() ? new KeyCodeCombination(stroke.code(), KeyCombination.CONTROL_DOWN)
                : stroke.alt() ? new KeyCodeCombination(stroke.code(), KeyCombination.ALT_DOWN) : new KeyCodeCombination(stroke.code());
    }
}
