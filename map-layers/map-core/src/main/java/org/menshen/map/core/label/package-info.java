/// Choosing which names fit on the map without covering each other.
@NullMarked
package org.menshen.map.core.label;

import org.jspecify.annotations.NullMarked;
