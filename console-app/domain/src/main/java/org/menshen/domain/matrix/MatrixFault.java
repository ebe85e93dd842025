package org.menshen.domain.matrix;

import org.menshen.domain.fact.Refusal;

/// Something that is wrong with a matrix.
///
/// @param part `cells` or `grids`; empty for the matrix itself
/// @param place which entry of the part, from 0; -1 for none
/// @param field the field in which it stands
/// @param refusal what is wrong
/// @param category the category that it is about, or the word that is wrong
/// @param area the area that it is about; empty for none
public record MatrixFault(String part, int place, String field, Refusal refusal, String category, String area) {
}
