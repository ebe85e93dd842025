package org.menshen.domain.drill;

/// The score of a part.
///
/// @param part the part
/// @param weight what it weighs in the whole
/// @param share what was reached of what counts so far, 0…1; 0 when nothing counts
/// @param counted how many acts count so far
/// @param all how many acts belong to it
/// @param wrong how many wrong moves and acts out of order took from it
public record PartScore(DrillPart part, double weight, double share, int counted, int all, int wrong) {

    /// Whether anything counts in it so far.
    public boolean counts() {
        return counted > 0 || wrong > 0;
    }

    /// Points so far, 0…`weight`.
    public double points() {
        return weight * share;
    }
}
