package org.menshen.desktop.crowd;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of crowds.
enum CrowdKey implements KeyBound {
    /// The zone above.
    UP(KeyCode.UP),
    /// The zone below.
    DOWN(KeyCode.DOWN),
    /// The zone on the map.
    OPEN(KeyCode.ENTER),
    /// The plan of its level.
    PLAN(KeyCode.P),
    /// Its cameras.
    CAMERAS(KeyCode.C),
    /// Other lines for a time.
    LINES(KeyCode.T),
    /// The lines of its kind again.
    RESET(KeyCode.Z),
    /// The rest of the selected zone, below what is seen.
    PAGE_DOWN(KeyCode.RIGHT),
    /// Back to its beginning.
    PAGE_UP(KeyCode.LEFT),
    /// Everything that can be done.
    MORE(KeyCode.PERIOD);

    private final List<Stroke> strokes;

    CrowdKey(KeyCode code) {
        this.strokes = Stream.of(Stroke.of(code)).toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
