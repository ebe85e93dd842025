/// The centre as a whole: its configuration, start and end, and the clock of a drill.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.run;
