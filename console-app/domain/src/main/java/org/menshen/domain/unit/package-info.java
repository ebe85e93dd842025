/// Forces that can be sent, and those that are only mirrored.
@NullMarked
package org.menshen.domain.unit;

import org.jspecify.annotations.NullMarked;
