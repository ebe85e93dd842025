/// What to expect of a number that is counted again and again: how it goes on from now, learned from how it went before, with intervals that keep
/// what they claim. Knows nothing of crowds. Pure; the statistics are Hipparchus'.
@NullMarked
package org.menshen.domain.forecast;

import org.jspecify.annotations.NullMarked;
