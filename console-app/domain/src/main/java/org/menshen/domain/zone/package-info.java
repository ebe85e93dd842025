/// Places where people gather, with their area and capacity.
@NullMarked
package org.menshen.domain.zone;

import org.jspecify.annotations.NullMarked;
