/// Demonstration cameras: streams that the centre draws and encodes itself, H.264 in MPEG-TS, so that a console without
/// any real camera decodes real video. Nothing in them shows a real place or person.
@NullMarked
package org.menshen.centre.media;

import org.jspecify.annotations.NullMarked;
