/// Requests to tune what raises alerts (调优请求): asked for by the watch with the figures behind it, answered by the seat that keeps the
/// configuration, closed by the watch when it sees that it is so.
@NullMarked
package org.menshen.domain.tuning;

import org.jspecify.annotations.NullMarked;
