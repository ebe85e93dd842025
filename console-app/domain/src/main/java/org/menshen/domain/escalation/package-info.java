/// Who is told next when nobody answers, and what became of the telling.
@NullMarked
package org.menshen.domain.escalation;

import org.jspecify.annotations.NullMarked;
