package org.menshen.map.fx;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// Whether anybody sees a map: whether the window is seen that it is in. FX thread,
/// unless said otherwise.
final class Attended {

    private final Consumer<Boolean> changed;
    private final ChangeListener<Boolean> listener = (property, before, now) -> take(now);
    private volatile @Nullable Attendance window;
    private boolean seen = true;

    /// @param changed told of each change
    Attended(Consumer<Boolean> changed) {
        this.changed = changed;
    }

    /// Follows another window; a map that is in none is seen, whoever makes a picture of it.
    void of(@Nullable Attendance next) {
        Attendance before = window;
        if (before != null) {
            before.seenProperty().removeListener(listener);
        }
        window = next;
        if (next != null) {
            next.seenProperty().addListener(listener);
        }
        take(next == null || next.seenProperty().get());
    }

    boolean seen() {
        return seen;
    }

    /// Whether no hand has been at the window for a while. Any thread.
    boolean resting() {
        Attendance there = window;
        return there != null && there.resting();
    }

    private void take(boolean now) {
        if (now != seen) {
            seen = now;
            changed.accept(now);
        }
    }
}
