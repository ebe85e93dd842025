/// Gathering many markers into few, for every zoom, with the worst severity kept visible.
@NullMarked
package org.menshen.map.core.cluster;

import org.jspecify.annotations.NullMarked;
