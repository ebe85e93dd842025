/// Ground: areas, territories, rings, drawings, hatched stretches and their names.
@org.jspecify.annotations.NullMarked
package org.menshen.map.fx.layer.area;
