/// Density: of people in zones, of points in time, with the legend that explains it.
@org.jspecify.annotations.NullMarked
package org.menshen.map.fx.layer.heat;
