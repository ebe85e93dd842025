package org.menshen.desktop.situation;

import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.MapPane;

/// Asks which cameras see a spot on the ground, and goes back to what was selected before. FX thread.
final class SpotDesk {

    /// a second click within this zooms and asks nothing
    private static final Duration DOUBLE_CLICK = Duration.millis(250);

    private final ObjectProperty<@Nullable Subject> selection;
    private final SelectionModel model;
    private final MapPane map;
    private @Nullable LatLon spot;
    private @Nullable Subject before;
    private boolean leading;
    private final PauseTransition second = new PauseTransition(DOUBLE_CLICK);

    SpotDesk(ObjectProperty<@Nullable Subject> selection, SelectionModel model, MapPane map) {
        this.selection = selection;
        this.model = model;
        this.map = map;
    }

    /// Asks about the spot under the pointer, or the middle of the map when the pointer is elsewhere.
    void look() {
        LatLon pointed = map.pointerProperty().get();
        look(pointed == null ? map.getViewport().centre() : pointed);
    }

    /// Asks about the spot that was clicked, unless the click was the first of two, which zoom.
    void clicked() {
        LatLon at = map.pointerProperty().get();
        Viewport shown = map.getViewport();
        second.setOnFinished(event -> {
            if (at != null && shown.equals(map.getViewport())) {
                look(at);
            }
        });
        second.playFromStart();
    }

    /// Asks about a spot.
    void look(LatLon at) {
        if (selection.get() != null) {
            before = selection.get();
            leading = true;
            selection.set(null);
            leading = false;
        }
        spot = at;
        model.look(at);
    }

    /// Must be told when a subject was selected, or none: the spot is left then.
    void selected() {
        if (!leading) {
            spot = null;
            before = null;
        }
    }

    /// The spot that is asked about.
    Optional<LatLon> spot() {
        return Optional.ofNullable(spot);
    }

    /// Leaves the spot for what was selected before it.
    ///
    /// @return false when no spot is asked about
    boolean leave() {
        if (spot == null) {
            return false;
        }
        Subject back = before;
        spot = null;
        before = null;
        if (back == null) {
            model.select(null);
        } else {
            selection.set(back);
        }
        return true;
    }
}
