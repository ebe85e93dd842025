/// Response plans (预案) as data: what a plan says, in which version it is in force, how far one has come on an incident.
@NullMarked
package org.menshen.domain.plan;

import org.jspecify.annotations.NullMarked;
