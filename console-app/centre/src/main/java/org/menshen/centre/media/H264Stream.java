package org.menshen.centre.media;

import java.io.IOException;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Encodes pictures to H.264 in an MPEG transport stream. OpenH264 does it: it is the encoder of the LGPL build. Used by one
/// thread at a time.
final class H264Stream implements AutoCloseable {

    private static final String[] ENCODERS = {"libopenh264", "libx264"};
    private static final int BITS_PER_SECOND = 450_000;

    private final int height;
    private final AVCodecContext encoder;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVStream stream;
    private final AVFrame source = avutil.av_frame_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final SwsContext colours;
    private long count;

    /// A piece of the stream: everything of one picture.
    ///
    /// @param bytes whole transport packets
    /// @param key whether a reader may begin here
    record Chunk(byte[] bytes, boolean key) {
    }

    /// Opens an encoder.
    ///
    /// @param width even number of pixels
    /// @param height even number of pixels
    /// @param rate pictures a second
    /// @param keyEvery pictures from one key picture to the next
    /// @throws IOException when this build has no H.264 encoder
    H264Stream(int width, int height, int rate, int keyEvery) throws IOException {
        this.height = height;
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVCodec codec = codec();
        encoder = avcodec.avcodec_alloc_context3(codec);
        encoder.width(width).height(height).pix_fmt(avutil.AV_PIX_FMT_YUV420P).bit_rate(BITS_PER_SECOND).gop_size(keyEvery)
                .max_b_frames(0).thread_count(1).time_base(rational(1, rate)).framerate(rational(rate, 1));
        check(avcodec.avcodec_open2(encoder, codec, (PointerPointer<?>) null));
        check(avformat.avformat_alloc_output_context2(format, null, "mpegts", null));
        stream = avformat.avformat_new_stream(format, codec);
        stream.time_base(encoder.time_base());
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        format.max_delay(0);
        AVDictionary options = new AVDictionary(null);
        // A reader may begin at any key picture, so each carries the tables; a known length spares the reader one picture's wait.
        avutil.av_dict_set(options, "mpegts_flags", "pat_pmt_at_frames", 0);
        avutil.av_dict_set(options, "omit_video_pes_length", "0", 0);
        openBuffer();
        check(avformat.avformat_write_header(format, options));
        avutil.av_dict_free(options);
        takeBuffer();
        frame.width(width).height(height).format(avutil.AV_PIX_FMT_YUV420P);
        check(avutil.av_frame_get_buffer(frame, 0));
        source.width(width).height(height).format(avutil.AV_PIX_FMT_BGR0);
        source.linesize(0, width * 4);
        colours = swscale.sws_getContext(width, height, avutil.AV_PIX_FMT_BGR0, width, height, avutil.AV_PIX_FMT_YUV420P,
                swscale.SWS_POINT, null, null, (DoublePointer) null);
    }

    private static AVCodec codec() throws IOException {
        for (String name : ENCODERS) {
            AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
            if (codec != null && !codec.isNull()) {
                return codec;
            }
        }
        throw new IOException("This build of FFmpeg has no H.264 encoder");
    }

    private static AVRational rational(int num, int den) {
        return new AVRational().num(num).den(den);
    }

    /// Encodes one picture.
    ///
    /// @param rgb pixels 0x00RRGGBB, row by row; read before this returns
    /// @return the next piece of the stream; `null` while the encoder holds the picture back
    /// @throws IOException when the encoder fails
    @Nullable Chunk encode(IntPointer rgb) throws IOException {
        check(avutil.av_frame_make_writable(frame));
        source.data(0, new BytePointer(rgb));
        swscale.sws_scale(colours, source.data(), source.linesize(), 0, height, frame.data(), frame.linesize());
        source.data(0, null);
        check(avcodec.avcodec_send_frame(encoder, frame.pts(count++)));
        boolean key = false;
        boolean any = false;
        openBuffer();
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            any = true;
            key |= (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
            packet.stream_index(0);
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(avformat.av_write_frame(format, packet));
            avcodec.av_packet_unref(packet);
        }
        check(avformat.av_write_frame(format, null));
        byte[] bytes = takeBuffer();
        return any ? new Chunk(bytes, key) : null;
    }

    private void openBuffer() throws IOException {
        AVIOContext out = new AVIOContext(null);
        check(avformat.avio_open_dyn_buf(out));
        format.pb(out);
    }

    private byte[] takeBuffer() {
        BytePointer data = new BytePointer((BytePointer) null);
        avformat.avio_flush(format.pb());
        int size = avformat.avio_close_dyn_buf(format.pb(), data);
        format.pb(null);
        byte[] bytes = new byte[size];
        data.get(bytes);
        avutil.av_free(data);
        return bytes;
    }

    private static void check(int code) throws IOException {
        if (code < 0) {
            byte[] text = new byte[128];
            avutil.av_strerror(code, text, text.length);
            throw new IOException("H.264 encoder: " + new String(text, java.nio.charset.StandardCharsets.UTF_8).strip());
        }
    }

    @Override
    public void close() {
        swscale.sws_freeContext(colours);
        avutil.av_frame_free(source);
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(encoder);
        avformat.avformat_free_context(format);
    }
}
