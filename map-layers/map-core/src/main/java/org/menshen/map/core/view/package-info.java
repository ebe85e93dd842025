/// The window through which a map is seen: an immutable viewport over the Web Mercator world.
@NullMarked
package org.menshen.map.core.view;

import org.jspecify.annotations.NullMarked;
