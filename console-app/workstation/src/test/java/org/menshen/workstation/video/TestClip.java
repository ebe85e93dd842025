package org.menshen.workstation.video;

import java.nio.file.Path;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/// Writes a small clip: a bright bar wanders over a shaded ground.
final class TestClip {

    private TestClip() {
    }

    /// Encodes H.264 into a file whose suffix names the container.
    static Path write(Path file, int width, int height, int rate, int frames) {
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(format, null, null, file.toString()));
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264");
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
        AVRational base = new AVRational().num(1).den(rate);
        encoder.width(width).height(height).pix_fmt(avutil.AV_PIX_FMT_YUV420P).time_base(base).bit_rate(300_000).gop_size(rate);
        encoder.framerate(new AVRational().num(rate).den(1));
        if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        check(avcodec.avcodec_open2(encoder, codec, (PointerPointer<?>) null));
        AVStream stream = avformat.avformat_new_stream(format, codec);
        stream.time_base(base);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        AVIOContext out = new AVIOContext(null);
        check(avformat.avio_open(out, file.toString(), avformat.AVIO_FLAG_WRITE));
        format.pb(out);
        check(avformat.avformat_write_header(format, (PointerPointer<?>) null));
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(width).height(height).format(avutil.AV_PIX_FMT_YUV420P);
        check(avutil.av_frame_get_buffer(frame, 0));
        AVPacket packet = avcodec.av_packet_alloc();
        for (int i = 0; i <= frames; i++) {
            if (i < frames) {
                check(avutil.av_frame_make_writable(frame));
                paint(frame, i);
                check(avcodec.avcodec_send_frame(encoder, frame.pts(i)));
            } else {
                check(avcodec.avcodec_send_frame(encoder, null));
            }
            while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
                packet.stream_index(0);
                avcodec.av_packet_rescale_ts(packet, base, stream.time_base());
                check(avformat.av_interleaved_write_frame(format, packet));
            }
        }
        check(avformat.av_write_trailer(format));
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(encoder);
        avformat.avio_closep(out);
        avformat.avformat_free_context(format);
        return file;
    }

    private static void paint(AVFrame frame, int step) {
        byte[] row = new byte[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) (Math.abs(x - step * 3 % row.length) < 8 ? 230 : 30 + y * 120 / frame.height());
            }
            frame.data(0).position((long) y * frame.linesize(0)).put(row, 0, row.length);
        }
        byte[] grey = new byte[frame.width() / 2];
        java.util.Arrays.fill(grey, (byte) 128);
        for (int plane = 1; plane <= 2; plane++) {
            BytePointer data = frame.data(plane);
            for (int y = 0; y < frame.height() / 2; y++) {
                data.position((long) y * frame.linesize(plane)).put(grey, 0, grey.length);
            }
        }
    }

    private static void check(int code) {
        if (code < 0) {
            throw new IllegalStateException(StreamFault.of(code, StreamFault.Stage.OPENING).getMessage());
        }
    }
}
