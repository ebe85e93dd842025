/// Patrol routes: the points to visit, those that were, and the way that was walked.
@NullMarked
package org.menshen.map.fx.layer.patrol;

import org.jspecify.annotations.NullMarked;
