package org.menshen.domain.intake;

import org.menshen.domain.fact.Refusal;

/// Why a row of a table is not taken.
///
/// @param column the heading of the column that it is about; empty for the whole row
/// @param value what stands there
/// @param why the reason
public record CellFault(String column, String value, Refusal why) {
}
