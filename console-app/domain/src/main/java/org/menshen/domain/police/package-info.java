/// The mirror of the police's own incidents (M-POLICE): told by their system, read-only here.
@NullMarked
package org.menshen.domain.police;

import org.jspecify.annotations.NullMarked;
