/// Units sent somewhere (M-ORDER).
@NullMarked
package org.menshen.domain.order;

import org.jspecify.annotations.NullMarked;
