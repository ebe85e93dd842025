package org.menshen.domain.drill;

import java.util.function.Predicate;

/// Whose hand is on the clock of a drill, to pause, hasten and jump it: who leads drills, and nobody who is trained in one. Only a practice, a drill
/// that somebody plays at a console with a centre of its own and without an instructor, is steered by whoever sits there to keep watch: not by the
/// wall, which changes nothing, nor by administrators. The centre and the console ask the same rule. Pure.
public final class ClockHand {

    /// The permission in `roles.yaml` to steer any drill.
    public static final String STEERS = "drill.steer";
    private static final String PRACTISES = "drill.practise";

    private ClockHand() {
    }

    /// Whether somebody may steer.
    ///
    /// @param practice whether the drill is one
    /// @param may whether the role of that person holds a permission
    public static boolean steers(boolean practice, Predicate<String> may) {
        return may.test(STEERS) || practice && may.test(PRACTISES);
    }
}
