package org.menshen.workstation.video;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Video.Reason;
import org.menshen.workstation.video.StreamFault.Stage;

/// One opened input: demuxer and decoder of its best video stream. Used by one thread, the one its watchdog guards.
final class StreamReader implements AutoCloseable {

    /// So many packets in a row without a picture are no video any more.
    private static final int HOPELESS = 400;

    /// How the library complains of packets that it makes nothing of.
    private static final Pattern SENSELESS = Pattern.compile("(?i)undefined type|unhandled type|nal unit|corrupt");

    private final AVFormatContext format;
    private final Watchdog watchdog;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final boolean paced;
    private @Nullable AVCodecContext decoder;
    private int streamIndex;
    private double timeBase;
    private boolean draining;
    private boolean playing;
    private int barren;
    private int packets;

    private StreamReader(AVFormatContext format, Watchdog watchdog, boolean paced) {
        this.format = format;
        this.watchdog = watchdog;
        this.paced = paced;
    }

    /// Opens an address; blocks until the stream is known, at most until the watchdog's deadline.
    ///
    /// @param address what to open
    /// @param watchdog guards the current thread
    /// @param patience longest silence of the network
    /// @param transport how an RTSP server is asked to send
    static StreamReader open(StreamAddress address, Watchdog watchdog, Duration patience, Transport transport) throws StreamFault {
        Natives.load();
        AVFormatContext format = avformat.avformat_alloc_context();
        format.interrupt_callback().callback(Watchdog.callback());
        AVDictionary options = options(address, patience, transport);
        NativeLog.listen();
        int code = avformat.avformat_open_input(format, address.url(), null, options);
        List<String> said = NativeLog.heard();
        avutil.av_dict_free(options);
        if (code < 0) {
            throw failed(address, watchdog, code, said);
        }
        boolean recorded = format.duration() != avutil.AV_NOPTS_VALUE && format.duration() > 0;
        boolean paced = address.kind() == StreamAddress.Kind.FILE || address.kind() == StreamAddress.Kind.HTTP && recorded;
        StreamReader reader = new StreamReader(format, watchdog, paced);
        try {
            NativeLog.listen();
            reader.openDecoder(address.kind());
            return reader;
        } catch (StreamFault fault) {
            reader.close();
            throw fault;
        }
    }

    /// A failure to open. Where the library only says that it did not understand, the other side's language tells more.
    private static StreamFault failed(StreamAddress address, Watchdog watchdog, int code, List<String> said) {
        StreamFault fault = StreamFault.of(watchdog.timedOut() ? avutil.AVERROR_EXIT : code, Stage.OPENING, said);
        boolean unclear = switch (fault.reason()) {
            case UNREADABLE, UNREACHABLE, CONNECTION_LOST, NO_ANSWER -> true;
            default -> false;
        };
        if (address.kind() != StreamAddress.Kind.RTSP || !unclear || watchdog.cancelled()) {
            return fault;
        }
        Reason speaksRtsp = fault.reason() == Reason.UNREADABLE ? Reason.BAD_DESCRIPTION : fault.reason();
        return new StreamFault(Greeting.judge(address.url(), speaksRtsp), fault.getMessage());
    }

    private static AVDictionary options(StreamAddress address, Duration patience, Transport transport) {
        AVDictionary options = new AVDictionary(null);
        String micros = Long.toString(patience.toNanos() / 1000);
        avutil.av_dict_set(options, "protocol_whitelist", address.protocols(), 0);
        // Enough to see a stream's parameter sets: cameras send them with every key frame.
        avutil.av_dict_set(options, "probesize", "131072", 0);
        avutil.av_dict_set(options, "analyzeduration", "500000", 0);
        avutil.av_dict_set(options, "fpsprobesize", "0", 0);
        switch (address.kind()) {
            case RTSP -> {
                avutil.av_dict_set(options, "rtsp_transport", transport.option, 0);
                avutil.av_dict_set(options, "timeout", micros, 0);
            }
            case HTTP -> {
                avutil.av_dict_set(options, "rw_timeout", micros, 0);
                avutil.av_dict_set(options, "fflags", "nobuffer", 0);
            }
            case FILE -> { }
        }
        return options;
    }

    /// How an RTSP server is asked to send.
    enum Transport {
        TCP("tcp"), UDP("udp");

        final String option;

        Transport(String option) {
            this.option = option;
        }
    }

    private void openDecoder(StreamAddress.Kind kind) throws StreamFault {
        // Cameras name their codec in the first words (SDP, PMT, header). Analysing further would cost seven pictures, which is
        // a second at the rate of a slow camera; the decoder finds the rest in the stream.
        streamIndex = bestVideo();
        if (kind == StreamAddress.Kind.RTSP) {
            checkDescription();
        }
        if (streamIndex < 0 || format.streams(streamIndex).codecpar().codec_id() == avcodec.AV_CODEC_ID_NONE) {
            check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null));
            streamIndex = bestVideo();
            check(streamIndex);
        }
        AVStream stream = format.streams(streamIndex);
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null || codec.isNull()) {
            throw new StreamFault(Reason.CODEC, avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString());
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        decoder = context;
        check(avcodec.avcodec_parameters_to_context(context, stream.codecpar()));
        // Many streams side by side: one thread each costs least and delays no picture.
        context.thread_count(1);
        check(avcodec.avcodec_open2(context, codec, (PointerPointer<?>) null));
        timeBase = avutil.av_q2d(stream.time_base());
    }

    /// An RTSP server describes its streams before the first packet: what is missing there will not come.
    private void checkDescription() throws StreamFault {
        if (format.nb_streams() == 0) {
            throw new StreamFault(Reason.BAD_DESCRIPTION, "no stream in it");
        }
        if (streamIndex < 0) {
            throw new StreamFault(Reason.NO_VIDEO, format.nb_streams() + " streams, none of them video");
        }
        if (format.streams(streamIndex).codecpar().codec_id() == avcodec.AV_CODEC_ID_NONE) {
            throw new StreamFault(Reason.CODEC, "unknown encoding");
        }
    }

    private int bestVideo() {
        return avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
    }

    /// Whether pictures must be held back until their time: true for recordings.
    boolean paced() {
        return paced;
    }

    /// The decoded picture of the last successful `next`.
    AVFrame frame() {
        return frame;
    }

    /// Time stamp of the picture in seconds; NaN when it has none.
    double ptsSeconds() {
        long pts = frame.best_effort_timestamp();
        return pts == avutil.AV_NOPTS_VALUE ? Double.NaN : pts * timeBase;
    }

    /// Name of the codec with the picture's size.
    String description() {
        return avcodec.avcodec_get_name(context().codec_id()).getString() + ' ' + frame.width() + 'x' + frame.height();
    }

    /// Decodes the next picture; blocks until there is one.
    ///
    /// @return false at the end of the stream
    boolean next() throws StreamFault {
        while (true) {
            int code = avcodec.avcodec_receive_frame(context(), frame);
            if (code >= 0) {
                if (!playing) {
                    playing = true;
                    NativeLog.heard();
                }
                barren = 0;
                return true;
            }
            if (code == avutil.AVERROR_EOF || draining) {
                return false;
            }
            if (code != Natives.AGAIN && ++barren > HOPELESS) {
                throw undecodable();
            }
            feed();
        }
    }

    private void feed() throws StreamFault {
        if (watchdog.mustStop()) {
            throw silence();
        }
        int code = avformat.av_read_frame(format, packet);
        if (code == avutil.AVERROR_EOF) {
            draining = true;
            avcodec.avcodec_send_packet(context(), null);
            return;
        }
        check(code == Natives.AGAIN ? 0 : code);
        try {
            if (code >= 0 && packet.stream_index() == streamIndex) {
                // A damaged packet costs its own picture only; the next key frame heals the rest.
                avcodec.avcodec_send_packet(context(), packet);
                packets++;
                if (++barren > HOPELESS) {
                    throw undecodable();
                }
            }
        } finally {
            avcodec.av_packet_unref(packet);
        }
    }

    /// Goes back to the start of a recording.
    ///
    /// @return false when that is impossible, or when the recording held no picture
    boolean rewind() {
        long start = format.start_time() == avutil.AV_NOPTS_VALUE ? 0 : format.start_time();
        if (!playing || avformat.av_seek_frame(format, -1, start, avformat.AVSEEK_FLAG_BACKWARD) < 0) {
            return false;
        }
        avcodec.avcodec_flush_buffers(context());
        draining = false;
        return true;
    }

    private Stage stage() {
        return playing ? Stage.PLAYING : Stage.WAITING;
    }

    private AVCodecContext context() {
        return java.util.Objects.requireNonNull(decoder);
    }

    private void check(int code) throws StreamFault {
        if (code < 0) {
            throw watchdog.timedOut() ? silence() : StreamFault.of(code, stage());
        }
    }

    /// Data come, and no picture comes of them.
    private StreamFault undecodable() {
        return new StreamFault(Reason.UNDECODABLE, "no picture in " + packets + " packets");
    }

    /// The time is up. Data that cannot be decoded are not the same as none: either packets came, or the library complained of what came in their
    /// place.
    private StreamFault silence() {
        if (!playing && (packets > 0 || NativeLog.heard().stream().anyMatch(line -> SENSELESS.matcher(line).find()))) {
            return undecodable();
        }
        return StreamFault.of(avutil.AVERROR_EXIT, stage());
    }

    @Override
    public void close() {
        NativeLog.heard();
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
        }
        avformat.avformat_close_input(format);
    }
}
