/// The wall (大屏): the situation for a big screen, read from five metres away. Nothing here can be acted on, and nothing names a person or a
/// place nearer than a site: counts, places and ages only (domain.md §3.2 WALL, §5.3).
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.wall;
