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

    private static final int MOST_REMARKS = 5;
    private static final int LONGEST_REMARK = 300;

    private final NodeStore nodes = new NodeStore();
    private final Map<Long, Way> ways = new LinkedHashMap<>();
    private final Map<Long, Relation> relations = new LinkedHashMap<>();
    private final Map<Long, NamedPoint> places = new LinkedHashMap<>();
    private final BaseMapBuilder builder = new BaseMapBuilder();
    private final Map<FeatureKind, Integer> counts = new EnumMap<>(FeatureKind.class);
    private final List<double[]> coast = new ArrayList<>();
    private final OsmTurns turns = new OsmTurns();
    private double @Nullable [] box;
    private int nodeCount;
    private int relationCount;
    private final LeftOut left = new LeftOut();
    private final List<String> remarks = new ArrayList<>();

    @Override
    public boolean wants(String key) {
        return OsmTags.isKnown(key);
    }

    @Override
    public void remark(String words) {
        if (remarks.size() < MOST_REMARKS && !words.isBlank()) {
            String said = words.strip();
            remarks.add(said.substring(0, Math.min(said.length(), LONGEST_REMARK)));
        }
    }

    @Override
    public void bounds(double south, double west, double north, double east) {
        box = new double[] {WebMercator.x(west), WebMercator.y(north), WebMercator.x(east), WebMercator.y(south)};
    }

    @Override
    public void node(long id, double lat, double lon, Map<String, String> tags) {
        nodeCount++;
        nodes.add(id, lat, lon);
        turns.node(id, tags);
        OptionalInt rank = OsmTags.place(tags);
        if (rank.isPresent()) {
            places.put(id, new NamedPoint(new LatLon(lat, lon), rank.getAsInt(), tags));
        } else {
            places.remove(id);
        }
    }

    @Override
    public void position(long id, double lat, double lon) {
        nodes.add(id, lat, lon);
    }

    @Override
    public void faulty(OsmReport.Reason reason, Kind kind, long id) {
        switch (kind) {
            case NODE -> forget(id);
            case WAY -> ways.remove(id);
            case RELATION -> relations.remove(id);
        }
        left.add(reason, kind, id);
    }

    @Override
    public void nameless(Kind kind, long line) {
        left.add(OsmReport.Reason.NAMELESS, kind, line);
    }

    @Override
    public void lacking(Kind kind, long id) {
        left.add(OsmReport.Reason.CUT, kind, id);
    }

    @Override
    public void deleted(Kind kind, long id) {
        faulty(OsmReport.Reason.DELETED, kind, id);
    }

    private void forget(long node) {
        nodes.remove(node);
        turns.node(node, Map.of());
        places.remove(node);
    }

    @Override
    public void way(long id, long[] refs, Map<String, String> tags) {
        ways.put(id, new Way(id, refs, tags));
    }

    @Override
    public void relation(long id, List<Member> members, Map<String, String> tags) {
        relationCount++;
        relations.put(id, new Relation(id, members, tags));
    }

    /// Whether the file held anything at all, be it deleted or faulty.
    boolean isEmpty() {
        return nodeCount == 0 && ways.isEmpty() && relationCount == 0 && left.counts().isEmpty();
    }

    /// Puts the map together; call once, after the whole file.
    BaseMap build(String attribution) {
        relations.values().forEach(this::addRelation);
        ways.values().forEach(this::addWay);
        addTurns();
        addSea();
        for (NamedPoint place : places.values()) {
            builder.place(name(place.tags), nameEn(place.tags), place.rank, place.point);
            count(FeatureKind.PLACE);
        }
        return builder.attribution(attribution).build();
    }

    OsmReport report(OsmReport.Format format) {
        return new OsmReport(format, nodeCount, ways.size(), relationCount, counts, left.counts(), left.first(), remarks);
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
            addArea(area.get(), Kind.WAY, way.id, way.tags, List.of(way.refs));
        } else {
            left.count(OsmReport.Reason.UNTAGGED, OsmTags.isCoastline(way.tags) ? 0 : 1);
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
        if (missing) {
            left.add(OsmReport.Reason.CUT, Kind.WAY, way.id);
        } else if (!drawn) {
            left.add(OsmReport.Reason.DEGENERATE, Kind.WAY, way.id);
        }
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
        if ("restriction".equals(relation.tags.get("type"))) {
            turns.relation(relation.members, relation.tags);
        }
        if (!"multipolygon".equals(relation.tags.get("type"))) {
            return;
        }
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
        for (int i = 0; i < rings.open(); i++) {
            left.add(OsmReport.Reason.OPEN, Kind.RELATION, relation.id);
        }
        if (!rings.closed().isEmpty()) {
            addArea(kind.get(), Kind.RELATION, relation.id, relation.tags, rings.closed());
        }
    }

    private void addArea(FeatureKind kind, Kind of, long id, Map<String, String> tags, List<long[]> rings) {
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
        if (missing) {
            left.add(OsmReport.Reason.CUT, of, id);
        }
        if (parts.isEmpty()) {
            if (!missing) {
                left.add(OsmReport.Reason.DEGENERATE, of, id);
            }
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

    private record Way(long id, long[] refs, Map<String, String> tags) {
        boolean isClosed() {
            return refs.length > 3 && refs[0] == refs[refs.length - 1];
        }

        boolean isStreet() {
            return refs.length > 1 && OsmTags.line(tags).filter(FeatureKind::isRoad).isPresent();
        }
    }

    private record Relation(long id, List<Member> members, Map<String, String> tags) {
    }

    private record NamedPoint(LatLon point, int rank, Map<String, String> tags) {
    }
}
