package org.menshen.workstation.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.bytedeco.ffmpeg.global.avutil;
import org.menshen.domain.port.Video.Reason;

/// Why a stream gives no picture (any more).
final class StreamFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    StreamFault(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /// The reason as the port tells it.
    Reason reason() {
        return reason;
    }

    /// Reads a native error code.
    ///
    /// @param code negative code of FFmpeg
    /// @param playing whether pictures had come before
    static StreamFault of(int code, boolean playing) {
        byte[] text = new byte[256];
        avutil.av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new StreamFault(reason(code, playing), new String(text, 0, end, StandardCharsets.UTF_8));
    }

    private static Reason reason(int code, boolean playing) {
        if (code == avutil.AVERROR_EOF) {
            return playing ? Reason.STREAM_ENDED : Reason.UNREADABLE;
        }
        if (code == avutil.AVERROR_EXIT) {
            return Reason.TIMEOUT;
        }
        if (code == avutil.AVERROR_HTTP_NOT_FOUND || code == Errno.NOT_FOUND) {
            return Reason.NOT_FOUND;
        }
        if (code == avutil.AVERROR_HTTP_UNAUTHORIZED || code == avutil.AVERROR_HTTP_FORBIDDEN || code == Errno.ACCESS) {
            return Reason.DENIED;
        }
        if (code == avutil.AVERROR_HTTP_BAD_REQUEST || code == avutil.AVERROR_HTTP_TOO_MANY_REQUESTS
                || code == avutil.AVERROR_HTTP_OTHER_4XX || code == avutil.AVERROR_HTTP_SERVER_ERROR) {
            return Reason.SERVER_ERROR;
        }
        if (code == avutil.AVERROR_STREAM_NOT_FOUND) {
            return Reason.NO_VIDEO;
        }
        if (code == avutil.AVERROR_DECODER_NOT_FOUND || code == avutil.AVERROR_PROTOCOL_NOT_FOUND
                || code == avutil.AVERROR_DEMUXER_NOT_FOUND || code == avutil.AVERROR_PATCHWELCOME) {
            return Reason.UNSUPPORTED;
        }
        return network(code, playing);
    }

    private static Reason network(int code, boolean playing) {
        Errno os = Errno.here();
        if (code == -os.refused) {
            return Reason.REFUSED;
        }
        if (code == -os.timedOut) {
            return Reason.TIMEOUT;
        }
        if (code == -os.noHost || code == -os.noNetwork) {
            return playing ? Reason.CONNECTION_LOST : Reason.UNREACHABLE;
        }
        if (code == -os.reset || code == Errno.PIPE) {
            return Reason.CONNECTION_LOST;
        }
        if (code == Errno.IO) {
            // A name that cannot be resolved arrives as a plain input error, as does a line that breaks.
            return playing ? Reason.CONNECTION_LOST : Reason.UNREACHABLE;
        }
        return Reason.UNREADABLE;
    }

    /// Error numbers of sockets, which differ from system to system.
    private enum Errno {
        LINUX(111, 110, 113, 101, 104), MAC(61, 60, 65, 51, 54), WINDOWS(107, 138, 110, 118, 108);

        static final int NOT_FOUND = -2;
        static final int IO = -5;
        static final int ACCESS = -13;
        static final int PIPE = -32;

        final int refused;
        final int timedOut;
        final int noHost;
        final int noNetwork;
        final int reset;

        Errno(int refused, int timedOut, int noHost, int noNetwork, int reset) {
            this.refused = refused;
            this.timedOut = timedOut;
            this.noHost = noHost;
            this.noNetwork = noNetwork;
            this.reset = reset;
        }

        static Errno here() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }
}
