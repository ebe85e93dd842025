/// The drill player: an ordinary client of the centre that posts a drill's records as the drill clock passes them.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.drill.play;
