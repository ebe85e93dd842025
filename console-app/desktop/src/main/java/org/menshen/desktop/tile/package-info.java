/// A camera tile: the picture of one stream with everything that must be known about it. Any window may use it.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.tile;
