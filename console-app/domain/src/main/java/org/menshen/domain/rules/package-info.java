/// All rules in one place: permission, the subjects' own rules, and what one subject forbids about another; and the world they act on.
@NullMarked
package org.menshen.domain.rules;

import org.jspecify.annotations.NullMarked;
