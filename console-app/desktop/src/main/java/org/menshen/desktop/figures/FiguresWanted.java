package org.menshen.desktop.figures;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;

/// What the person wants to see.
///
/// @param section which section
/// @param span which days
/// @param tile the selected figure; empty for the first
/// @param by what it is divided by; `null` for what it can be divided by first
/// @param key the part of it that is meant; `null` for all of it
/// @param side the rows that are wanted; `null` for the parts
/// @param from how many rows are left out before
record FiguresWanted(FiguresSection section, FigureSpan span, String tile, Indicator.@Nullable Dimension by, @Nullable String key,
                     IndicatorBook.@Nullable Side side, int from) {

    FiguresWanted showing(FiguresSection next) {
        return new FiguresWanted(next, span, "", by, null, null, 0);
    }

    FiguresWanted in(FigureSpan next) {
        return new FiguresWanted(section, next, tile, by, null, null, 0);
    }

    FiguresWanted selecting(String next) {
        return new FiguresWanted(section, span, next, by, null, null, 0);
    }

    FiguresWanted dividedBy(Indicator.@Nullable Dimension next) {
        return new FiguresWanted(section, span, tile, next, null, null, 0);
    }

    FiguresWanted rows(@Nullable String part, IndicatorBook.@Nullable Side next) {
        return new FiguresWanted(section, span, tile, by, part, next, 0);
    }

    FiguresWanted at(int first) {
        return new FiguresWanted(section, span, tile, by, key, side, Math.max(0, first));
    }
}
