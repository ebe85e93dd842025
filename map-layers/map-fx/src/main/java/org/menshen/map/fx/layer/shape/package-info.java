/// What the layers paint with: text with a halo, edge labels, badges, hatching, rings.
@org.jspecify.annotations.NullMarked
package org.menshen.map.fx.layer.shape;
