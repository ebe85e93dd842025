package org.menshen.domain.matrix;

import java.util.List;

import org.menshen.domain.plan.Bilingual;

/// A responsibility grid (责任网格): some committees together.
///
/// @param id such as `G1`
/// @param name what it is called
/// @param committees keys of `committees`; each belongs to one grid at most
public record MatrixGrid(String id, Bilingual name, List<String> committees) {

    /// Copies the list.
    public MatrixGrid {
        committees = List.copyOf(committees);
    }
}
