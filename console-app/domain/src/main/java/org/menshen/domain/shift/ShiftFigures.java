package org.menshen.domain.shift;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.quality.QualitySummary;

/// What was done in a shift, of the whole room (domain.md §3.16). Shares are shown with numerator and denominator, never alone.
///
/// @param alerts alerts that came in
/// @param answered those of them that somebody answered
/// @param inTime those of them that were answered within their time
/// @param found those of them that got a verdict
/// @param falseOnes those of them that proved false
/// @param incidents incidents that were reported
/// @param ended those of them that are over
/// @param orders orders that were issued
/// @param arrived those of them whose unit came on scene
/// @param linkages requests to other bodies
/// @param quality how the alerts came and were answered; `null` on sheets of before
public record ShiftFigures(int alerts, int answered, int inTime, int found, int falseOnes, int incidents, int ended, int orders, int arrived,
                           int linkages, @Nullable QualitySummary quality) {
}
