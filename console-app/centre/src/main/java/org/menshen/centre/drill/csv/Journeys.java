package org.menshen.centre.drill.csv;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.menshen.domain.reading.Reading;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.route.StreetPath;
import org.menshen.map.core.route.Travel;

/// Puts positions between where a unit was and where it came to: along the streets when the site has any, evenly in time.
final class Journeys {

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final String GPS = "gps";

    private final StreetGraph streets;

    Journeys(BaseMap map) {
        streets = StreetGraph.of(map);
    }

    void walk(Deeds deeds, String unit, LatLon from, LatLon to, Instant left, Instant arrived) {
        double seconds = Duration.between(left, arrived).toMillis() / 1000.0;
        StreetPath path = streets.path(from, to, Travel.ON_FOOT).map(p -> joined(from, p, to)).orElseGet(() -> new StreetPath(List.of(from, to)));
        for (Instant at = left; at.isBefore(arrived); at = at.plus(STEP)) {
            double along = path.metres() * Duration.between(left, at).toMillis() / 1000.0 / seconds;
            deeds.readings(at, GPS, List.of(new Reading.UnitPosition(unit, at, round(path.at(along)), Math.rint(path.bearingAt(along)),
                    Math.rint(path.metres() / seconds * 10) / 10)));
        }
        deeds.readings(arrived, GPS, List.of(new Reading.UnitPosition(unit, arrived, to, Math.rint(path.bearingAt(path.metres())), 0)));
    }

    private static StreetPath joined(LatLon from, StreetPath way, LatLon to) {
        List<LatLon> points = new java.util.ArrayList<>(way.points());
        points.addFirst(from);
        points.addLast(to);
        return new StreetPath(points);
    }

    private static LatLon round(LatLon p) {
        return new LatLon(Math.rint(p.lat() * 1e6) / 1e6, Math.rint(p.lon() * 1e6) / 1e6);
    }
}
