package org.menshen.domain.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/// What an indicator came to.
///
/// @param part what stands above the line
/// @param whole what stands below it
/// @param least fewer below say nothing
public record IndicatorFigure(long part, long whole, int least) {

    /// Nothing was counted.
    public static final IndicatorFigure NONE = new IndicatorFigure(0, 0, 0);

    /// How it is to be taken.
    public enum Standing {
        /// There is nothing below the line: "—".
        EMPTY,
        /// Too little to say anything: 样本不足.
        FEW,
        /// It says something.
        TOLD
    }

    /// How it is to be taken.
    public Standing standing() {
        return whole == 0 ? Standing.EMPTY : whole < least ? Standing.FEW : Standing.TOLD;
    }

    /// The share in percent; empty unless it says something.
    public Optional<BigDecimal> percent() {
        return standing() == Standing.TOLD ? Rate.percent(part, whole) : Optional.empty();
    }

    /// What is below the line and not above it.
    public long rest() {
        return whole - part;
    }
}
