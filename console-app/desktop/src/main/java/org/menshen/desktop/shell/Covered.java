package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Pin;

/// Lets windows that stand wholly behind another one of this program go without their pixels, 8 MB each, and a while later without the pictures of
/// their maps. Which stands behind which is known of the X server alone; elsewhere only what is minimised goes without. A window that comes forward,
/// that the pointer comes into, or that the display asks for, is painted at once. FX thread, but for the asking.
final class Covered implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /// looks after which a window gives up its pixels: one that is passed over on the way to another does not
    private static final int PIXELS_AFTER = 2;
    /// looks after which its maps give up their pictures, which take a second to be made anew
    private static final int MAPS_AFTER = 45;

    private final Supplier<Collection<ConsoleWindow>> windows;
    private final FxBridge bridge;
    private final Executor background;
    private final Map<ConsoleWindow, Integer> behind = new HashMap<>();
    private final Pin looking;
    private @Nullable Optional<WindowOrder> order;
    private boolean asking;
    private boolean closed;

    /// @param windows the open ones
    Covered(Supplier<Collection<ConsoleWindow>> windows, FxBridge bridge, Executor background) {
        this.windows = windows;
        this.bridge = bridge;
        this.background = background;
        looking = bridge.every(LOOK, this::look);
    }

    /// Which of some places are wholly behind another one.
    ///
    /// @param places the hindmost first
    static List<Long> behind(Map<Long, Rectangle2D> places) {
        List<Long> found = new ArrayList<>();
        List<Map.Entry<Long, Rectangle2D>> all = List.copyOf(places.entrySet());
        for (int i = 0; i < all.size(); i++) {
            Rectangle2D place = all.get(i).getValue();
            if (all.subList(i + 1, all.size()).stream().anyMatch(above -> above.getValue().contains(place))) {
                found.add(all.get(i).getKey());
            }
        }
        return found;
    }

    private void look() {
        Map<Long, ConsoleWindow> numbered = new HashMap<>();
        windows.get().forEach(window -> numbered.put(window.number(), window));
        behind.keySet().retainAll(windows.get());
        if (asking || numbered.size() < 2) {
            return;
        }
        asking = true;
        background.execute(() -> {
            List<Long> told = order(numbered);
            bridge.run(() -> take(numbered, told));
        });
    }

    private synchronized List<Long> order(Map<Long, ConsoleWindow> numbered) {
        if (closed) {
            return List.of();
        }
        Optional<WindowOrder> known = order;
        if (known == null) {
            known = WindowOrder.open();
            order = known;
        }
        return known.map(server -> server.of(numbered.keySet())).orElse(List.of());
    }

    private void take(Map<Long, ConsoleWindow> numbered, List<Long> told) {
        asking = false;
        Map<Long, Rectangle2D> places = new LinkedHashMap<>();
        told.forEach(number -> places.put(number, numbered.get(number).bounds()));
        List<Long> hidden = behind(places);
        numbered.forEach((number, window) -> {
            boolean goes = window.minimised() || hidden.contains(number) && !window.focused();
            int looks = goes ? behind.merge(window, 1, Integer::sum) : 0;
            if (!goes) {
                behind.remove(window);
                window.wake();
            } else if (looks >= PIXELS_AFTER) {
                window.rest(looks >= MAPS_AFTER);
            }
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        looking.close();
        if (order != null) {
            order.ifPresent(WindowOrder::close);
        }
    }
}
