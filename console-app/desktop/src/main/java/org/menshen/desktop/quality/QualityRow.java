package org.menshen.desktop.quality;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.quality.Source;

/// A row of one of the lists.
///
/// @param id stays while it changes
/// @param severity 1…5, shown by its symbol; 0 for none
/// @param title what it is about
/// @param note more about it
/// @param figure the figure, at the right
/// @param detail numerator and denominator of the figure, below it
/// @param share how long its bar is, 0…1; negative for none
/// @param weak whether the figure says little, such as one of too few
/// @param source what can be tuned; `null` for none
/// @param subject the alert or request it is about; `null` for none
/// @param evidence what is said when its tuning is asked for; empty for nothing
record QualityRow(String id, int severity, String title, String note, String figure, String detail, double share, boolean weak,
                  @Nullable Source source, @Nullable Subject subject, String evidence) {
}
