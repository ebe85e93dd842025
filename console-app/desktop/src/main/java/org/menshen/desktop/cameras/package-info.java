/// The cameras window (视频): grids of living tiles and the list of all cameras.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.cameras;
