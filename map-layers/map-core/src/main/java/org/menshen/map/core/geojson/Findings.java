package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Datum;

/// Collects findings up to a limit, so a wrong file of a million positions does not give a million lines.
final class Findings {

    private static final int MOST = 2000;

    private final List<Finding> list = new ArrayList<>();
    private final Set<Datum> stated = EnumSet.noneOf(Datum.class);
    private int errors;
    private int losses;
    private @Nullable Finding lastLoss;
    private @Nullable Finding firstError;
    private final List<Finding> leftOut = new ArrayList<>();
    private int left;

    void add(Fault fault, Node.Place at, Object... details) {
        errors += fault.isError() ? 1 : 0;
        Finding finding = new Finding(fault, fault.phrase(details), at.line(), at.column());
        if (fault.isError() && firstError == null) {
            firstError = finding;
        }
        if (fault.dropsGeometry()) {
            losses++;
            lastLoss = finding;
        }
        if (list.size() < MOST) {
            list.add(finding);
        } else if (list.size() == MOST) {
            list.add(new Finding(Fault.TOO_MANY, Fault.TOO_MANY.phrase(MOST), at.line(), at.column()));
        }
    }

    void addAll(Findings other) {
        errors += other.errors;
        losses += other.losses;
        stated.addAll(other.stated);
        int room = Math.max(0, MOST + 1 - list.size());
        list.addAll(other.list.subList(0, Math.min(room, other.list.size())));
    }

    /// A feature begins: its faults are its own.
    void begin() {
        firstError = null;
    }

    /// The feature that began last is left out, for the first of its errors.
    void leave() {
        left++;
        if (firstError != null && leftOut.size() < MOST) {
            leftOut.add(firstError);
        }
    }

    /// Why features were left out, one for each of the first of them.
    List<Finding> leftOut() {
        return leftOut;
    }

    /// How many features were left out.
    int left() {
        return left;
    }

    /// Notes that the file names its coordinate system.
    void state(Datum datum) {
        stated.add(datum);
    }

    /// The coordinate systems the file names.
    Set<Datum> stated() {
        return stated;
    }

    /// How many errors so far, listed or not.
    int errors() {
        return errors;
    }

    /// How many faults so far that leave a geometry out.
    int losses() {
        return losses;
    }

    /// The last fault that left a geometry out.
    @Nullable Finding lastLoss() {
        return lastLoss;
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
