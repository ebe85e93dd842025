package org.menshen.domain.time;

/// How much time there is.
///
/// @param unit how it is counted
/// @param amount how much: seconds for `WALL`, hours for the hour units, whole days for the day units; above 0
/// @param rollOver whether a period of natural days that ends on a day off ends on the next working day instead (顺延)
public record DeadlineRule(DeadlineUnit unit, double amount, boolean rollOver) {

    /// @throws IllegalArgumentException when the amount is not above 0, or not whole for a day unit
    public DeadlineRule {
        boolean days = unit == DeadlineUnit.WORK_DAY || unit == DeadlineUnit.NATURAL_DAY;
        if (!(amount > 0) || days && amount != Math.rint(amount)) {
            throw new IllegalArgumentException("not an amount of " + unit + ": " + amount);
        }
    }

    /// A rule without roll-over.
    public DeadlineRule(DeadlineUnit unit, double amount) {
        this(unit, amount, false);
    }
}
