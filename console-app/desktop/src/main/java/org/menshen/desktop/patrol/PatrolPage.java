package org.menshen.desktop.patrol;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.deploy.HotSpot;
import org.menshen.domain.patrol.CoarseTrack;
import org.menshen.map.core.geo.LatLon;

/// Patrols as they are to be painted. Immutable; computed off the FX thread.
///
/// @param routes the routes, those that are walked first
/// @param spots the hot spots, the worst first
/// @param places the same places for the map
/// @param spotNote what they are taken from, or why there are none
/// @param shown the selected route with its tour; empty when there is none
record PatrolPage(List<Row> routes, List<Row> spots, List<HotSpot> places, String spotNote, Optional<Shown> shown) {

    static final PatrolPage EMPTY = new PatrolPage(List.of(), List.of(), List.of(), "", Optional.empty());

    /// A line of a list.
    ///
    /// @param note below the title
    /// @param figure at the right
    /// @param amiss whether it has gone wrong
    record Row(String id, String title, String note, String figure, boolean amiss) {
    }

    /// A route with one of its tours.
    ///
    /// @param id the route's id
    /// @param tour number of the tour; 0 when there is none
    /// @param facts names and words in turn
    /// @param points its points with the time of the visit, in order
    /// @param course where they are
    /// @param visited which of them were visited
    /// @param running whether somebody walks it now
    /// @param label beside its first point
    /// @param track what was walked, as far as it may be shown
    /// @param trackNote what the track is, or why there is none
    record Shown(String id, String name, int tour, List<String> facts, List<Row> points, List<LatLon> course, BitSet visited, boolean running,
                 String label, CoarseTrack track, String trackNote) {

        /// Copies what can change.
        Shown {
            facts = List.copyOf(facts);
            points = List.copyOf(points);
            course = List.copyOf(course);
            visited = (BitSet) visited.clone();
        }
    }
}
