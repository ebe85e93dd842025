/// The console's own store of past alerts.
@NullMarked
package org.menshen.workstation.archive;

import org.jspecify.annotations.NullMarked;
