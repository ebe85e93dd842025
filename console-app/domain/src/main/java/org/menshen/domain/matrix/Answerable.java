package org.menshen.domain.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Context;

/// Finds who answers for a category on a piece of ground: the narrowest area that says anything counts, and in it the narrowest category. So a site
/// comes before its committee, that before its grid, that before the whole subdistrict; in the same area a kind comes before its class, and that
/// before all. Pure; any thread.
public final class Answerable {

    private static final String CLASSES = "case-classes";

    /// each category with the class that it belongs to; empty for a class
    private final Map<String, String> parents;

    private Answerable(Map<String, String> parents) {
        this.parents = parents;
    }

    /// By the categories of a code book.
    public static Answerable of(CodeBook codes) {
        Map<String, String> parents = new TreeMap<>();
        for (Code code : codes.list(CLASSES).all()) {
            String parent = code.parent();
            parents.put(code.code(), parent == null ? "" : parent);
        }
        return new Answerable(parents);
    }

    /// By the categories that a decision knows.
    static Answerable of(Context context) {
        Map<String, String> parents = new TreeMap<>();
        context.codes(CLASSES).forEach(code -> parents.put(code, context.attribute(CLASSES, code, "parent").orElse("")));
        return new Answerable(parents);
    }

    /// Whether there is such a category.
    boolean knows(String category) {
        return MatrixCell.ALL.equals(category) || parents.containsKey(category);
    }

    /// Kinds, not their classes: somebody has to answer for each.
    public List<String> kinds() {
        return parents.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    /// The cells that count on a day: one when the matrix is in order.
    ///
    /// @param category a key of `case-classes`
    /// @param day such as `2026-11-05`
    public List<MatrixCell> cells(MatrixContent matrix, String category, DutyArea ground, String day) {
        return narrowest(matrix.cells().stream().filter(cell -> cell.on(day)).toList(), category, ground.areas(matrix));
    }

    /// The same of those that hold.
    List<MatrixCell> narrowest(Collection<MatrixCell> holding, String category, List<String> areas) {
        List<String> categories = categories(category);
        for (String area : areas) {
            for (String each : categories) {
                List<MatrixCell> found = holding.stream().filter(cell -> cell.at(each, area)).toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /// The one cell that counts on a day; empty when there is none or more than one.
    public Optional<MatrixCell> of(MatrixContent matrix, String category, DutyArea ground, String day) {
        List<MatrixCell> found = cells(matrix, category, ground, day);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// What each unit leads for on a piece of ground: whole classes, and kinds for which another unit leads than for their class.
    ///
    /// @param day such as `2026-11-05`
    /// @return categories in their order by the unit, a key of `unit-types`; what nobody leads for, or more than one, is left out
    public Map<String, List<String>> leads(MatrixContent matrix, DutyArea ground, String day) {
        Map<String, List<String>> leads = new LinkedHashMap<>();
        parents.forEach((category, parent) -> lead(matrix, category, ground, day)
            .filter(lead -> parent.isEmpty() || !lead(matrix, parent, ground, day).equals(Optional.of(lead)))
            .ifPresent(lead -> leads.computeIfAbsent(lead, unit -> new ArrayList<>()).add(category)));
        return leads;
    }

    private Optional<String> lead(MatrixContent matrix, String category, DutyArea ground, String day) {
        return of(matrix, category, ground, day).map(MatrixCell::lead);
    }

    private List<String> categories(String category) {
        List<String> categories = new ArrayList<>(List.of(category));
        String parent = parents.getOrDefault(category, "");
        if (!parent.isEmpty()) {
            categories.add(parent);
        }
        categories.add(MatrixCell.ALL);
        return categories;
    }
}
