package org.menshen.domain.sketch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is inside a fence and who crossed it lately, as the centre has watched it. Immutable.
///
/// @param counted whether the centre has looked who is inside since the fence was drawn or redrawn; crossings are told from then on
/// @param inside who is inside, in the order they came
/// @param passages the newest crossings, the newest first
public record Occupancy(boolean counted, List<Presence> inside, List<Passage> passages) {

    /// Nobody has looked yet.
    static final Occupancy UNKNOWN = new Occupancy(false, List.of(), List.of());
    /// A state travels whole in snapshots, so it keeps what a screen can show; the log holds every crossing.
    static final int MOST_PASSAGES = 20;

    /// A unit that is inside.
    ///
    /// @param unitId the unit
    /// @param since when it was first seen inside; when the fence was drawn, for one that was there already
    public record Presence(String unitId, Instant since) {
    }

    /// A unit that went in or out.
    ///
    /// @param unitId the unit
    /// @param entered true when it went in
    /// @param since when it was first seen on the new side without coming back
    public record Passage(String unitId, boolean entered, Instant since) {
    }

    /// Copies the lists.
    public Occupancy {
        inside = List.copyOf(inside);
        passages = List.copyOf(passages);
    }

    /// How long a unit has been inside; empty when it is not.
    public Optional<Presence> presence(String unitId) {
        return inside.stream().filter(presence -> presence.unitId().equals(unitId)).findFirst();
    }

    /// The edge has moved: who is inside has to be looked at again.
    Occupancy moved() {
        return new Occupancy(false, inside, passages);
    }

    /// The centre has looked: these are inside. Who was there before keeps its time.
    Occupancy found(Collection<String> unitIds, Instant at) {
        Map<String, Presence> before = new HashMap<>();
        inside.forEach(presence -> before.put(presence.unitId(), presence));
        return new Occupancy(true, unitIds.stream().distinct().map(id -> before.getOrDefault(id, new Presence(id, at))).toList(), passages);
    }

    /// A unit has crossed the edge.
    Occupancy crossed(String unitId, boolean entered, Instant since) {
        List<Presence> now = new ArrayList<>(inside);
        now.removeIf(presence -> presence.unitId().equals(unitId));
        if (entered) {
            now.add(new Presence(unitId, since));
        }
        List<Passage> newest = new ArrayList<>();
        newest.add(new Passage(unitId, entered, since));
        passages.stream().limit(MOST_PASSAGES - 1L).forEach(newest::add);
        return new Occupancy(counted, now, newest);
    }
}
