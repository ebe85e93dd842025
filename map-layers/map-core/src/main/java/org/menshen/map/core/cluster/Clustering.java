package org.menshen.map.core.cluster;

/// How markers are gathered.
///
/// @param radius markers closer than this on the screen are gathered, pixels, more than 0
/// @param severities how many severities there are, 1 or more; severity 0 is the worst
/// @param maxZoom from this zoom on nothing is gathered, 2…20
public record Clustering(double radius, int severities, int maxZoom) {

    /// @throws IllegalArgumentException when a value is out of its limits
    public Clustering {
        if (!(radius > 0) || severities < 1 || maxZoom < 2 || maxZoom > 20) {
            throw new IllegalArgumentException("not a clustering: radius " + radius + " px, " + severities
                + " severities, up to zoom " + maxZoom);
        }
    }
}
