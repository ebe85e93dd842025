package org.menshen.domain.drill;

import java.util.function.Predicate;

/// Whose hand is on the clock of a drill, to pause, hasten and jump it: who leads drills, and nobody who is trained in one. Only a practice, a drill
/// that somebody plays at a console with a centre of its own and without an instructor, is steered by whoever sits there. The centre and the console
/// ask the same rule. Pure.
public final class ClockHand {

    /// The permission in `roles.yaml`.
    public static final String STEERS = "drill.steer";

    private ClockHand() {
    }

    /// Whether somebody may steer.
    ///
    /// @param practice whether the drill is one
    /// @param may whether the role of that person holds a permission
    public static boolean steers(boolean practice, Predicate<String> may) {
        return practice || may.test(STEERS);
    }
}
