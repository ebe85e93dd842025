package org.menshen.map.core.osm;

import java.util.List;
import java.util.Map;

/// Takes the objects of an OSM file in file order; what both readers feed.
interface OsmSink {

    /// Whether a tag of a node, way or relation is worth keeping; readers skip the rest.
    boolean wants(String key);

    /// The box the file says it covers, degrees; not every file says so.
    void bounds(double south, double west, double north, double east);

    /// What the server that made the file says of it, such as that it ran out of time and the rest is missing (Overpass API, `remark`).
    void remark(String words);

    /// A later version of an object takes the place of an earlier one, here and below.
    void node(long id, double lat, double lon, Map<String, String> tags);

    /// A position that a way carries in itself; no node of its own.
    void position(long id, double lat, double lon);

    /// An object that cannot be taken as it is written; nothing of an earlier version of it is there any more.
    void faulty(OsmReport.Reason reason, Kind kind, long id);

    /// An object that has no number, at a line of the file.
    void nameless(Kind kind, long line);

    /// An object that is taken without a part that cannot be read.
    void lacking(Kind kind, long id);

    /// An object that is marked as deleted: nothing of it is there any more.
    void deleted(Kind kind, long id);

    void way(long id, long[] nodes, Map<String, String> tags);

    /// @param members ways, and the nodes of the role "via"
    void relation(long id, List<Member> members, Map<String, String> tags);

    /// A way or node that belongs to a relation.
    ///
    /// @param node whether it is a node
    /// @param ref id of the way or node
    /// @param role outer, inner or whatever the mapper wrote
    record Member(boolean node, long ref, String role) {
    }

    /// Kinds of objects.
    enum Kind { NODE, WAY, RELATION }

    /// A number for a place of a way that has no node: the same place has the same number. Negative, as no file of OpenStreetMap has them.
    static long madeUp(double lat, double lon) {
        return -1 - (Math.round((lat + 90) * 1e7) * 3_600_000_001L + Math.round((lon + 180) * 1e7));
    }
}
