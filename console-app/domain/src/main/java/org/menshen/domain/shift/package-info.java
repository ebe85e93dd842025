/// Duty shifts: who sits where, and what is handed over.
@NullMarked
package org.menshen.domain.shift;

import org.jspecify.annotations.NullMarked;
