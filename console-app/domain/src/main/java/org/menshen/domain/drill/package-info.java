/// Drills scored: what an exercise expects, which acts count, and how many points they are worth (X-03, M-DRILL, domain.md §4). Pure.
@NullMarked
package org.menshen.domain.drill;

import org.jspecify.annotations.NullMarked;
