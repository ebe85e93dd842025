package org.menshen.map.fx.paint;

/// Paints what a layer on [Plane#SLOW] held at one moment. Immutable; called on a background thread, one at a time.
@FunctionalInterface
public interface Still {

    /// Paints nothing.
    Still NOTHING = context -> { };

    /// Paints everything visible but names.
    void paint(StillContext context);

    /// Writes names where [StillContext#room] has place for them. Called after all layers of the plane have painted, in the order of [#rank],
    /// so that no two names of whichever layers cover each other.
    default void names(StillContext context) {
    }

    /// When its names come: those of a smaller rank choose their place first. Places of the caller 20, rings 25, areas 30,
    /// counts of cameras 40, streets 90.
    default int rank() {
        return 50;
    }

    /// Only names.
    ///
    /// @param rank when they come
    static Still named(int rank, Still names) {
        return named(rank, NOTHING, names);
    }

    /// A body and names.
    ///
    /// @param rank when the names come
    /// @param body what is painted before all names
    /// @param names what is written; its `paint` is called for it
    static Still named(int rank, Still body, Still names) {
        return new Still() {
            @Override
            public void paint(StillContext context) {
                body.paint(context);
            }

            @Override
            public void names(StillContext context) {
                names.paint(context);
            }

            @Override
            public int rank() {
                return rank;
            }
        };
    }
}
