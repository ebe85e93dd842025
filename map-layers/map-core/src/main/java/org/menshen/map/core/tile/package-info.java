/// Raster tiles as bytes: from a folder, an MBTiles file, or a tile service with a cache on disk.
@NullMarked
package org.menshen.map.core.tile;

import org.jspecify.annotations.NullMarked;
