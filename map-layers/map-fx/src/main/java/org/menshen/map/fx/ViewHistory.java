package org.menshen.map.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.menshen.map.core.view.Viewport;

/// Where the map has rested before: back and forward as in a browser. FX thread.
final class ViewHistory {

    private static final int KEPT = 50;

    private final Deque<Viewport> back = new ArrayDeque<>();
    private final Deque<Viewport> forward = new ArrayDeque<>();

    /// Notes the view that is being left. A view noted twice in a row counts once; the way forward is forgotten.
    void leave(Viewport view) {
        if (view.width() > 0 && !view.equals(back.peek())) {
            back.push(view);
            if (back.size() > KEPT) {
                back.removeLast();
            }
        }
        forward.clear();
    }

    /// One step back from the present view.
    Optional<Viewport> back(Viewport present) {
        return step(present, back, forward);
    }

    /// One step forward again.
    Optional<Viewport> forward(Viewport present) {
        return step(present, forward, back);
    }

    private static Optional<Viewport> step(Viewport present, Deque<Viewport> from, Deque<Viewport> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        return Optional.of(from.pop());
    }
}
