package org.menshen.desktop.register;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the register, beside the acts on what is selected.
enum RegisterKey implements KeyBound {
    /// The row above.
    UP(KeyCode.UP),
    /// The row below.
    DOWN(KeyCode.DOWN),
    /// Everything that can be done.
    MORE(KeyCode.PERIOD);

    private final Stroke stroke;

    RegisterKey(KeyCode code) {
        this.stroke = Stroke.of(code);
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
