package org.menshen.map.core.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.base.Trait;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Turns the objects of an OSM file into features. Relations come after ways and ways after nodes in every sound file,
/// but nothing here depends on it: all is put together at the end.
final class OsmAssembler implements OsmSink {

    private final NodeStore nodes = new NodeStore();
    private final Map<Long, Way> ways = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<NamedPoint> places = new ArrayList<>();
    private final BaseMapBuilder builder = new BaseMapBuilder();
    private final Map<FeatureKind, Integer> counts = new EnumMap<>(FeatureKind.class);
    private final List<double[]> coast = new ArrayList<>();
    private final OsmTurns turns = new OsmTurns();
    private double @Nullable [] box;
    private int relationCount;
    private int untagged;
    private int cut;
    private int open;
    private int degenerate;

    @Override
    public boolean wants(String key) {
        return OsmTags.isKnown(key);
    }

    @Override
    public void bounds(double south, double west, double north, double east) {
        box = new double[] {WebMercator.x(west), WebMercator.y(north), WebMercator.x(east), WebMercator.y(south)};
    }

    @Override
    public void node(long id, double lat, double lon, Map<String, String> tags) {
        nodes.add(id, lat, lon);
        turns.node(id, tags);
        OptionalInt rank = OsmTags.place(tags);
        if (rank.isPresent()) {
            places.add(new NamedPoint(new LatLon(lat, lon), rank.getAsInt(), tags));
        }
    }

    @Override
    public void way(long id, long[] refs, Map<String, String> tags) {
        ways.put(id, new Way(refs, tags));
    }

    @Override
    public void relation(long id, List<Member> members, Map<String, String> tags) {
        relationCount++;
        if ("multipolygon".equals(tags.get("type"))) {
            relations.add(new Relation(members, tags));
        } else if ("restriction".equals(tags.get("type"))) {
            turns.relation(members, tags);
        }
    }

    /// Whether the file held anything at all.
    boolean isEmpty() {
        return nodes.size() == 0 && ways.isEmpty();
    }

    /// Puts the map together; call once, after the whole file.
    BaseMap build(String attribution) {
        relations.forEach(this::addRelation);
        ways.values().forEach(this::addWay);
        addTurns();
        addSea();
        for (NamedPoint place : places) {
            builder.place(name(place.tags), nameEn(place.tags), place.rank, place.point);
            count(FeatureKind.PLACE);
        }
        return builder.attribution(attribution).build();
    }

    OsmReport report(OsmReport.Format format) {
        return new OsmReport(format, nodes.size(), ways.size(), relationCount, counts, untagged, cut, open, degenerate);
    }

    private void addTurns() {
        List<long[]> streets = ways.values().stream().filter(Way::isStreet).map(Way::refs).toList();
        turns.rules(id -> ways.containsKey(id) && ways.get(id).isStreet() ? ways.get(id).refs : null, streets, this::world)
            .forEach(builder::turn);
    }

    private double @Nullable [] world(long node) {
        int slot = nodes.find(node);
        return slot < 0 ? null : new double[] {WebMercator.x(nodes.lon(slot)), WebMercator.y(nodes.lat(slot))};
    }

    private void addSea() {
        List<double[]> sea = Coast.sea(coast, box == null ? nodes.box() : box);
        if (!sea.isEmpty()) {
            builder.add(FeatureKind.WATER, "", "", 0, Set.of(), Shape.of(sea));
            count(FeatureKind.WATER);
        }
    }

    private void addCoast(Way way) {
        double[] xy = new double[2 * way.refs.length];
        int length = 0;
        for (long ref : way.refs) {
            int slot = nodes.find(ref);
            length = slot < 0 ? length : append(xy, length, slot);
        }
        if (length >= 4) {
            coast.add(Arrays.copyOf(xy, length));
        }
    }

    private void addWay(Way way) {
        if (OsmTags.isCoastline(way.tags)) {
            addCoast(way);
        }
        Optional<FeatureKind> line = OsmTags.line(way.tags);
        if (line.isPresent()) {
            addLine(line.get(), way);
            return;
        }
        Optional<FeatureKind> area = way.isClosed() ? OsmTags.area(way.tags) : Optional.empty();
        if (area.isPresent()) {
            addArea(area.get(), way.tags, List.of(way.refs));
        } else {
            untagged += OsmTags.isCoastline(way.tags) ? 0 : 1;
        }
    }

    /// A way cut by the edge of the extract is drawn as the runs of nodes that are there.
    private void addLine(FeatureKind kind, Way way) {
        boolean reversed = OsmTags.isReversed(way.tags);
        Set<Trait> traits = OsmTags.traits(way.tags);
        double[] xy = new double[2 * way.refs.length];
        int length = 0;
        boolean missing = false;
        boolean drawn = false;
        for (long ref : way.refs) {
            int slot = nodes.find(ref);
            if (slot < 0) {
                drawn |= flush(kind, way.tags, traits, xy, length, reversed);
                missing = true;
                length = 0;
                continue;
            }
            length = append(xy, length, slot);
        }
        drawn |= flush(kind, way.tags, traits, xy, length, reversed);
        cut += missing ? 1 : 0;
        degenerate += drawn || missing ? 0 : 1;
    }

    private boolean flush(FeatureKind kind, Map<String, String> tags, Set<Trait> traits, double[] xy, int length, boolean reversed) {
        if (length < 4) {
            return false;
        }
        double[] line = Arrays.copyOf(xy, length);
        for (int i = 0; reversed && i < length; i += 2) {
            line[i] = xy[length - 2 - i];
            line[i + 1] = xy[length - 1 - i];
        }
        builder.add(kind, name(tags), nameEn(tags), 0, traits, Shape.single(line));
        count(kind);
        return true;
    }

    private void addRelation(Relation relation) {
        Optional<FeatureKind> kind = OsmTags.area(relation.tags);
        if (kind.isEmpty()) {
            return;
        }
        List<long[]> members = new ArrayList<>();
        for (Member member : relation.members) {
            Way way = member.node() ? null : ways.get(member.ref());
            if (way != null) {
                members.add(way.refs);
            }
        }
        Rings rings = Rings.of(members);
        open += rings.open();
        if (!rings.closed().isEmpty()) {
            addArea(kind.get(), relation.tags, rings.closed());
        }
    }

    private void addArea(FeatureKind kind, Map<String, String> tags, List<long[]> rings) {
        List<double[]> parts = new ArrayList<>();
        boolean missing = false;
        for (long[] ring : rings) {
            double[] xy = new double[2 * ring.length];
            int length = 0;
            for (int i = 0; i + 1 < ring.length; i++) {
                int slot = nodes.find(ring[i]);
                missing |= slot < 0;
                length = slot < 0 ? length : append(xy, length, slot);
            }
            if (length >= 6) {
                parts.add(Arrays.copyOf(xy, length));
            }
        }
        cut += missing ? 1 : 0;
        if (parts.isEmpty()) {
            degenerate += missing ? 0 : 1;
            return;
        }
        builder.add(kind, name(tags), nameEn(tags), 0, Set.of(), Shape.of(parts));
        count(kind);
    }

    /// Appends a node unless it repeats the one before; returns the new length.
    private int append(double[] xy, int length, int slot) {
        double x = WebMercator.x(nodes.lon(slot));
        double y = WebMercator.y(nodes.lat(slot));
        if (length > 0 && xy[length - 2] == x && xy[length - 1] == y) {
            return length;
        }
        xy[length] = x;
        xy[length + 1] = y;
        return length + 2;
    }

    private void count(FeatureKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    private static String name(Map<String, String> tags) {
        return tags.getOrDefault("name", "");
    }

    private static String nameEn(Map<String, String> tags) {
        return tags.getOrDefault("name:en", "");
    }

    private record Way(long[] refs, Map<String, String> tags) {
        boolean isClosed() {
            return refs.length > 3 && refs[0] == refs[refs.length - 1];
        }

        boolean isStreet() {
            return refs.length > 1 && OsmTags.line(tags).filter(FeatureKind::isRoad).isPresent();
        }
    }

    private record Relation(List<Member> members, Map<String, String> tags) {
    }

    private record NamedPoint(LatLon point, int rank, Map<String, String> tags) {
    }
}
