package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// looks without an answer after which everything is painted: what was known a while ago may not be so any more
    private static final int UNANSWERED = 2;

    private final Supplier<? extends Collection<? extends Window>> windows;
    private final Executor fx;
    private final Executor background;
    private final Map<Window, Integer> behind = new HashMap<>();
    private final Set<Window> watched = new HashSet<>();
    private Pin looking = () -> { };
    private @Nullable Optional<WindowOrder> order;
    private boolean asking;
    private int unanswered;
    private boolean closed;

    /// One of the windows. FX thread.
    interface Window {

        /// Its number on its display; 0 when it has none.
        long number();

        boolean minimised();

        boolean focused();

        /// Calls back whenever it goes elsewhere, gets another size, is minimised or closed: what was behind it may be seen from then on.
        void whenMoved(Runnable action);

        /// Nobody sees it.
        ///
        /// @param maps whether its maps let their pictures go, too
        void rest(boolean maps);

        /// Somebody may see it. Harmless when somebody did all the time.
        void wake();
    }

    /// @param windows the open ones
    /// @param fx runs on the FX thread
    /// @param background where the X server is asked
    Covered(Supplier<? extends Collection<? extends Window>> windows, Executor fx, Executor background) {
        this.windows = windows;
        this.fx = fx;
        this.background = background;
    }

    /// Looks once a second from now on.
    Covered begin(FxBridge bridge) {
        looking = bridge.every(LOOK, this::look);
        return this;
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

    /// Asks which window is behind which, unless an answer is still on its way. Where none comes, or no window is left that could cover one, all are
    /// painted.
    void look() {
        Collection<? extends Window> open = windows.get();
        behind.keySet().retainAll(open);
        watched.retainAll(open);
        open.forEach(window -> {
            if (watched.add(window)) {
                window.whenMoved(this::moved);
            }
        });
        if (asking && ++unanswered >= UNANSWERED || open.size() < 2) {
            moved();
        }
        if (asking || open.size() < 2) {
            return;
        }
        asking = true;
        unanswered = 0;
        Set<Long> numbers = new HashSet<>();
        open.forEach(window -> numbers.add(window.number()));
        background.execute(() -> {
            Map<Long, Rectangle2D> told = order(numbers);
            fx.execute(() -> take(told));
        });
    }

    /// A desktop that draws its windows itself does not ask for what is seen again: it shows what it had of it.
    private void moved() {
        behind.clear();
        windows.get().forEach(Window::wake);
    }

    private synchronized Map<Long, Rectangle2D> order(Set<Long> numbers) {
        if (closed) {
            return Map.of();
        }
        Optional<WindowOrder> known = order;
        if (known == null) {
            known = WindowOrder.open();
            order = known;
        }
        return known.map(server -> server.of(numbers)).orElse(Map.of());
    }

    /// Takes the answer. A window that was closed or minimised meanwhile covers nothing.
    ///
    /// @param told what is on the screen and where, the hindmost first
    void take(Map<Long, Rectangle2D> told) {
        asking = false;
        Map<Long, Window> open = new HashMap<>();
        windows.get().forEach(window -> open.put(window.number(), window));
        Map<Long, Rectangle2D> places = new LinkedHashMap<>();
        told.forEach((number, place) -> {
            if (open.containsKey(number) && !open.get(number).minimised()) {
                places.put(number, place);
            }
        });
        List<Long> hidden = behind(places);
        open.forEach((number, window) -> {
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
