package org.menshen.map.core.osm;

import java.util.List;
import java.util.Map;

/// Takes the objects of an OSM file in file order; what both readers feed.
interface OsmSink {

    /// Whether a tag of a node, way or relation is worth keeping; readers skip the rest.
    boolean wants(String key);

    /// The box the file says it covers, degrees; not every file says so.
    void bounds(double south, double west, double north, double east);

    void node(long id, double lat, double lon, Map<String, String> tags);

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
}
