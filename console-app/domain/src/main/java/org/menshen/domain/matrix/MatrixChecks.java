package org.menshen.domain.matrix;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;

/// What has to be in order before a matrix is published: every word is known, and on every day exactly one unit answers for each kind of case in each
/// committee. Pure; any thread.
public final class MatrixChecks {

    private static final String CELLS = "cells";
    private static final String GRIDS = "grids";
    /// The last day that there is: nothing changes after it.
    private static final String EVER = "9999-12-31";

    private final MatrixContent matrix;
    private final Answerable answerable;
    private final Collection<String> committees;
    private final Collection<String> units;
    private final List<MatrixFault> faults = new ArrayList<>();

    private MatrixChecks(MatrixContent matrix, Answerable answerable, Collection<String> committees, Collection<String> units) {
        this.matrix = matrix;
        this.answerable = answerable;
        this.committees = new TreeSet<>(committees);
        this.units = units;
    }

    /// Everything that is wrong by a code book; nothing when it is in order.
    public static List<MatrixFault> check(MatrixContent matrix, CodeBook codes) {
        return new MatrixChecks(matrix, Answerable.of(codes), codes.list("committees").keys(), codes.list("unit-types").keys()).all();
    }

    /// The same by what a decision knows.
    static List<MatrixFault> check(MatrixContent matrix, Context context) {
        return new MatrixChecks(matrix, Answerable.of(context), context.codes("committees"), context.codes("unit-types")).all();
    }

    private List<MatrixFault> all() {
        if (!day(matrix.from()) || matrix.from().isEmpty()) {
            faults.add(new MatrixFault("", -1, "from", Refusal.of("matrix.bad-day"), matrix.from(), ""));
        }
        grids();
        for (int i = 0; i < matrix.cells().size(); i++) {
            cell(i, matrix.cells().get(i));
        }
        if (faults.isEmpty()) {
            days().forEach(this::on);
        }
        return List.copyOf(faults);
    }

    private void grids() {
        Set<String> ids = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < matrix.grids().size(); i++) {
            MatrixGrid grid = matrix.grids().get(i);
            if (!ids.add(grid.id())) {
                faults.add(new MatrixFault(GRIDS, i, "id", Refusal.of("matrix.grid-twice"), grid.id(), ""));
            }
            for (String committee : grid.committees()) {
                if (!committees.contains(committee)) {
                    faults.add(new MatrixFault(GRIDS, i, "committees", Refusal.of("matrix.unknown-area"), committee, committee));
                } else if (!taken.add(committee)) {
                    faults.add(new MatrixFault(GRIDS, i, "committees", Refusal.of("matrix.committee-twice"), committee, "committee/" + committee));
                }
            }
        }
    }

    private void cell(int place, MatrixCell cell) {
        if (!answerable.knows(cell.category())) {
            faults.add(new MatrixFault(CELLS, place, "category", Refusal.of("matrix.unknown-category"), cell.category(), cell.area()));
        }
        if (!known(cell.area())) {
            faults.add(new MatrixFault(CELLS, place, "area", Refusal.of("matrix.unknown-area"), cell.category(), cell.area()));
        }
        if (!units.contains(cell.lead())) {
            faults.add(new MatrixFault(CELLS, place, "lead", Refusal.of("matrix.unknown-unit"), cell.lead(), cell.area()));
        }
        cell.assists().stream().filter(unit -> !units.contains(unit) || unit.equals(cell.lead())).forEach(unit -> faults.add(
            new MatrixFault(CELLS, place, "assists", units.contains(unit) ? Refusal.of("matrix.lead-assists")
                : Refusal.of("matrix.unknown-unit"), unit, cell.area())));
        if (!day(cell.from()) || !day(cell.until()) || !cell.until().isEmpty() && cell.from().compareTo(cell.until()) > 0) {
            faults.add(new MatrixFault(CELLS, place, "from", Refusal.of("matrix.bad-day"), cell.from() + "–" + cell.until(), cell.area()));
        }
    }

    private boolean known(String area) {
        String id = area.substring(area.indexOf('/') + 1);
        return area.equals(MatrixCell.STREET) || area.startsWith("committee/") && committees.contains(id)
            || area.startsWith("grid/") && matrix.grids().stream().anyMatch(grid -> grid.id().equals(id)) || area.matches("site/\\S+");
    }

    /// Days are compared as they are written: years of more digits than four, and those before the first, have no place in that order.
    private static boolean day(String text) {
        try {
            return text.isEmpty() || text.length() == EVER.length() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /// The days on which something changes: between them nothing does.
    private Set<String> days() {
        Set<String> days = new TreeSet<>(Set.of(matrix.from()));
        for (MatrixCell cell : matrix.cells()) {
            if (cell.from().compareTo(matrix.from()) > 0) {
                days.add(cell.from());
            }
            if (!cell.until().isEmpty() && !cell.until().equals(EVER) && cell.until().compareTo(matrix.from()) >= 0) {
                days.add(LocalDate.parse(cell.until()).plusDays(1).toString());
            }
        }
        return days;
    }

    private void on(String day) {
        List<MatrixCell> holding = matrix.cells().stream().filter(cell -> cell.on(day)).toList();
        Map<String, Integer> places = new HashMap<>();
        for (MatrixCell cell : holding) {
            Integer other = places.put(cell.category() + " " + cell.area(), matrix.cells().indexOf(cell));
            if (other != null) {
                fault(new MatrixFault(CELLS, matrix.cells().lastIndexOf(cell), "category", Refusal.of("matrix.two-leads"), cell.category(),
                    cell.area()));
            }
        }
        for (String kind : answerable.kinds()) {
            List<String> without = committees.stream()
                .filter(committee -> answerable.narrowest(holding, kind, new DutyArea("", committee).areas(matrix)).isEmpty()).toList();
            if (without.size() == committees.size()) {
                fault(new MatrixFault(CELLS, -1, "", Refusal.of("matrix.no-lead"), kind, MatrixCell.STREET));
            } else {
                without.forEach(committee -> fault(new MatrixFault(CELLS, -1, "", Refusal.of("matrix.no-lead"), kind, "committee/" + committee)));
            }
        }
    }

    private void fault(MatrixFault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
