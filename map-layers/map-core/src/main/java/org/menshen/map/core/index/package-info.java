/// Spatial indexes: packed and static for what stands still, a grid for what moves.
@NullMarked
package org.menshen.map.core.index;

import org.jspecify.annotations.NullMarked;
