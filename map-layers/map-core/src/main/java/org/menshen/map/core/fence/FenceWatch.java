package org.menshen.map.core.fence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.menshen.map.core.geo.LatLon;

/// Tells when things enter and leave a fence, without the chatter of a position that jitters on the edge:
/// a thing enters after it stayed inside for a dwell time, and leaves after it stayed farther outside than a margin for a dwell time.
/// One thread.
///
/// @param <K> identity of a thing
public final class FenceWatch<K> {

    private final Fence fence;
    private final double marginMetres;
    private final Duration dwell;
    private final Map<K, Place> places = new HashMap<>();

    /// @param fence the area
    /// @param marginMetres how far outside the edge a thing must be to count as outside, 0 or more
    /// @param dwell how long it must stay on the new side, zero or more
    public FenceWatch(Fence fence, double marginMetres, Duration dwell) {
        if (!(marginMetres >= 0) || dwell.isNegative()) {
            throw new IllegalArgumentException("margin and dwell are 0 or more, not " + marginMetres + " m, " + dwell);
        }
        this.fence = fence;
        this.marginMetres = marginMetres;
        this.dwell = dwell;
    }

    /// Takes a position. The first position of a thing tells only where it starts, it is no crossing.
    /// A position older than the last one of the thing is ignored.
    ///
    /// @return the crossing that this position completes
    public Optional<Crossing<K>> update(K key, LatLon position, Instant at) {
        double edge = fence.edgeDistance(position);
        Place place = places.get(key);
        if (place == null) {
            places.put(key, new Place(edge <= 0, at, at, false));
            return Optional.empty();
        }
        if (at.isBefore(place.seen)) {
            return Optional.empty();
        }
        boolean crossed = place.inside ? edge > marginMetres : edge < 0;
        if (!crossed) {
            places.put(key, new Place(place.inside, at, at, false));
            return Optional.empty();
        }
        Instant since = place.leaving ? place.since : at;
        if (Duration.between(since, at).compareTo(dwell) < 0) {
            places.put(key, new Place(place.inside, since, at, true));
            return Optional.empty();
        }
        places.put(key, new Place(!place.inside, at, at, false));
        return Optional.of(new Crossing<>(key, !place.inside, since));
    }

    /// Says on which side a thing stood when it was last watched, so that its next position on the other side begins a crossing
    /// and the watch goes on where another one ended.
    public void begin(K key, boolean inside) {
        places.put(key, new Place(inside, Instant.MIN, Instant.MIN, false));
    }

    /// The things that count as inside now.
    public Set<K> inside() {
        return places.entrySet().stream().filter(entry -> entry.getValue().inside).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// Forgets a thing that is no longer followed.
    public void forget(K key) {
        places.remove(key);
    }

    /// `since`: start of the stay on the other side while `leaving`.
    private record Place(boolean inside, Instant since, Instant seen, boolean leaving) {
    }
}
