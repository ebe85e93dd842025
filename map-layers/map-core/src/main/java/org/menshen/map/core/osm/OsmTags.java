package org.menshen.map.core.osm;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Trait;

/// What the tags of OpenStreetMap mean for the base map (wiki.openstreetmap.org/wiki/Map_features).
final class OsmTags {

    private static final Map<String, FeatureKind> HIGHWAYS = Map.ofEntries(
        Map.entry("motorway", FeatureKind.MOTORWAY), Map.entry("motorway_link", FeatureKind.MOTORWAY),
        Map.entry("trunk", FeatureKind.TRUNK), Map.entry("trunk_link", FeatureKind.TRUNK),
        Map.entry("primary", FeatureKind.PRIMARY), Map.entry("primary_link", FeatureKind.PRIMARY),
        Map.entry("secondary", FeatureKind.SECONDARY), Map.entry("secondary_link", FeatureKind.SECONDARY),
        Map.entry("tertiary", FeatureKind.TERTIARY), Map.entry("tertiary_link", FeatureKind.TERTIARY),
        Map.entry("residential", FeatureKind.RESIDENTIAL), Map.entry("unclassified", FeatureKind.RESIDENTIAL),
        Map.entry("living_street", FeatureKind.RESIDENTIAL), Map.entry("road", FeatureKind.RESIDENTIAL),
        Map.entry("service", FeatureKind.SERVICE), Map.entry("track", FeatureKind.SERVICE), Map.entry("busway", FeatureKind.SERVICE),
        Map.entry("footway", FeatureKind.FOOT), Map.entry("path", FeatureKind.FOOT), Map.entry("pedestrian", FeatureKind.FOOT),
        Map.entry("steps", FeatureKind.FOOT), Map.entry("cycleway", FeatureKind.FOOT), Map.entry("bridleway", FeatureKind.FOOT),
        Map.entry("corridor", FeatureKind.FOOT));
    private static final Set<String> RAILS = Set.of("rail", "subway", "light_rail", "tram", "monorail", "narrow_gauge", "funicular");
    private static final Set<String> WATERCOURSES = Set.of("river", "canal", "stream", "tidal_channel", "drain", "ditch");
    private static final Set<String> GREEN_LEISURE =
        Set.of("park", "garden", "pitch", "playground", "golf_course", "nature_reserve", "dog_park", "common");
    private static final Set<String> GREEN_LAND =
        Set.of("grass", "forest", "meadow", "recreation_ground", "village_green", "cemetery", "orchard", "vineyard", "flowerbed");
    private static final Set<String> GREEN_NATURE = Set.of("wood", "scrub", "grassland", "heath", "wetland");
    private static final Set<String> WATER_LAND = Set.of("reservoir", "basin");
    private static final Set<String> USED_GROUNDS = Set.of("parking", "school", "university", "college", "hospital", "marketplace");
    private static final Map<String, Integer> PLACE_RANKS = Map.of("city", 0, "town", 1, "borough", 1, "suburb", 2, "quarter", 3,
        "village", 3, "neighbourhood", 4, "hamlet", 5, "square", 6, "locality", 6);
    private static final int STATION_RANK = 4;
    private static final int FERRY_RANK = 5;
    private static final Set<String> KEYS = Set.of("type", "name", "name:en", "highway", "railway", "waterway", "natural", "water",
        "landuse", "leisure", "amenity", "building", "place", "area", "oneway", "junction", "bridge", "tunnel", "layer",
        "access", "vehicle", "motor_vehicle", "motorcar", "bicycle", "foot", "motorroad", "oneway:bicycle", "cycleway",
        "restriction", "restriction:motorcar", "except", "barrier");
    private static final Set<String> OPEN = Set.of("yes", "designated", "permissive", "official");

    private OsmTags() {
    }

    static boolean isKnown(String key) {
        return KEYS.contains(key);
    }

    /// The kind of an open or closed way taken as a line.
    static Optional<FeatureKind> line(Map<String, String> tags) {
        if ("yes".equals(tags.get("area"))) {
            return Optional.empty();
        }
        FeatureKind street = HIGHWAYS.get(tags.getOrDefault("highway", ""));
        if (street != null) {
            return Optional.of(street);
        }
        if (RAILS.contains(tags.getOrDefault("railway", ""))) {
            return Optional.of(FeatureKind.RAIL);
        }
        return WATERCOURSES.contains(tags.getOrDefault("waterway", "")) ? Optional.of(FeatureKind.WATERWAY) : Optional.empty();
    }

    /// The kind of a closed way or a multipolygon taken as an area.
    static Optional<FeatureKind> area(Map<String, String> tags) {
        String natural = tags.getOrDefault("natural", "");
        String landuse = tags.getOrDefault("landuse", "");
        String waterway = tags.getOrDefault("waterway", "");
        if (tags.containsKey("building") && !"no".equals(tags.get("building"))) {
            return Optional.of(FeatureKind.BUILDING);
        }
        if (natural.equals("water") || natural.equals("bay") || waterway.equals("riverbank") || waterway.equals("dock")
            || WATER_LAND.contains(landuse)) {
            return Optional.of(FeatureKind.WATER);
        }
        if (GREEN_LEISURE.contains(tags.getOrDefault("leisure", "")) || GREEN_LAND.contains(landuse) || GREEN_NATURE.contains(natural)) {
            return Optional.of(FeatureKind.PARK);
        }
        boolean square = tags.containsKey("highway") && "yes".equals(tags.get("area"));
        boolean used = square || !landuse.isEmpty() || USED_GROUNDS.contains(tags.getOrDefault("amenity", ""));
        return used ? Optional.of(FeatureKind.LANDUSE) : Optional.empty();
    }

    static boolean isCoastline(Map<String, String> tags) {
        return "coastline".equals(tags.get("natural"));
    }

    /// Rank of a node whose name belongs on the map; absent for all other nodes.
    static OptionalInt place(Map<String, String> tags) {
        if (tags.getOrDefault("name", "").isEmpty()) {
            return OptionalInt.empty();
        }
        Integer rank = PLACE_RANKS.get(tags.getOrDefault("place", ""));
        if (rank != null) {
            return OptionalInt.of(rank);
        }
        if ("station".equals(tags.get("railway"))) {
            return OptionalInt.of(STATION_RANK);
        }
        return "ferry_terminal".equals(tags.get("amenity")) ? OptionalInt.of(FERRY_RANK) : OptionalInt.empty();
    }

    static Set<Trait> traits(Map<String, String> tags) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (!"no".equals(tags.getOrDefault("bridge", "no"))) {
            traits.add(Trait.BRIDGE);
        }
        if (!"no".equals(tags.getOrDefault("tunnel", "no"))) {
            traits.add(Trait.TUNNEL);
        }
        if (isOneWay(tags)) {
            traits.add(Trait.ONE_WAY);
        }
        if ("no".equals(tags.get("oneway:bicycle")) || tags.getOrDefault("cycleway", "").startsWith("opposite")) {
            traits.add(Trait.CYCLE_BOTH_WAYS);
        }
        boolean motorRoad = "yes".equals(tags.get("motorroad"));
        if (isClosed(tags, "foot", "access") || motorRoad && !OPEN.contains(tags.getOrDefault("foot", ""))) {
            traits.add(Trait.NO_FOOT);
        }
        if (isClosed(tags, "bicycle", "vehicle", "access") || motorRoad || "steps".equals(tags.get("highway"))) {
            traits.add(Trait.NO_CYCLE);
        }
        if (isClosed(tags, "motorcar", "motor_vehicle", "vehicle", "access")) {
            traits.add(Trait.NO_CAR);
        }
        return traits;
    }

    /// The most particular tag decides (wiki.openstreetmap.org/wiki/Key:access). Private ways stay open: the units of a control room use them.
    private static boolean isClosed(Map<String, String> tags, String... fromParticularToGeneral) {
        for (String key : fromParticularToGeneral) {
            String value = tags.get(key);
            if (value != null) {
                return value.equals("no");
            }
        }
        return false;
    }

    /// Motorways and roundabouts are one-way unless said otherwise.
    private static boolean isOneWay(Map<String, String> tags) {
        String value = tags.getOrDefault("oneway", "");
        if (value.isEmpty()) {
            return "motorway".equals(tags.get("highway")) || "roundabout".equals(tags.get("junction"));
        }
        return value.equals("yes") || value.equals("1") || value.equals("true") || isReversed(tags);
    }

    /// True when vehicles go against the order of the points.
    static boolean isReversed(Map<String, String> tags) {
        return "-1".equals(tags.get("oneway")) || "reverse".equals(tags.get("oneway"));
    }
}
