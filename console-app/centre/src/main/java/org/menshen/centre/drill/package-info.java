/// Drills: recorded or generated days that are played through the same calls that live feeds use.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.drill;
