/// Correlation rules as data: what has to come in together, where and how soon, and the alert that follows from it. Pure.
@NullMarked
package org.menshen.domain.correlation;

import org.jspecify.annotations.NullMarked;
