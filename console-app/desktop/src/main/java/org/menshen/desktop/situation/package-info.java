/// The situation window: queue, live map and detail around one selection; every act on the keyboard, questions asked in place.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.situation;
