package org.menshen.desktop.figures;

import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.menshen.domain.indicator.IndicatorBook;

/// One time of counting.
///
/// @param at when
/// @param wanted what is wanted
/// @param book counts
/// @param stopped whether the person has had enough
record FiguresLook(Instant at, FiguresWanted wanted, IndicatorBook book, BooleanSupplier stopped) {
}
