package org.menshen.map.core.osm;

import static org.menshen.map.core.base.MapReadException.phrase;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;

/// Reads OSM PBF block by block.
final class OsmPbfReader extends BinaryParser {

    private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation", "LocationsOnWays");

    private static final double NANO = 1e-9;

    private final OsmSink sink;

    private OsmPbfReader(OsmSink sink) {
        this.sink = sink;
    }

    /// @throws MapReadException when the file is cut off, damaged or needs a feature this reader does not know
    static void read(InputStream in, String file, OsmSink sink) throws IOException {
        PbfBlocks blocks = new PbfBlocks(in, file);
        OsmPbfReader reader = new OsmPbfReader(sink);
        Optional<PbfBlocks.Block> next = blocks.next();
        while (next.isPresent()) {
            PbfBlocks.Block block = next.get();
            try {
                reader.take(block, file);
            } catch (IOException | RuntimeException e) {
                if (e instanceof MapReadException known) {
                    throw known;
                }
                // the library answers damaged indexes and coordinates with whatever exception they lead to
                throw new MapReadException(Problem.MALFORMED, file, phrase("at.block", block.at()),
                    phrase("block.senseless"), e);
            }
            next = blocks.next();
        }
    }

    private void take(PbfBlocks.Block block, String file) throws IOException {
        if (block.type().equals("OSMHeader")) {
            Osmformat.HeaderBlock header = Osmformat.HeaderBlock.parseFrom(block.content());
            if (header.hasBbox()) {
                Osmformat.HeaderBBox box = header.getBbox();
                sink.bounds(box.getBottom() * NANO, box.getLeft() * NANO, box.getTop() * NANO, box.getRight() * NANO);
            }
            for (String feature : header.getRequiredFeaturesList()) {
                if (!KNOWN_FEATURES.contains(feature)) {
                    throw new MapReadException(Problem.UNSUPPORTED, file, phrase("at.header"), phrase("requires", feature), null);
                }
            }
        } else if (block.type().equals("OSMData")) {
            parse(Osmformat.PrimitiveBlock.parseFrom(block.content()));
        }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
        for (Osmformat.Node node : nodes) {
            if (gone(node.hasInfo(), node.getInfo())) {
                sink.deleted(OsmSink.Kind.NODE, node.getId());
                continue;
            }
            node(node.getId(), parseLat(node.getLat()), parseLon(node.getLon()), tags(node.getKeysList(), node.getValsList()));
        }
    }

    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
        long id = 0;
        long lat = 0;
        long lon = 0;
        int tag = 0;
        int visible = nodes.hasDenseinfo() ? nodes.getDenseinfo().getVisibleCount() : 0;
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lat += nodes.getLat(i);
            lon += nodes.getLon(i);
            tags.clear();
            // keys and values of all nodes follow each other, 0 ends a node; no list at all means no node has tags
            while (tag < nodes.getKeysValsCount() && nodes.getKeysVals(tag) != 0) {
                String key = getStringById(nodes.getKeysVals(tag));
                if (sink.wants(key)) {
                    tags.put(key, getStringById(nodes.getKeysVals(tag + 1)));
                }
                tag += 2;
            }
            tag++;
            if (i < visible && !nodes.getDenseinfo().getVisible(i)) {
                sink.deleted(OsmSink.Kind.NODE, id);
                continue;
            }
            node(id, parseLat(lat), parseLon(lon), tags.isEmpty() ? Map.of() : Map.copyOf(tags));
        }
    }

    private void node(long id, double lat, double lon, Map<String, String> tags) {
        if (onEarth(lat, lon)) {
            sink.node(id, lat, lon, tags);
        } else {
            sink.faulty(OsmReport.Reason.MISPLACED, OsmSink.Kind.NODE, id);
        }
    }

    private static boolean onEarth(double lat, double lon) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }

    /// Files with history say of each version whether it is still there.
    private static boolean gone(boolean told, Osmformat.Info info) {
        return told && info.hasVisible() && !info.getVisible();
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
        for (Osmformat.Way way : ways) {
            if (gone(way.hasInfo(), way.getInfo())) {
                sink.deleted(OsmSink.Kind.WAY, way.getId());
                continue;
            }
            long[] refs = new long[way.getRefsCount()];
            long ref = 0;
            for (int i = 0; i < refs.length; i++) {
                ref += way.getRefs(i);
                refs[i] = ref;
            }
            Optional<long[]> nodes = located(way, refs);
            if (nodes.isPresent()) {
                sink.way(way.getId(), nodes.get(), tags(way.getKeysList(), way.getValsList()));
            } else {
                sink.faulty(OsmReport.Reason.MISPLACED, OsmSink.Kind.WAY, way.getId());
            }
        }
    }

    /// Takes the positions that ways of some files carry in themselves ("LocationsOnWays"). Ways without the numbers of their nodes get numbers
    /// made of the positions, so that they still meet where they meet.
    ///
    /// @return empty when the positions are none on earth, or are not as many as the nodes
    private Optional<long[]> located(Osmformat.Way way, long[] refs) {
        int count = way.getLatCount();
        if (count == 0) {
            return Optional.of(refs);
        }
        if (count != way.getLonCount() || refs.length != 0 && refs.length != count) {
            return Optional.empty();
        }
        long[] nodes = refs.length == 0 ? new long[count] : refs;
        long lat = 0;
        long lon = 0;
        for (int i = 0; i < count; i++) {
            lat += way.getLat(i);
            lon += way.getLon(i);
            double north = parseLat(lat);
            double east = parseLon(lon);
            if (!onEarth(north, east)) {
                return Optional.empty();
            }
            nodes[i] = refs.length == 0 ? OsmSink.madeUp(north, east) : refs[i];
            sink.position(nodes[i], north, east);
        }
        return Optional.of(nodes);
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
        for (Osmformat.Relation relation : relations) {
            if (gone(relation.hasInfo(), relation.getInfo())) {
                sink.deleted(OsmSink.Kind.RELATION, relation.getId());
                continue;
            }
            List<OsmSink.Member> members = new ArrayList<>();
            long member = 0;
            for (int i = 0; i < relation.getMemidsCount(); i++) {
                member += relation.getMemids(i);
                boolean node = relation.getTypes(i) == Osmformat.Relation.MemberType.NODE;
                String role = getStringById(relation.getRolesSid(i));
                if (relation.getTypes(i) == Osmformat.Relation.MemberType.WAY || node && "via".equals(role)) {
                    members.add(new OsmSink.Member(node, member, role));
                }
            }
            sink.relation(relation.getId(), members, tags(relation.getKeysList(), relation.getValsList()));
        }
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = getStringById(keys.get(i));
            if (sink.wants(key)) {
                tags.put(key, getStringById(values.get(i)));
            }
        }
        return tags.isEmpty() ? Map.of() : tags;
    }

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
        // headers are checked before this class sees data
    }

    @Override
    public void complete() {
        // blocks are handed over one by one, the end needs no act
    }
}
