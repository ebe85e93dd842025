package org.menshen.map.core.osm;

import java.util.Map;
import org.menshen.map.core.base.FeatureKind;

/// What an import read, made and left out.
///
/// @param format how the file was written
/// @param nodes nodes in the file
/// @param ways ways in the file
/// @param relations relations in the file
/// @param features how many features of each kind the map got; kinds without any are absent
/// @param untaggedWays ways without a meaning of their own: parts of areas, borders, things the base map does not show
/// @param cutWays ways with nodes the file does not hold, as at the edge of an extract; what was there was drawn
/// @param openAreas rings of multipolygons that the file does not close; they were left out
/// @param degenerate ways with too few different points; they were left out
public record OsmReport(Format format, int nodes, int ways, int relations, Map<FeatureKind, Integer> features,
                        int untaggedWays, int cutWays, int openAreas, int degenerate) {

    /// The file formats of OpenStreetMap.
    public enum Format { XML, PBF }

    /// Copies the counts.
    public OsmReport {
        features = Map.copyOf(features);
    }

    /// How many features of all kinds.
    public int total() {
        return features.values().stream().mapToInt(Integer::intValue).sum();
    }
}
