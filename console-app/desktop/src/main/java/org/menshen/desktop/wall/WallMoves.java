package org.menshen.desktop.wall;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the log whenever the wall moves by itself, and why: it runs for weeks without a hand, and whoever asks later why it moved finds an answer.
/// Any thread.
final class WallMoves {

    private static final Logger LOG = LoggerFactory.getLogger(WallMoves.class);

    /// Why the wall moves.
    enum Why {
        /// Other incidents are open than those that the map was fitted to.
        INCIDENTS,
        /// The map got another size, or what is guarded became known.
        FRAME,
        /// A page had stood for its time.
        TURN
    }

    private WallMoves() {
    }

    /// The wall moves now.
    ///
    /// @param what what moves, such as `map`
    /// @param to where it goes
    static void tell(String what, Why why, Object to) {
        LOG.info("the wall moves: {} because of {} to {}", what, why, to);
    }
}
