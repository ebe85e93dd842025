/// Measured values, of which only the newest counts.
@NullMarked
package org.menshen.domain.reading;

import org.jspecify.annotations.NullMarked;
