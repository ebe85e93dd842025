/// The duty level in force: asked for by one person, approved by another, and taken back when its time is over (M-DUTY, domain.md §3.13).
@NullMarked
package org.menshen.domain.level;

import org.jspecify.annotations.NullMarked;
