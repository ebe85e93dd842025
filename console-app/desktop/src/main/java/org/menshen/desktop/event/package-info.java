/// The window of events: plan, posts with their readiness and reports by committee, checklist, what is due next, and what the duty level changes.
@NullMarked
package org.menshen.desktop.event;

import org.jspecify.annotations.NullMarked;
