package org.menshen.desktop.wall;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.crowd.ZoneLine;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// What the wall shows, masked already: nothing in here names a person or a place nearer than a site. Immutable.
///
/// @param alerts one line a severity, 1…5
/// @param incidents the worst open incidents
/// @param openIncidents how many incidents are open
/// @param places where the open incidents are, by id; those without a place are left out
/// @param home the box around all sites; `null` while there are none
/// @param units own units by how they stand
/// @param zones the worst crowd zones
/// @param allZones how many crowd zones there are
/// @param sources the feeds
/// @param wellSources how many of the feeds in use are well
/// @param usedSources how many feeds are in use
/// @param incidentTurn which page of the incidents is shown
/// @param part what stands at the right
/// @param partTurn which page of it is shown
/// @param posts the posts of the running event by committee; empty unless they are shown
record WallPage(List<AlertLine> alerts, List<IncidentLine> incidents, int openIncidents, Map<String, LatLon> places,
                @Nullable Bounds home, UnitCount units, List<ZoneLine> zones, int allZones, List<SourceLine> sources, int wellSources,
                int usedSources, Turn incidentTurn, WallPart part, Turn partTurn, List<PostLine> posts) {

    /// A page among others.
    ///
    /// @param page from 1
    /// @param of how many there are
    record Turn(int page, int of) {
    }

    /// The posts on the ground of a committee.
    ///
    /// @param name the committee
    /// @param ready how many said that they are ready
    /// @param all how many there are
    /// @param amiss how many are missing, not ready or not staffed
    record PostLine(String name, int ready, int all, int amiss) {
    }

    /// The open alerts of a severity.
    ///
    /// @param severity 1…5
    /// @param open how many are open; a bundle counts once
    /// @param unanswered how many of them nobody has answered
    /// @param oldest type of the one that waits longest for an answer, in words; empty when none waits
    /// @param site where that one is; empty when none waits or it is at no site
    /// @param since since when it waits; `null` when none waits
    record AlertLine(int severity, int open, int unanswered, String oldest, String site, @Nullable Instant since) {
    }

    /// An incident.
    ///
    /// @param id its id
    /// @param severity 1…5
    /// @param title its type in words
    /// @param site the site in words
    /// @param state how it stands, in words
    /// @param since when it was reported
    /// @param open whether it is open; one that has just ended stays until the list may move again
    record IncidentLine(String id, int severity, String title, String site, String state, Instant since, boolean open) {
    }

    /// Own units; those of other bodies are only counted.
    ///
    /// @param free can be sent
    /// @param onTheWay have an order and are not there yet
    /// @param onScene are there
    /// @param silent have sent no position for too long
    /// @param resting have a break
    /// @param mirrored units of police, 119 and 120 that are only shown
    record UnitCount(int free, int onTheWay, int onScene, int silent, int resting, int mirrored) {

        /// Own units on duty.
        int onDuty() {
            return free + onTheWay + onScene + silent + resting;
        }
    }

    /// A feed.
    ///
    /// @param name its name
    /// @param kind its mark
    /// @param state how it does, in words
    /// @param at when it sent last; `null` when never
    record SourceLine(String name, StatusDot.Kind kind, String state, @Nullable Instant at) {
    }
}
