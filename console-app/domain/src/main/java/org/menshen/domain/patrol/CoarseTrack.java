package org.menshen.domain.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.menshen.map.core.geo.LatLon;

/// Where a unit was, as it may be shown (domain.md §5.3, whereabouts): a place every so many minutes, on a grid of so many metres. Pure.
///
/// @param spots in order of time; a stretch without a position has none
public record CoarseTrack(List<Spot> spots) {

    private static final double METRES_PER_DEGREE = 111_320;

    /// Copies the list.
    public CoarseTrack {
        spots = List.copyOf(spots);
    }

    /// Where it was at a time.
    ///
    /// @param at the middle of a cell of the grid
    public record Spot(Instant time, LatLon at) {
    }

    /// The track of a stretch of time.
    ///
    /// @param step between two places
    /// @param gridM edge of a cell, metres
    /// @param position where the unit was at an instant
    public static CoarseTrack of(Instant from, Instant to, Duration step, double gridM, Function<Instant, Optional<LatLon>> position) {
        List<Spot> spots = new ArrayList<>();
        for (Instant time = from; !time.isAfter(to); time = time.plus(step)) {
            Instant at = time;
            position.apply(at).map(found -> new Spot(at, snapped(found, gridM))).ifPresent(spots::add);
        }
        return new CoarseTrack(spots);
    }

    private static LatLon snapped(LatLon at, double gridM) {
        double lat = middle(at.lat(), gridM / METRES_PER_DEGREE);
        double lon = middle(at.lon(), gridM / (METRES_PER_DEGREE * Math.cos(Math.toRadians(lat))));
        return new LatLon(lat, lon);
    }

    private static double middle(double degrees, double cell) {
        return (Math.floor(degrees / cell) + 0.5) * cell;
    }
}
