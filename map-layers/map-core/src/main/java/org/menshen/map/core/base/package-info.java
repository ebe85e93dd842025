/// The vector base map: streets, water, green, buildings and place names, immutable and indexed, and its file.
@NullMarked
package org.menshen.map.core.base;

import org.jspecify.annotations.NullMarked;
