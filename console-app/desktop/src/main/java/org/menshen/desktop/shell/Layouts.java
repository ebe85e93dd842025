package org.menshen.desktop.shell;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.geometry.Rectangle2D;

import org.menshen.domain.port.Settings;

/// Where windows stand, for each set of monitors: what stood still for a while is kept, so that it is there again after a power cut and when a
/// monitor that went away comes back. What a desktop moves by itself while monitors come and go is not taken for a wish. FX thread.
final class Layouts {

    private final Settings settings;
    private final Supplier<List<Rectangle2D>> monitors;
    private final Map<String, WindowPlace> seen = new HashMap<>();
    private String set;

    /// @param monitors usable areas now, the main one first
    Layouts(Settings settings, Supplier<List<Rectangle2D>> monitors) {
        this.settings = settings;
        this.monitors = monitors;
        this.set = WindowPlace.monitorSet(monitors.get());
    }

    /// Where a window stood on the monitors that there are.
    Optional<WindowPlace> remembered(String id) {
        return settings.get(key(id)).flatMap(WindowPlace::read);
    }

    /// Keeps where a window stands on the monitors that there are.
    void keep(String id, WindowPlace place) {
        settings.put(key(id), place.written());
    }

    private String key(String id) {
        return key(monitors.get(), id);
    }

    static String key(List<Rectangle2D> monitors, String id) {
        return "window." + WindowPlace.monitorSet(monitors) + "." + id;
    }

    /// Looks at the open windows: what stands where it stood at the last look is kept. Between a change of the monitors and [#changed] nothing is.
    void look(Map<String, WindowPlace> open) {
        if (!WindowPlace.monitorSet(monitors.get()).equals(set)) {
            seen.clear();
            return;
        }
        open.forEach((id, place) -> {
            if (place.equals(seen.put(id, place)) && remembered(id).filter(place::equals).isEmpty()) {
                keep(id, place);
            }
        });
        seen.keySet().retainAll(open.keySet());
    }

    /// The monitors are others now.
    ///
    /// @param open the open windows and where they stand
    /// @return where they stand from now on: as they did on these monitors before, else pulled onto them
    Map<String, WindowPlace> changed(Map<String, WindowPlace> open) {
        set = WindowPlace.monitorSet(monitors.get());
        seen.clear();
        Map<String, WindowPlace> next = new HashMap<>();
        open.forEach((id, place) -> next.put(id, remembered(id).orElse(place).onto(monitors.get())));
        return next;
    }

    /// Where a window is opened that never stood on these monitors and is wanted apart from the others: all of the next monitor on which none stands,
    /// else of the next one.
    ///
    /// @param from the window at which the person sits
    /// @param others where the open windows stand
    WindowPlace apart(WindowPlace from, Collection<WindowPlace> others) {
        List<Rectangle2D> all = monitors.get();
        int here = on(from, all);
        int next = (here + 1) % all.size();
        for (int i = all.size() - 1; i > 0; i--) {
            int monitor = (here + i) % all.size();
            if (others.stream().noneMatch(place -> on(place, all) == monitor)) {
                next = monitor;
            }
        }
        Rectangle2D area = all.get(next);
        return new WindowPlace(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight(), true, true);
    }

    /// The monitor that holds the middle of a window; the first one when none does.
    private static int on(WindowPlace place, List<Rectangle2D> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).contains(place.x() + place.width() / 2, place.y() + place.height() / 2)) {
                return i;
            }
        }
        return 0;
    }
}
