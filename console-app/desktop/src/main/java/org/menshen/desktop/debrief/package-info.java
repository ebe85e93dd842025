/// The debriefing of a drill: its score by part, the expected acts with what became of each, remarks, and the report on paper.
@NullMarked
package org.menshen.desktop.debrief;

import org.jspecify.annotations.NullMarked;
