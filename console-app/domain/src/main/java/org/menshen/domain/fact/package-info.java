/// The kernel: subjects, facts, commands, and what a decider is. Depends on nothing else in the house.
package org.menshen.domain.fact;
