/// Patrols (巡防, H-04): routes drawn on the map, who walks them when, and which of their points were visited.
@NullMarked
package org.menshen.domain.patrol;

import org.jspecify.annotations.NullMarked;
