package org.menshen.map.fx;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.ViewLock;
import org.menshen.map.core.view.Viewport;

/// Lets a map follow a set of things: it is fitted anew when the set changes and not when one of them moves, and any other change of the view
/// than its own, by whatever hand, locks it. FX thread.
public final class ViewFollow {

    private static final double PADDING = 56;

    private final MapPane pane;
    private final double around;
    private final ViewLock lock = new ViewLock(false);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", false);
    private Map<String, LatLon> places = Map.of();
    private boolean moving;

    /// Locked at first.
    ///
    /// @param around metres that are shown around each thing at least
    public ViewFollow(MapPane pane, double around) {
        this.pane = pane;
        this.around = around;
        pane.viewportProperty().addListener((property, before, now) -> changed(before, now));
    }

    /// Whether the map may move by itself; false is locked.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Tells which things there are now, and where.
    public void show(Map<String, LatLon> now) {
        places = Map.copyOf(now);
        if (lock.offer(places.keySet())) {
            fit();
        }
    }

    /// Follows from now on and shows all things, or home when there are none.
    public void unlock() {
        lock.unlock();
        fit();
        tell();
    }

    /// Brings back the view from before the last fit, and locks.
    ///
    /// @return false when there is none
    public boolean restore() {
        Optional<Viewport> view = lock.restore(pane.getViewport());
        view.ifPresent(before -> byItself(() -> pane.centreOn(before.centre(), before.zoom())));
        tell();
        return view.isPresent();
    }

    /// Goes home, unless it follows: then what it follows is shown.
    public void home() {
        if (lock.following()) {
            fit();
        } else {
            pane.home();
        }
    }

    private void fit() {
        Viewport present = pane.getViewport();
        if (present.width() <= 0) {
            return;
        }
        lock.fitted(present);
        byItself(() -> places.values().stream().map(place -> Bounds.within(place, around)).reduce(Bounds::union)
            .ifPresentOrElse(box -> pane.fit(box, PADDING), pane::home));
    }

    private void byItself(Runnable move) {
        moving = true;
        try {
            move.run();
        } finally {
            moving = false;
        }
    }

    private void changed(Viewport before, Viewport now) {
        if (moving) {
            return;
        }
        boolean resized = before.width() != now.width() || before.height() != now.height();
        if (resized && before.zoom() == now.zoom()) {
            if (lock.following()) {
                fit();
            }
        } else if (lock.gesture()) {
            tell();
        }
    }

    private void tell() {
        following.set(lock.following());
    }
}
