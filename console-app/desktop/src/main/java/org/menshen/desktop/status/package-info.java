/// The top line of every window: drill with its controls, seat, windows, link, outbox, sources, sound, clock.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.status;
