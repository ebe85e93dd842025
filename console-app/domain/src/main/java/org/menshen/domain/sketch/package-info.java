/// What people draw on the shared map: lines, areas, arrows and notes that every console shows. Of a fence the centre tells
/// who is inside and who crosses it.
@NullMarked
package org.menshen.domain.sketch;

import org.jspecify.annotations.NullMarked;
