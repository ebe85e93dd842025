/// Proposals for a point on the map: cameras and units. A person decides.
@NullMarked
package org.menshen.domain.suggest;

import org.jspecify.annotations.NullMarked;
