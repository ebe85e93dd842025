/// Following the centre: snapshot, changes, readings, drill, base map.
@NullMarked
package org.menshen.workstation.sync;

import org.jspecify.annotations.NullMarked;
