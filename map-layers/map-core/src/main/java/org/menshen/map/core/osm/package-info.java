/// Reading OpenStreetMap files, XML and PBF, into a base map.
@NullMarked
package org.menshen.map.core.osm;

import org.jspecify.annotations.NullMarked;
