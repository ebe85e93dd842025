/// Deadlines in all the ways the field counts them, over the working calendar.
@NullMarked
package org.menshen.domain.time;

import org.jspecify.annotations.NullMarked;
