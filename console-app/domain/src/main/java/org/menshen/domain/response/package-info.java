/// How a response plan stands on an incident: which step is done, by whom, which is next, which is late. Worked out from the facts of the
/// incident, its orders and its requests, the same at the centre and at every seat.
@NullMarked
package org.menshen.domain.response;

import org.jspecify.annotations.NullMarked;
