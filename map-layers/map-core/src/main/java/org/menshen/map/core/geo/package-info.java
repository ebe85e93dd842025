/// Positions on the earth, distances, projections and the datum offsets of Chinese consumer maps.
@NullMarked
package org.menshen.map.core.geo;

import org.jspecify.annotations.NullMarked;
