package org.menshen.domain.quality;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// The alarm quality of a shift in some figures, as it stands on a hand-over sheet.
///
/// @param minutes how long the shift had lasted
/// @param alerts alerts that the watch had to answer
/// @param peak most alerts in ten minutes
/// @param flooded ten minutes in which the desk was flooded
/// @param slots all ten minutes
/// @param standing alerts that were still on
/// @param stale those of them that had been for too long
/// @param chattered alerts that came again and again within seconds
/// @param priority alerts of high, medium and low priority; three numbers
/// @param answered alerts that were answered
/// @param halfS half of them within so many seconds; -1 when none was
/// @param mostS nine of ten within so many seconds; -1 when none was
/// @param worst the source that raised most; `null` when none raised any
/// @param worstRaised how often
/// @param raised how often anything was raised
public record QualitySummary(long minutes, int alerts, int peak, int flooded, int slots, int standing, int stale, int chattered,
                             List<Integer> priority, int answered, long halfS, long mostS, @Nullable Source worst, long worstRaised, long raised) {

    /// Copies the list.
    public QualitySummary {
        priority = List.copyOf(priority);
    }
}
