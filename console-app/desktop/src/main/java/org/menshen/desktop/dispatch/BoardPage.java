package org.menshen.desktop.dispatch;

/// What the board beside the incidents shows.
enum BoardPage {
    /// All units and how they stand.
    UNITS,
    /// Requests to and from other bodies, and the mirror of the police.
    LINKAGES,
    /// Roll calls with their posts.
    ROLLCALLS,
    /// Messages to units with what became of them.
    MESSAGES,
    /// Patrol routes with their tours.
    PATROLS;

    BoardPage next(int by) {
        return values()[Math.floorMod(ordinal() + by, values().length)];
    }
}
