/// The editor of drills (演练编排): injects and expected acts on a timeline, from a recorded period or from nothing, written into the drill folder.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.draft;
