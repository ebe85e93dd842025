/// Simulated people of a drill: unit terminals, a colleague at the desk and the seats of police, 119 and 120, acting on what they see at the centre.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.drill.cast;
