/// Situations that somebody handles (M-INCIDENT).
@NullMarked
package org.menshen.domain.incident;

import org.jspecify.annotations.NullMarked;
