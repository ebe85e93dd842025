package org.menshen.desktop.patrol;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do among the patrols, beside the acts on the selected route.
enum PatrolKey implements KeyBound {
    /// The line above.
    UP(KeyCode.UP),
    /// The line below.
    DOWN(KeyCode.DOWN),
    /// From the routes to the hot spots and back.
    OTHER(KeyCode.TAB),
    /// What comes next: gives the route to a unit, or makes a patrol of the hot spot.
    MAIN(KeyCode.ENTER),
    /// Everything that can be done.
    MORE(KeyCode.PERIOD),
    /// Draws a route.
    DRAW(KeyCode.N),
    /// The tour before.
    EARLIER(KeyCode.PAGE_UP),
    /// The tour after.
    LATER(KeyCode.PAGE_DOWN),
    /// The keyboard into the map.
    MAP(KeyCode.M);

    private final Stroke stroke;

    PatrolKey(KeyCode code) {
        this.stroke = Stroke.of(code);
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
