package org.menshen.map.fx.paint;

/// Paints what a layer on [Plane#SLOW] held at one moment. Immutable; called on a background thread, one at a time.
@FunctionalInterface
public interface Still {

    /// Paints nothing.
    Still NOTHING = context -> { };

    /// Paints everything visible.
    void paint(StillContext context);
}
