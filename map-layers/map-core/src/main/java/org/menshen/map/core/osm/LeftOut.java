package org.menshen.map.core.osm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what an import leaves out, and keeps the first ones by number.
final class LeftOut {

    private static final int MOST = 100;

    private final Map<OsmReport.Reason, Integer> counts = new EnumMap<>(OsmReport.Reason.class);
    private final List<OsmReport.Left> first = new ArrayList<>();

    void add(OsmReport.Reason reason, OsmSink.Kind kind, long id) {
        count(reason, 1);
        if (first.size() < MOST) {
            first.add(new OsmReport.Left(reason, kind.name(), id));
        }
    }

    /// Counts some that are too many to be worth a number each.
    void count(OsmReport.Reason reason, int more) {
        counts.merge(reason, more, Integer::sum);
    }

    int count(OsmReport.Reason reason) {
        return counts.getOrDefault(reason, 0);
    }

    Map<OsmReport.Reason, Integer> counts() {
        return counts;
    }

    List<OsmReport.Left> first() {
        return first;
    }
}
