package org.menshen.domain.matrix;

import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.plan.Bilingual;

/// What an edition of the responsibility matrix says.
///
/// @param version raised with each edition that is published
/// @param name what it is called
/// @param from the first day on which it holds, such as `2026-01-01`
/// @param grids responsibility grids
/// @param cells who answers for what, in the order in which they were written
public record MatrixContent(int version, Bilingual name, String from, List<MatrixGrid> grids, List<MatrixCell> cells) {

    /// Copies the lists.
    public MatrixContent {
        grids = List.copyOf(grids);
        cells = List.copyOf(cells);
    }

    /// The same with a cell in the place of those of its category and area.
    public MatrixContent with(MatrixCell cell) {
        List<MatrixCell> next = new ArrayList<>();
        boolean placed = false;
        for (MatrixCell each : cells) {
            if (!each.at(cell.category(), cell.area())) {
                next.add(each);
            } else if (!placed) {
                next.add(cell);
                placed = true;
            }
        }
        if (!placed) {
            next.add(cell);
        }
        return new MatrixContent(version, name, from, grids, next);
    }

    /// The same without the cells of a category and area.
    public MatrixContent without(String category, String area) {
        return new MatrixContent(version, name, from, grids, cells.stream().filter(cell -> !cell.at(category, area)).toList());
    }

    /// The grid of a committee; empty when it belongs to none.
    public String gridOf(String committee) {
        return grids.stream().filter(grid -> grid.committees().contains(committee)).map(MatrixGrid::id).findFirst().orElse("");
    }
}
