/// What people draw on the shared map: lines, areas, arrows and notes that every console shows.
@NullMarked
package org.menshen.domain.sketch;

import org.jspecify.annotations.NullMarked;
