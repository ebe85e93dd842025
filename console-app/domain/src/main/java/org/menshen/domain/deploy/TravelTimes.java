package org.menshen.domain.deploy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.TravelMode;
import org.menshen.domain.code.UnitType;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.StreetGraph;

/// How long it takes between places of a deployment, along the streets: found once for each way of moving, for all who move so are faster or slower
/// in proportion. Where no way leads it is guessed from the straight line, and counted. Takes up to some seconds to make: for a background thread.
public final class TravelTimes {

    private static final double KMH_PER_MPS = 3.6;

    private final CodeBook codes;
    private final Places places;
    private final boolean streets;
    private final Map<String, float[][]> seconds = new HashMap<>();
    private final Map<String, Gait> gaits = new HashMap<>();
    private final double pathFactor;

    /// How a type of unit moves.
    ///
    /// @param kmh its normal speed
    /// @param known seconds along the streets by the speed of its way of moving; `null` when none are known
    /// @param share what it needs of those
    private record Gait(double kmh, float @Nullable [][] known, double share) {
    }

    /// What the times are between. Two of them that are equal have the same times.
    ///
    /// @param homes where units stand when they have nothing to do
    /// @param posts where posts are; those without a place are left out
    /// @param demand where somebody may be needed
    public record Places(List<LatLon> homes, List<LatLon> posts, List<LatLon> demand) {

        /// Copies the lists.
        public Places {
            homes = List.copyOf(homes);
            posts = List.copyOf(posts);
            demand = List.copyOf(demand);
        }
    }

    /// Finds them.
    ///
    /// @param types the types of unit that move, keys of `unit-types`
    /// @param streets the streets; absent when none are known
    public TravelTimes(CodeBook codes, Places places, List<String> types, Optional<StreetGraph> streets) {
        this.codes = codes;
        this.places = places;
        this.streets = streets.isPresent();
        this.pathFactor = codes.figure("unit.path-factor");
        Duration limit = Duration.ofMinutes((long) codes.figure("suggest.longest-way-min"));
        List<LatLon> from = Stream.concat(places.homes().stream(), places.posts().stream()).toList();
        List<LatLon> to = Stream.concat(places.demand().stream(), places.posts().stream()).toList();
        Set<String> modes = new TreeSet<>(types.stream().flatMap(type -> mode(type).stream()).map(mode -> mode.code().code()).toList());
        streets.ifPresent(graph -> modes.forEach(mode -> codes.travelMode(mode)
            .ifPresent(found -> seconds.put(mode, graph.times(from, to, found.pace(), limit)))));
        types.forEach(type -> gaits.put(type, gait(type)));
    }

    /// What they are between.
    public Places places() {
        return places;
    }

    /// Whether streets are known; else all times are guessed.
    public boolean byStreet() {
        return streets;
    }

    /// Milliseconds from a place to another for a type of unit; below 0, and then one more than that, when it was guessed from the straight line.
    ///
    /// @param from a home, or behind all homes a post
    /// @param to a demand, or behind all of them a post
    int millis(String type, int from, int to) {
        Gait gait = Objects.requireNonNull(gaits.get(type), type);
        float[][] known = gait.known;
        if (known != null && !Float.isNaN(known[from][to])) {
            return (int) Math.round(1_000.0 * known[from][to] * gait.share);
        }
        double metres = Geodesy.distance(start(from), goal(to));
        return -1 - (int) Math.round(1_000.0 * metres * pathFactor / (gait.kmh / KMH_PER_MPS));
    }

    private Gait gait(String type) {
        double kmh = kmh(type);
        Optional<TravelMode> mode = mode(type);
        return new Gait(kmh, mode.map(found -> seconds.get(found.code().code())).orElse(null), mode.map(found -> found.speedKmh() / kmh).orElse(1.0));
    }

    private LatLon start(int from) {
        int homes = places.homes().size();
        return from < homes ? places.homes().get(from) : places.posts().get(from - homes);
    }

    private LatLon goal(int to) {
        int demand = places.demand().size();
        return to < demand ? places.demand().get(to) : places.posts().get(to - demand);
    }

    private Optional<TravelMode> mode(@Nullable String type) {
        return type == null ? Optional.empty() : codes.unitType(type).flatMap(UnitType::travel).flatMap(codes::travelMode);
    }

    private double kmh(String type) {
        return codes.unitType(type).map(UnitType::speedKmh).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble)
            .orElseGet(() -> codes.figure("unit.default-speed-kmh"));
    }
}
