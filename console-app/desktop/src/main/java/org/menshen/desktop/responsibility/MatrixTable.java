package org.menshen.desktop.responsibility;

import java.util.List;
import java.util.Map;

/// What an edition says, categories down and areas across.
///
/// @param areas the areas, as cells write them
/// @param names what they are called
/// @param rows a row a category
/// @param details what there is to say of each cell, label and words in turn, by `category area`
/// @param differences how it differs from the edition that it is compared with, a line each
/// @param compared what it is compared with; empty for nothing
record MatrixTable(List<String> areas, List<String> names, List<MatrixLine> rows, Map<String, List<String>> details, List<String> differences,
                   String compared) {

    static final MatrixTable EMPTY = new MatrixTable(List.of(), List.of(), List.of(), Map.of(), List.of(), "");

    /// A category.
    ///
    /// @param category its key
    /// @param name what it is called
    /// @param whole whether it is a class of several kinds
    /// @param cells who leads, in the order of the areas
    record MatrixLine(String category, String name, boolean whole, List<Held> cells) {
    }

    /// Who leads.
    ///
    /// @param words the unit, or that there is none
    /// @param own whether it is said of this very category and area
    /// @param wrong whether nobody leads, or more than one
    /// @param changed whether the edition that it is compared with says something else
    record Held(String words, boolean own, boolean wrong, boolean changed) {
    }
}
