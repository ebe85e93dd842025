package org.menshen.map.core.sight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;

/// The best places for new cameras by greedy coverage: first the place and direction that shows the most street nobody saw, then the
/// next with that one in place, and so on. Greedy is never worse than 63 % of the best choice there is (Nemhauser 1978).
public final class NewCameras {

    private final StreetArea streets;
    private final Walls walls;
    private final double opening;
    private final double range;
    private final PackedRTree index;

    /// A place for a new camera.
    ///
    /// @param cone where it stands and looks
    /// @param gainM2 street that nobody saw before and this one sees, square metres
    public record Site(ViewCone cone, double gainM2) {
    }

    /// @param opening horizontal angle of the new cameras, degrees
    /// @param range how far a person can be made out, metres
    public NewCameras(StreetArea streets, Walls walls, double opening, double range) {
        this.streets = streets;
        this.walls = walls;
        this.opening = opening;
        this.range = range;
        double[] boxes = new double[4 * streets.size()];
        for (int i = 0; i < streets.size(); i++) {
            boxes[4 * i] = streets.x(i);
            boxes[4 * i + 1] = streets.y(i);
            boxes[4 * i + 2] = streets.x(i);
            boxes[4 * i + 3] = streets.y(i);
        }
        this.index = PackedRTree.of(boxes);
    }

    /// The best places, the best first. A second or two for a subdistrict; for a background thread.
    ///
    /// @param count at most so many; fewer when nothing is left to see
    /// @param seen squares that need no new camera; not changed
    /// @param apartM distance of the places that are tried, metres
    public List<Site> best(int count, BitSet seen, double apartM) {
        BitSet left = new BitSet(streets.size());
        left.set(0, streets.size());
        left.andNot(seen);
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        for (int square : tried(apartM)) {
            Candidate candidate = look(square, left);
            if (candidate.gain > 0) {
                queue.add(candidate);
            }
        }
        List<Site> sites = new ArrayList<>();
        while (sites.size() < count && !queue.isEmpty()) {
            Candidate best = queue.remove();
            // what a place gains only shrinks, so one that is still ahead after a second look is the best of all
            Candidate again = best.facing(left, opening);
            if (again.gain == 0) {
                continue;
            }
            if (!queue.isEmpty() && again.compareTo(queue.element()) > 0) {
                queue.add(again);
                continue;
            }
            sites.add(new Site(new ViewCone(streets.at(again.square), again.azimuth, opening, range), again.gain * streets.cellM2()));
            again.take(left, opening);
        }
        return sites;
    }

    /// One square in each coarse cell of the town.
    private List<Integer> tried(double apartM) {
        Map<Long, Integer> first = new HashMap<>();
        List<Integer> squares = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            double metres = WebMercator.metresPerUnit(streets.at(i).lat());
            long key = (long) (streets.x(i) * metres / apartM) << 32 | (long) (streets.y(i) * metres / apartM);
            if (first.putIfAbsent(key, i) == null) {
                squares.add(i);
            }
        }
        return squares;
    }

    /// Everything not yet seen that is seen all round from a square.
    private Candidate look(int square, BitSet left) {
        LatLon at = streets.at(square);
        Walls.Stand stand = walls.stand(at);
        double reach = range / stand.metres;
        List<double[]> found = new ArrayList<>();
        index.search(stand.x - reach, stand.y - reach, stand.x + reach, stand.y + reach, i -> {
            double metres = Math.hypot(streets.x(i) - stand.x, streets.y(i) - stand.y) * stand.metres;
            if (left.get(i) && metres <= range && !stand.blocked(streets.x(i), streets.y(i))) {
                found.add(new double[] {i == square ? 0 : Geodesy.bearing(at, streets.at(i)), i});
            }
        });
        found.sort((a, b) -> Double.compare(a[0], b[0]));
        int[] squares = found.stream().mapToInt(f -> (int) f[1]).toArray();
        double[] bearings = found.stream().mapToDouble(f -> f[0]).toArray();
        return new Candidate(square, squares, bearings, 0, 0).facing(left, opening);
    }

    /// @param squares what is seen all round, by bearing
    /// @param gain squares seen in the best direction
    private record Candidate(int square, int[] squares, double[] bearings, double azimuth, int gain) implements Comparable<Candidate> {

        /// The most gain first, then the lower number: the same town gives the same answer.
        @Override
        public int compareTo(Candidate other) {
            return gain != other.gain ? Integer.compare(other.gain, gain) : Integer.compare(square, other.square);
        }

        /// Turned to where it sees the most of what is left: the left edge of the view on one of the squares.
        Candidate facing(BitSet left, double opening) {
            int best = 0;
            double direction = 0;
            int inside = 0;
            int end = 0;
            int n = squares.length;
            for (int start = 0; start < n; start++) {
                while (end < start + n && turnTo(start, end) <= opening) {
                    inside += left.get(squares[end % n]) ? 1 : 0;
                    end++;
                }
                if (inside > best) {
                    best = inside;
                    direction = Geodesy.normalised(bearings[start] + opening / 2);
                }
                inside -= left.get(squares[start]) ? 1 : 0;
            }
            return new Candidate(square, squares, bearings, direction, best);
        }

        private double turnTo(int start, int end) {
            int n = squares.length;
            return bearings[end % n] + (end >= n ? 360 : 0) - bearings[start];
        }

        void take(BitSet left, double opening) {
            for (int i = 0; i < squares.length; i++) {
                if (Geodesy.turn(azimuth, bearings[i]) <= opening / 2 + 1e-9) {
                    left.clear(squares[i]);
                }
            }
        }
    }
}
