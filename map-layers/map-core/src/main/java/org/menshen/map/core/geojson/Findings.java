package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.List;

/// Collects findings up to a limit, so a wrong file of a million positions does not give a million lines.
final class Findings {

    private static final int MOST = 2000;

    private final List<Finding> list = new ArrayList<>();
    private int errors;
    private int losses;

    void add(Fault fault, int line, Object... details) {
        errors += fault.isError() ? 1 : 0;
        losses += fault.dropsGeometry() ? 1 : 0;
        if (list.size() < MOST) {
            list.add(new Finding(fault, fault.format(details), line));
        } else if (list.size() == MOST) {
            list.add(new Finding(Fault.TOO_MANY, Fault.TOO_MANY.format(MOST), line));
        }
    }

    void addAll(Findings other) {
        errors += other.errors;
        losses += other.losses;
        int room = Math.max(0, MOST + 1 - list.size());
        list.addAll(other.list.subList(0, Math.min(room, other.list.size())));
    }

    /// How many errors so far, listed or not.
    int errors() {
        return errors;
    }

    /// How many faults so far that leave a geometry out.
    int losses() {
        return losses;
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
