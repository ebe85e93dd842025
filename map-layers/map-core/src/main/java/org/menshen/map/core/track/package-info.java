/// Where a moving thing was: fixes in time, interpolation, gaps.
@NullMarked
package org.menshen.map.core.track;

import org.jspecify.annotations.NullMarked;
