/// Alerts and incidents: markers, bubbles of many, dots.
@org.jspecify.annotations.NullMarked
package org.menshen.map.fx.layer.marker;
