/// What cameras can see: cones, walls in the way, the area that is left, which cameras see a spot, what no camera sees.
@NullMarked
package org.menshen.map.core.sight;

import org.jspecify.annotations.NullMarked;
