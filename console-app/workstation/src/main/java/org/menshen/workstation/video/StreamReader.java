package org.menshen.workstation.video;

import java.time.Duration;

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

/// One opened input: demuxer and decoder of its best video stream. Used by one thread, the one its watchdog guards.
final class StreamReader implements AutoCloseable {

    /// So many packets in a row without a picture are no video any more.
    private static final int HOPELESS = 400;

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
    static StreamReader open(StreamAddress address, Watchdog watchdog, Duration patience) throws StreamFault {
        Natives.load();
        AVFormatContext format = avformat.avformat_alloc_context();
        format.interrupt_callback().callback(Watchdog.callback());
        AVDictionary options = options(address, patience);
        int code = avformat.avformat_open_input(format, address.url(), null, options);
        avutil.av_dict_free(options);
        if (code < 0) {
            throw StreamFault.of(code, false);
        }
        boolean recorded = format.duration() != avutil.AV_NOPTS_VALUE && format.duration() > 0;
        boolean paced = address.kind() == StreamAddress.Kind.FILE || address.kind() == StreamAddress.Kind.HTTP && recorded;
        StreamReader reader = new StreamReader(format, watchdog, paced);
        try {
            reader.openDecoder();
            return reader;
        } catch (StreamFault fault) {
            reader.close();
            throw fault;
        }
    }

    private static AVDictionary options(StreamAddress address, Duration patience) {
        AVDictionary options = new AVDictionary(null);
        String micros = Long.toString(patience.toNanos() / 1000);
        avutil.av_dict_set(options, "protocol_whitelist", address.protocols(), 0);
        // Enough to see a stream's parameter sets: cameras send them with every key frame.
        avutil.av_dict_set(options, "probesize", "131072", 0);
        avutil.av_dict_set(options, "analyzeduration", "500000", 0);
        avutil.av_dict_set(options, "fpsprobesize", "0", 0);
        switch (address.kind()) {
            case RTSP -> {
                avutil.av_dict_set(options, "rtsp_transport", "tcp", 0);
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

    private void openDecoder() throws StreamFault {
        // Cameras name their codec in the first words (SDP, PMT, header). Analysing further would cost seven pictures, which is
        // a second at the rate of a slow camera; the decoder finds the rest in the stream.
        streamIndex = bestVideo();
        if (streamIndex < 0 || format.streams(streamIndex).codecpar().codec_id() == avcodec.AV_CODEC_ID_NONE) {
            check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null));
            streamIndex = bestVideo();
            check(streamIndex);
        }
        AVStream stream = format.streams(streamIndex);
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null || codec.isNull()) {
            throw new StreamFault(Reason.UNSUPPORTED, avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString());
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        decoder = context;
        check(avcodec.avcodec_parameters_to_context(context, stream.codecpar()));
        // Many streams side by side: one thread each costs least and delays no picture.
        context.thread_count(1);
        check(avcodec.avcodec_open2(context, codec, (PointerPointer<?>) null));
        timeBase = avutil.av_q2d(stream.time_base());
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
                playing = true;
                barren = 0;
                return true;
            }
            if (code == avutil.AVERROR_EOF || draining) {
                return false;
            }
            if (code != Natives.AGAIN && ++barren > HOPELESS) {
                throw StreamFault.of(code, playing);
            }
            feed();
        }
    }

    private void feed() throws StreamFault {
        if (watchdog.mustStop()) {
            throw StreamFault.of(avutil.AVERROR_EXIT, playing);
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
                if (++barren > HOPELESS) {
                    throw new StreamFault(Reason.UNREADABLE, "no picture in " + barren + " packets");
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

    private AVCodecContext context() {
        return java.util.Objects.requireNonNull(decoder);
    }

    private void check(int code) throws StreamFault {
        if (code < 0) {
            throw StreamFault.of(watchdog.timedOut() ? avutil.AVERROR_EXIT : code, playing);
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
        }
        avformat.avformat_close_input(format);
    }
}
