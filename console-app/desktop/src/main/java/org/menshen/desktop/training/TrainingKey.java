package org.menshen.desktop.training;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the training records.
enum TrainingKey implements KeyBound {
    /// The drill above.
    UP(Stroke.of(KeyCode.UP)),
    /// The drill below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// The officer before.
    BEFORE(Stroke.of(KeyCode.LEFT)),
    /// The officer after.
    AFTER(Stroke.of(KeyCode.RIGHT)),
    /// The selected drill in the debriefing.
    OPEN(Stroke.of(KeyCode.ENTER));

    private final Stroke stroke;

    TrainingKey(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
