/// Reading GeoJSON (RFC 7946) strictly, with every fault named by line.
@NullMarked
package org.menshen.map.core.geojson;

import org.jspecify.annotations.NullMarked;
