/// Threads and feeds that bring news to observers.
@NullMarked
package org.menshen.workstation.feed;

import org.jspecify.annotations.NullMarked;
