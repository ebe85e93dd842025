/// People per square metre on a grid of cells, with no data kept apart from zero.
@NullMarked
package org.menshen.map.core.heat;

import org.jspecify.annotations.NullMarked;
