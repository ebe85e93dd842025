package org.menshen.map.core.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// The last fixes of one moving thing in a ring that grows up to a fixed size, packed. Live view and replay read the same structure with their
/// own clock.
/// Safe for one thread that feeds and another that paints.
public final class Track {

    /// slower than this a thing stands and its direction is noise, metres a second
    private static final double STANDING = 0.2;

    private static final int FIRST = 16;

    private final int capacity;
    private final long gapMillis;
    private long[] millis;
    private double[] lats;
    private double[] lons;
    private int start;
    private int size;

    /// @param capacity how many fixes are kept, 1 or more; the oldest go first
    /// @param gap fixes farther apart than this are not joined by a sure line
    /// @throws IllegalArgumentException when capacity or gap is not positive
    public Track(int capacity, Duration gap) {
        if (capacity < 1 || gap.isZero() || gap.isNegative()) {
            throw new IllegalArgumentException("capacity and gap are more than 0, not " + capacity + ", " + gap);
        }
        int first = Math.min(capacity, FIRST);
        this.capacity = capacity;
        this.millis = new long[first];
        this.lats = new double[first];
        this.lons = new double[first];
        this.gapMillis = gap.toMillis();
    }

    /// Appends a fix.
    ///
    /// @return false when it is not newer than the last one: a late or repeated fix is ignored
    public synchronized boolean add(Instant at, LatLon position) {
        long time = at.toEpochMilli();
        if (size > 0 && time <= millis[slot(size - 1)]) {
            return false;
        }
        if (size == millis.length && size < capacity) {
            // a full ring that has not reached its capacity has never turned: it begins at 0
            int room = Math.min(capacity, size * 2);
            millis = Arrays.copyOf(millis, room);
            lats = Arrays.copyOf(lats, room);
            lons = Arrays.copyOf(lons, room);
        } else if (size == millis.length) {
            start = (start + 1) % millis.length;
            size--;
        }
        int slot = slot(size);
        millis[slot] = time;
        lats[slot] = position.lat();
        lons[slot] = position.lon();
        size++;
        return true;
    }

    /// How many fixes are kept now.
    public synchronized int size() {
        return size;
    }

    /// The newest fix, absent before the first.
    public synchronized Optional<Fix> last() {
        return size == 0 ? Optional.empty() : Optional.of(fix(size - 1));
    }

    /// Where the thing was at a time: interpolated between fixes, at the last fix after it and over a gap, where nothing is known; absent
    /// before the oldest fix kept.
    public synchronized Optional<TrackPosition> at(Instant at) {
        long time = at.toEpochMilli();
        int before = before(time);
        if (before < 0) {
            return Optional.empty();
        }
        Duration age = Duration.ofMillis(time - millis[slot(before)]);
        if (before == size - 1) {
            boolean old = age.toMillis() > gapMillis;
            int leg = Math.max(0, before - 1);
            return Optional.of(position(leg, before, fix(before).position(), age, old));
        }
        long span = millis[slot(before + 1)] - millis[slot(before)];
        if (span > gapMillis) {
            return Optional.of(position(Math.max(0, before - 1), before, fix(before).position(), age, !age.isZero()));
        }
        LatLon between = Geodesy.between(fix(before).position(), fix(before + 1).position(), (double) age.toMillis() / span);
        return Optional.of(position(before, before + 1, between, age, false));
    }

    private TrackPosition position(int from, int to, LatLon place, Duration age, boolean gap) {
        double seconds = (millis[slot(to)] - millis[slot(from)]) / 1000.0;
        double metres = Geodesy.distance(fix(from).position(), fix(to).position());
        double speed = seconds == 0 ? 0 : metres / seconds;
        boolean stands = speed < STANDING;
        double bearing = stands ? Double.NaN : Geodesy.bearing(fix(from).position(), fix(to).position());
        return new TrackPosition(place, bearing, stands ? 0 : speed, age, gap);
    }

    /// The fixes from one time to another, both included, oldest first, cut into runs at the gaps: draw each run as a solid line
    /// and what lies between two runs as a dashed one.
    public synchronized List<List<Fix>> runs(Instant from, Instant to) {
        List<List<Fix>> runs = new ArrayList<>();
        long previous = 0;
        for (int i = Math.max(0, before(from.toEpochMilli() - 1) + 1); i < size; i++) {
            long time = millis[slot(i)];
            if (time > to.toEpochMilli()) {
                break;
            }
            if (runs.isEmpty() || time - previous > gapMillis) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(fix(i));
            previous = time;
        }
        return runs;
    }

    private Fix fix(int i) {
        int slot = slot(i);
        return new Fix(Instant.ofEpochMilli(millis[slot]), new LatLon(lats[slot], lons[slot]));
    }

    /// Index of the last fix at or before a time, -1 when there is none.
    private int before(long time) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (millis[slot(middle)] <= time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private int slot(int i) {
        return (start + i) % millis.length;
    }
}
