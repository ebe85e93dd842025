/// Crowds at the centre: the counts of cameras and counters become one sample a zone, samples become a history of weeks, and the history says what is
/// to be expected.
@NullMarked
package org.menshen.centre.crowd;

import org.jspecify.annotations.NullMarked;
