package org.menshen.workstation.video;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

/// The native libraries, loaded once, in the order in which they need each other, by whichever thread comes first.
final class Natives {

    /// The decoder wants more data before it gives a picture.
    static final int AGAIN;

    /// Kept from the collector as long as the library may call it.
    private static final NativeLog LOG;

    static {
        // what it says about a failure goes with the fault
        avutil.av_log_set_level(avutil.AV_LOG_WARNING);
        LOG = new NativeLog();
        avutil.setLogCallback(LOG);
        swscale.swscale_version();
        avcodec.avcodec_version();
        avformat.avformat_version();
        AGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
    }

    private Natives() {
    }

    /// Loads them, when they are not there yet.
    ///
    /// @return their version, for the log
    static String load() {
        return avutil.av_version_info().getString();
    }
}
