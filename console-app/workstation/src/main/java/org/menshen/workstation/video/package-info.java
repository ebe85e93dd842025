/// Decoding of camera streams with FFmpeg: files, RTSP and HTTP. One session is one thread with its own demuxer, decoder and
/// scaler; only the rooms for scaled pictures are shared, so many streams open side by side.
@NullMarked
package org.menshen.workstation.video;

import org.jspecify.annotations.NullMarked;
