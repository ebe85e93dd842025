package org.menshen.map.core.track;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.menshen.map.core.geo.LatLon;

/// The tracks of many moving things: where everybody was at any instant that is kept, and the tail behind each. Safe from any thread.
///
/// @param <K> identity of a thing
public final class Tracks<K> {

    private final Map<K, Track> tracks = new ConcurrentHashMap<>();
    private final int capacity;
    private final Duration gap;

    /// @param capacity fixes kept of each thing: a day of one in 20 s is 4,320; room is taken as they come
    /// @param gap fixes farther apart than this are not joined by a sure line
    public Tracks(int capacity, Duration gap) {
        this.capacity = capacity;
        this.gap = gap;
    }

    /// Appends a fix.
    ///
    /// @return false when it is not newer than the last one of the thing
    public boolean add(K key, Instant at, LatLon position) {
        return tracks.computeIfAbsent(key, k -> new Track(capacity, gap)).add(at, position);
    }

    /// Where a thing was at a time; absent before its first fix that is kept.
    public Optional<TrackPosition> at(K key, Instant at) {
        return Optional.ofNullable(tracks.get(key)).flatMap(track -> track.at(at));
    }

    /// The tail of one thing at a time: its stretches no older than `age`, oldest first, each with how faded it is and whether it is a guess
    /// over a gap. It ends where the thing was at that time.
    public List<TailLeg> tail(K key, Instant at, Duration age) {
        Optional<Track> track = Optional.ofNullable(tracks.get(key));
        return track.map(found -> TailLeg.of(found, at, age)).orElse(List.of());
    }

    /// How many fixes are kept of all things.
    public int size() {
        return tracks.values().stream().mapToInt(Track::size).sum();
    }
}
