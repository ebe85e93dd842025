/// What a head count means: levels, the rule that fired, and how levels rise and fall over time.
@NullMarked
package org.menshen.domain.crowd;

import org.jspecify.annotations.NullMarked;
