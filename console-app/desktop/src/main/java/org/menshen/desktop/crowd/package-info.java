/// The crowd board: every zone with its count, how sure that is, where it goes and when it will stand at its next line; for the window of crowds
/// and for the wall.
@NullMarked
package org.menshen.desktop.crowd;

import org.jspecify.annotations.NullMarked;
