/// The readings of the last day, kept so that the map's past can be shown.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.past;
