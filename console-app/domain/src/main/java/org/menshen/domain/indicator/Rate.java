package org.menshen.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Percentages as they are told: two decimals, half up (domain.md 0.4). What has no denominator has no percentage. Pure.
public final class Rate {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rate() {
    }

    /// So many of a whole, in percent; empty when there is no whole.
    public static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0 ? Optional.empty()
            : Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    /// 同比: (current ÷ prior − 1) × 100; empty when there was nothing before.
    public static Optional<BigDecimal> change(long current, long prior) {
        return prior == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(current).subtract(BigDecimal.valueOf(prior)).multiply(HUNDRED)
            .divide(BigDecimal.valueOf(prior), DECIMALS, RoundingMode.HALF_UP));
    }
}
