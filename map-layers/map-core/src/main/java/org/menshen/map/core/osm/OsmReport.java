package org.menshen.map.core.osm;

import java.util.List;
import java.util.Map;
import org.menshen.map.core.base.FeatureKind;

/// What an import read, made and left out.
///
/// @param format how the file was written
/// @param nodes nodes in the file
/// @param ways ways in the file
/// @param relations relations in the file
/// @param features how many features of each kind the map got; kinds without any are absent
/// @param leftOut how many were left out, wholly or in part, for each reason
/// @param first the first of those left out, with their numbers; those without a meaning for the map are only counted
/// @param remarks what the server that made the file says of it, such as that something is missing
public record OsmReport(Format format, int nodes, int ways, int relations, Map<FeatureKind, Integer> features,
                        Map<Reason, Integer> leftOut, List<Left> first, List<String> remarks) {

    /// The file formats of OpenStreetMap.
    public enum Format { XML, PBF }

    /// Why something is not on the map.
    public enum Reason {
        /// the file marks it as deleted
        DELETED,
        /// a node that the file gives no position
        UNPLACED,
        /// a node, or a way with positions of its own, at a position that is none on earth
        MISPLACED,
        /// an object whose id is no number
        NAMELESS,
        /// a way with nodes the file does not hold, as at the edge of an extract; what was there was drawn
        CUT,
        /// a ring of a multipolygon that the file does not close
        OPEN,
        /// a way with too few different points
        DEGENERATE,
        /// a way without a meaning of its own: part of an area, border, thing the base map does not show
        UNTAGGED
    }

    /// Something that was left out.
    ///
    /// @param reason why
    /// @param kind `NODE`, `WAY` or `RELATION`
    /// @param id its number
    public record Left(Reason reason, String kind, long id) {
    }

    /// Copies the collections.
    public OsmReport {
        features = Map.copyOf(features);
        leftOut = Map.copyOf(leftOut);
        first = List.copyOf(first);
        remarks = List.copyOf(remarks);
    }

    /// How many features of all kinds.
    public int total() {
        return features.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many were left out for a reason.
    public int left(Reason reason) {
        return leftOut.getOrDefault(reason, 0);
    }
}
