/// Messages to units, with a receipt of each unit.
@NullMarked
package org.menshen.domain.message;

import org.jspecify.annotations.NullMarked;
