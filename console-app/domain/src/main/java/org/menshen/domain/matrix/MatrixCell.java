package org.menshen.domain.matrix;

import java.util.List;

/// Who answers for a category in an area.
///
/// @param category a key of `case-classes`, a whole class or one of its kinds; [#ALL] for all of them
/// @param area [#STREET], `grid/<id>`, `committee/<code>` or `site/<id>`
/// @param lead 主责: a key of `unit-types`
/// @param assists 协办: keys of `unit-types`
/// @param from the first day on which it holds, such as `2026-01-01`; empty for since ever
/// @param until the last day on which it holds; empty for ever
public record MatrixCell(String category, String area, String lead, List<String> assists, String from, String until) {

    /// All categories.
    public static final String ALL = "*";
    /// The whole subdistrict.
    public static final String STREET = "street";

    /// Copies the list.
    public MatrixCell {
        assists = List.copyOf(assists);
    }

    /// Whether it holds on a day, such as `2026-11-05`.
    public boolean on(String day) {
        return (from.isEmpty() || from.compareTo(day) <= 0) && (until.isEmpty() || until.compareTo(day) >= 0);
    }

    /// Whether it is about the same category and area.
    public boolean at(String otherCategory, String otherArea) {
        return category.equals(otherCategory) && area.equals(otherArea);
    }
}
