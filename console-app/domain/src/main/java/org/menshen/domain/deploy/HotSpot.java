package org.menshen.domain.deploy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.menshen.map.core.geo.LatLon;

/// A place where something happened often at a time of day (domain.md E-02): what a patrol is sent to. Places with few cases are none: a cell of the
/// figures below the least is hidden.
///
/// @param siteId the site
/// @param name what it is called
/// @param at where it is, WGS-84
/// @param count how often in all
/// @param hour when its worst hours begin, 0…23
/// @param worst how often in those
public record HotSpot(String siteId, String name, LatLon at, int count, int hour, int worst) {

    /// So many hours one after the other are looked at together.
    public static final int HOURS = 3;

    /// The worst places, the worst first.
    ///
    /// @param demand where and at what hour something was true; places are none when too little is known of them
    /// @param least cases that make a place one
    /// @param most how many places at most
    public static List<HotSpot> of(DemandHistory demand, int least, int most) {
        if (demand.even()) {
            return List.of();
        }
        return demand.places().stream().filter(place -> place.count() >= least).map(HotSpot::of)
            .sorted(Comparator.comparingInt(HotSpot::count).reversed().thenComparing(HotSpot::siteId)).limit(most).toList();
    }

    private static HotSpot of(DemandHistory.Place place) {
        int hour = IntStream.range(0, DemandHistory.HOURS).boxed().max(Comparator.comparing((Integer from) -> within(place, from))
            .thenComparing(Comparator.reverseOrder())).orElseThrow();
        return new HotSpot(place.id(), place.name(), place.at(), place.count(), hour, within(place, hour));
    }

    private static int within(DemandHistory.Place place, int from) {
        return IntStream.range(from, from + HOURS).map(hour -> place.byHour().get(hour % DemandHistory.HOURS)).sum();
    }

    /// The hour that ends its worst hours, 0…23.
    public int until() {
        return (hour + HOURS) % DemandHistory.HOURS;
    }
}
