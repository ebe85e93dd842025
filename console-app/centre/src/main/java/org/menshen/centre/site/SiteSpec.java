package org.menshen.centre.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.imports.Unfit;

/// A site description as written in `site.yaml`. Points are `[longitude, latitude]` in WGS-84, lengths in metres.
/// Only `id`, `zh` and `extent` are required; everything else may be absent, and then nothing of it is laid out.
///
/// @param id short name of the site, such as `nanmatou`
/// @param zh Chinese name
/// @param en English name
/// @param code administrative code of the subdistrict (NBS statistical code), prefix of the committee codes
/// @param zone time zone of the site
/// @param seed seed of the generator
/// @param language language of generated names, a key of `parts`
/// @param parts names of the parts of guarded sites, by language; needed where sites or devices are laid out
/// @param attribution whose map this is
/// @param extent what the map shows
/// @param box where guarded sites may stand; the extent when absent
/// @param water rivers and creeks
/// @param roads named roads
/// @param metro metro lines
/// @param parks green areas
/// @param places named points
/// @param committees residents' committees
/// @param sites kinds of guarded site and how many of each
/// @param pins sites that must stand at a certain place
/// @param blocks how land is divided
/// @param cameras how cameras are laid out
/// @param video where the pictures of listed cameras may come from
/// @param sensors how sensors are laid out
/// @param units kinds of unit and how many of each
/// @param zones crowd zones
public record SiteSpec(String id, String zh, @Nullable String en, @Nullable String code, @Nullable String zone, long seed,
                       @Nullable String language, Map<String, PartNames> parts, @Nullable Label attribution, Box extent,
                       @Nullable Box box, List<Water> water, List<Road> roads, List<Metro> metro,
                       List<Park> parks, List<Place> places, List<Committee> committees, List<SiteKind> sites, List<Pin> pins,
                       @Nullable Blocks blocks, @Nullable Cameras cameras, @Nullable Video video, @Nullable Sensors sensors, List<UnitKind> units,
                       @Nullable Zones zones) {

    /// Fills what may be absent.
    ///
    /// @throws IllegalArgumentException when a required part is missing
    public SiteSpec {
        if (id == null || zh == null || extent == null) {
            throw new Unfit("site.needs");
        }
        zone = zone == null ? "Asia/Shanghai" : zone;
        language = language == null ? "zh" : language;
        parts = parts == null ? Map.of() : Map.copyOf(parts);
        box = box == null ? extent : box;
        water = orEmpty(water);
        roads = orEmpty(roads);
        metro = orEmpty(metro);
        parks = orEmpty(parks);
        places = orEmpty(places);
        committees = orEmpty(committees);
        sites = orEmpty(sites);
        pins = orEmpty(pins);
        units = orEmpty(units);
        video = video == null ? Video.USUAL : video;
        boolean laidOut = !sites.isEmpty() || cameras != null || sensors != null;
        if (laidOut && !parts.containsKey(language)) {
            throw new Unfit("site.parts", language);
        }
    }

    /// The names of the parts of guarded sites in the site's language; empty when it has none.
    public Optional<PartNames> partNames() {
        return Optional.ofNullable(parts.get(language));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// A text in two languages.
    ///
    /// @param zh Chinese
    /// @param en English
    public record Label(String zh, @Nullable String en) {
    }

    /// A box in degrees.
    ///
    /// @param west smallest longitude
    /// @param south smallest latitude
    /// @param east largest longitude
    /// @param north largest latitude
    public record Box(double west, double south, double east, double north) {
    }

    /// A river (a ring) or a creek (a line with a width).
    ///
    /// @param id short name
    /// @param zh Chinese name
    /// @param en English name
    /// @param kind `river` or `creek`
    /// @param width width of a creek in metres
    /// @param ring outline of a river
    /// @param line course of a creek
    public record Water(String id, String zh, @Nullable String en, String kind, double width, double @Nullable [][] ring,
                        double @Nullable [][] line) {
    }

    /// A named road.
    ///
    /// @param zh Chinese name
    /// @param en English name
    /// @param klass `trunk`, `primary`, `secondary`, `tertiary` or `path`
    /// @param width carriageway in metres
    /// @param line course
    public record Road(String zh, @Nullable String en, @com.fasterxml.jackson.annotation.JsonProperty("class") String klass, double width,
                       double[][] line) {
    }

    /// A metro line.
    ///
    /// @param zh Chinese name
    /// @param en English name
    /// @param line course
    public record Metro(String zh, @Nullable String en, double[][] line) {
    }

    /// A park.
    ///
    /// @param zh Chinese name
    /// @param en English name
    /// @param ring outline
    public record Park(String zh, @Nullable String en, double[][] ring) {
    }

    /// A named point.
    ///
    /// @param zh Chinese name
    /// @param en English name
    /// @param kind `station`, `ferry`, `square` or `office`
    /// @param at where
    public record Place(String zh, @Nullable String en, String kind, double[] at) {
    }

    /// A residents' committee.
    ///
    /// @param code last three digits of its code
    /// @param zh name
    /// @param at centre, schematic
    public record Committee(String code, String zh, double[] at) {
    }

    /// A kind of guarded site.
    ///
    /// @param kind code of the kind
    /// @param prefix id prefix; ids are `PREFIX-001` …
    /// @param count how many
    /// @param zh format of the Chinese name
    /// @param floors least and most floors of its buildings
    /// @param hectares least and most area
    /// @param notes what whoever comes has to know, such as where keys are kept; `null` for nothing; `%s` is the name of the first gate
    public record SiteKind(String kind, String prefix, int count, String zh, int[] floors, double[] hectares, @Nullable String notes) {
    }

    /// A site at a certain place.
    ///
    /// @param site its id
    /// @param near where
    /// @param committee its committee
    /// @param building a building with a given number of floors; 0 for none
    /// @param floors floors of that building
    public record Pin(String site, double[] near, @Nullable String committee, int building, int floors) {
    }

    /// How land is divided.
    ///
    /// @param hectares largest block
    /// @param street width of minor streets
    /// @param setback free strip inside a block
    public record Blocks(double hectares, double street, double setback) {
    }

    /// How cameras are laid out.
    ///
    /// @param access 8-digit centre code of GB/T 28181
    /// @param count how many in all
    /// @param perSite least and most of a site
    /// @param lost share out of service
    /// @param networks share of each network digit
    /// @param riverfront named cameras along the river
    public record Cameras(String access, int count, int[] perSite, double lost, Map<String, Double> networks, @Nullable Riverfront riverfront) {
    }

    /// What the addresses of a list of cameras may be.
    ///
    /// @param schemes schemes of addresses
    /// @param files folder that recordings must lie below, itself in the site directory unless absolute; without it no file is played
    /// @param range longest range of a camera that is believed, metres
    /// @param margin how far outside the extent of the site a listed camera may stand, metres
    public record Video(List<String> schemes, @Nullable String files, double range, double margin) {

        private static final List<String> NETWORK = List.of("rtsp", "rtsps", "http", "https");
        private static final double FAR = 5000;
        private static final double AROUND = 1000;

        /// Cameras of the network, no files.
        static final Video USUAL = new Video(NETWORK, null, FAR, AROUND);

        /// Fills what may be absent.
        public Video {
            schemes = schemes == null || schemes.isEmpty() ? NETWORK : List.copyOf(schemes);
            range = range > 0 ? range : FAR;
            margin = margin > 0 ? margin : AROUND;
        }
    }

    /// Cameras along the river.
    ///
    /// @param zh format of the name
    /// @param count how many
    public record Riverfront(String zh, int count) {
    }

    /// How sensors are laid out.
    ///
    /// @param count how many in all
    /// @param lost share out of service
    /// @param kinds shares of the types
    public record Sensors(int count, double lost, List<SensorKind> kinds) {
    }

    /// A type of sensor.
    ///
    /// @param code source code, such as `A0` (smoke)
    /// @param share share of all sensors
    /// @param place `floor`, `building`, `gate`, `edge` or `street`
    /// @param unit UCUM unit of its telemetry; absent for sensors that only alarm
    /// @param range least and most normal value
    public record SensorKind(String code, double share, String place, @Nullable String unit, double @Nullable [] range) {
    }

    /// A kind of unit.
    ///
    /// @param type unit type code, such as `GUARD`
    /// @param count how many
    /// @param zh format of the Chinese name
    /// @param home `site`, `park`, `committee` or `street`
    /// @param prefix id prefix
    public record UnitKind(String type, int count, String zh, String home, String prefix) {
    }

    /// Crowd zones.
    ///
    /// @param fixed zones with an outline
    /// @param generated zones laid out near something
    public record Zones(List<FixedZone> fixed, List<ZoneRule> generated) {
    }

    /// A zone with an outline.
    ///
    /// @param id id
    /// @param zh Chinese name
    /// @param kind `WALKWAY`, `SQUARE`, `STAIRS` or `QUEUE`
    /// @param area usable area in m²
    /// @param capacity approved capacity in persons
    /// @param ring outline
    public record FixedZone(String id, String zh, String kind, double area, double capacity, double[][] ring) {
    }

    /// A rule that lays out zones.
    ///
    /// @param prefix id prefix
    /// @param from first running number; 1 when absent
    /// @param count how many
    /// @param near `station`, `riverside`, `park` or `crossing`
    /// @param kind zone kind
    /// @param area least and most area in m²
    /// @param perM2 approved persons a square metre
    /// @param zh format of the Chinese name: place name, running number
    public record ZoneRule(String prefix, int from, int count, String near, String kind, double[] area, double perM2, String zh) {
    }
}
