package org.menshen.map.core.route;

/// A street as the graph builder sees it.
///
/// @param xy packed normalised world coordinates, two points or more
/// @param oneWay only in the direction of the points
/// @param level true when it lies on the ground, so it joins what it crosses on a schematic map
record Street(double[] xy, boolean oneWay, boolean level) {

    int points() {
        return xy.length / 2;
    }
}
