/// The recorded day: what held at any instant of it, from the facts of the log and the readings that were kept.
@NullMarked
package org.menshen.domain.past;

import org.jspecify.annotations.NullMarked;
