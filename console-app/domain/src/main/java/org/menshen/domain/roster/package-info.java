/// The roster: who is to sit where, from when to when, and what they can do.
@NullMarked
package org.menshen.domain.roster;

import org.jspecify.annotations.NullMarked;
