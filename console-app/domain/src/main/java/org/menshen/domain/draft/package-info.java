/// Drills as they are written: injects and expected acts on a timeline, their changes, and what a recorded period makes of them. Pure.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.draft;
