/// Areas on the ground: containment, size, and entering and leaving with hysteresis.
@NullMarked
package org.menshen.map.core.fence;

import org.jspecify.annotations.NullMarked;
