/// What drills that were settled came to: worked out, sealed and kept by the centre, and told to those who may know it.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.debrief;
