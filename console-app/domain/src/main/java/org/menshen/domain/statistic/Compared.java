package org.menshen.domain.statistic;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.indicator.Rate;

/// A series over some days, and over the same days of the year before.
///
/// @param current how many; `null` when the counts do not cover the days
/// @param prior how many in the year before; `null` when the counts do not cover those days
/// @param derived whether something of the year before was worked out (推算)
public record Compared(@Nullable Long current, @Nullable Long prior, boolean derived) {

    /// 同比 in percent, two decimals, half up; empty when there was nothing before or is nothing now.
    public Optional<BigDecimal> change() {
        return current == null || prior == null ? Optional.empty() : Rate.change(current, prior);
    }
}
