/// Requests to bodies that this centre does not command (M-LINK).
@NullMarked
package org.menshen.domain.linkage;

import org.jspecify.annotations.NullMarked;
