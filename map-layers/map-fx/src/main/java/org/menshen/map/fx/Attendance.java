package org.menshen.map.fx;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;

/// Whether a hand is at a window. One that no hand was at for a while rests: what lives there by itself keeps a wider beat, half as many
/// pictures. The first move of the hand ends that. Asked on any thread. And whether anybody sees it.
public final class Attendance {

    /// How long after the last move of the hand a window rests, milliseconds.
    public static final int AFTER_MILLIS = 15_000;

    /// what only a hand brings about; that something else came to lie below the pointer is no move of it
    private static final List<EventType<? extends InputEvent>> MOVES = List.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_DRAGGED,
        MouseEvent.MOUSE_PRESSED, ScrollEvent.ANY, TouchEvent.ANY, KeyEvent.KEY_PRESSED);

    private final LongSupplier clock;
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper(this, "seen", true);
    private volatile long moved;

    /// @param clock steady, nanoseconds
    Attendance(Scene scene, LongSupplier clock) {
        this.clock = clock;
        this.moved = clock.getAsLong();
        for (EventType<? extends InputEvent> move : MOVES) {
            scene.addEventFilter(move, event -> moved = clock.getAsLong());
        }
    }

    /// That of a window, the same for all who ask. FX thread.
    public static Attendance of(Scene scene) {
        return (Attendance) scene.getProperties().computeIfAbsent(Attendance.class, key -> new Attendance(scene, System::nanoTime));
    }

    /// Whether the window is seen, as far as anybody has said: one that has long been behind others keeps no pictures. FX thread.
    public ReadOnlyBooleanProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Says whether the window is seen. FX thread.
    public void see(boolean now) {
        seen.set(now);
    }

    /// Whether no hand has been there for a while.
    public boolean resting() {
        return clock.getAsLong() - moved >= TimeUnit.MILLISECONDS.toNanos(AFTER_MILLIS);
    }
}
