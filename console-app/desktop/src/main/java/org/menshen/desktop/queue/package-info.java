/// The alert queue: sorted worst first, holding still under the hand, filled off the FX thread. [org.menshen.desktop.queue.QueuePanel] is all
/// that a window needs.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.queue;
