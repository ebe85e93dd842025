/// The kernel: subjects, facts, commands, and what a decider is. Depends on nothing else in the house.
@NullMarked
package org.menshen.domain.fact;

import org.jspecify.annotations.NullMarked;
