package org.menshen.workstation.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bytedeco.ffmpeg.global.avutil;
import org.menshen.domain.port.Video.Reason;

/// Why a stream gives no picture (any more).
final class StreamFault extends IOException {

    private static final long serialVersionUID = 1L;

    /// The words of the library about an answer of the other side: RTSP's, then HTTP's.
    private static final Pattern STATUS = Pattern.compile("method (\\w+) failed: (\\d{3})\\s*(.*)|()HTTP error (\\d{3})\\s*(.*)");
    private static final String NO_NAME = "Failed to resolve hostname";

    private final Reason reason;

    StreamFault(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /// The reason as the port tells it.
    Reason reason() {
        return reason;
    }

    /// Where a stream was when it failed.
    enum Stage { OPENING, WAITING, PLAYING }

    /// Reads a native error code.
    ///
    /// @param code negative code of FFmpeg
    /// @param stage how far the stream had come
    static StreamFault of(int code, Stage stage) {
        return of(code, stage, List.of());
    }

    /// Reads a native error code and what was said before it.
    ///
    /// @param code negative code of FFmpeg
    /// @param stage how far the stream had come
    /// @param said words of the library, oldest first
    static StreamFault of(int code, Stage stage, List<String> said) {
        for (String line : said.reversed()) {
            Matcher status = STATUS.matcher(line);
            if (status.find()) {
                boolean rtsp = status.group(1) != null;
                int number = Integer.parseInt(status.group(rtsp ? 2 : 5));
                String words = status.group(rtsp ? 3 : 6).strip();
                return new StreamFault(ofStatus(number), (number + " " + words).strip());
            }
            if (line.contains(NO_NAME)) {
                return new StreamFault(Reason.NO_NAME, line);
            }
        }
        return new StreamFault(ofCode(code, stage), words(code));
    }

    private static String words(int code) {
        byte[] text = new byte[256];
        avutil.av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    /// What a status of RTSP or HTTP says.
    static Reason ofStatus(int status) {
        return switch (status) {
            case 401, 407 -> Reason.LOGIN;
            case 402, 403 -> Reason.DENIED;
            case 404, 410 -> Reason.NOT_FOUND;
            case 454 -> Reason.SESSION;
            case 453, 503, 429 -> Reason.BUSY;
            case 461 -> Reason.TRANSPORT;
            case 415 -> Reason.CODEC;
            default -> Reason.SERVER_ERROR;
        };
    }

    private static Reason ofCode(int code, Stage stage) {
        if (code == avutil.AVERROR_EOF) {
            return stage == Stage.PLAYING ? Reason.STREAM_ENDED : Reason.UNREADABLE;
        }
        if (code == avutil.AVERROR_EXIT) {
            return silence(stage);
        }
        if (code == avutil.AVERROR_HTTP_NOT_FOUND || code == Errno.NOT_FOUND) {
            return Reason.NOT_FOUND;
        }
        if (code == avutil.AVERROR_HTTP_UNAUTHORIZED) {
            return Reason.LOGIN;
        }
        if (code == avutil.AVERROR_HTTP_FORBIDDEN || code == Errno.ACCESS) {
            return Reason.DENIED;
        }
        if (code == avutil.AVERROR_HTTP_TOO_MANY_REQUESTS) {
            return Reason.BUSY;
        }
        if (code == avutil.AVERROR_HTTP_BAD_REQUEST || code == avutil.AVERROR_HTTP_OTHER_4XX || code == avutil.AVERROR_HTTP_SERVER_ERROR) {
            return Reason.SERVER_ERROR;
        }
        if (code == avutil.AVERROR_STREAM_NOT_FOUND) {
            return Reason.NO_VIDEO;
        }
        if (code == avutil.AVERROR_DECODER_NOT_FOUND || code == avutil.AVERROR_PATCHWELCOME) {
            return Reason.CODEC;
        }
        if (code == avutil.AVERROR_PROTOCOL_NOT_FOUND || code == avutil.AVERROR_DEMUXER_NOT_FOUND) {
            return Reason.UNSUPPORTED;
        }
        return network(code, stage);
    }

    private static Reason silence(Stage stage) {
        return switch (stage) {
            case OPENING -> Reason.NO_ANSWER;
            case WAITING -> Reason.NO_MEDIA;
            case PLAYING -> Reason.STALLED;
        };
    }

    private static Reason network(int code, Stage stage) {
        Errno os = Errno.here();
        boolean playing = stage == Stage.PLAYING;
        if (code == -os.refused) {
            return Reason.REFUSED;
        }
        if (code == -os.timedOut) {
            return silence(stage);
        }
        if (code == -os.noTransport) {
            return Reason.TRANSPORT;
        }
        if (code == -os.noHost || code == -os.noNetwork) {
            return playing ? Reason.CONNECTION_LOST : Reason.UNREACHABLE;
        }
        if (code == -os.reset || code == Errno.PIPE) {
            return Reason.CONNECTION_LOST;
        }
        if (code == Errno.IO) {
            return playing ? Reason.CONNECTION_LOST : Reason.UNREACHABLE;
        }
        return Reason.UNREADABLE;
    }

    /// Error numbers of sockets, which differ from system to system.
    private enum Errno {
        LINUX(111, 110, 113, 101, 104, 93), MAC(61, 60, 65, 51, 54, 43), WINDOWS(107, 138, 110, 118, 108, 135);

        static final int NOT_FOUND = -2;
        static final int IO = -5;
        static final int ACCESS = -13;
        static final int PIPE = -32;

        final int refused;
        final int timedOut;
        final int noHost;
        final int noNetwork;
        final int reset;
        final int noTransport;

        Errno(int refused, int timedOut, int noHost, int noNetwork, int reset, int noTransport) {
            this.refused = refused;
            this.timedOut = timedOut;
            this.noHost = noHost;
            this.noNetwork = noNetwork;
            this.reset = reset;
            this.noTransport = noTransport;
        }

        static Errno here() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }
}
