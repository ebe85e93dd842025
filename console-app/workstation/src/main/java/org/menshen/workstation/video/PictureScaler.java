package org.menshen.workstation.video;

import java.nio.ByteBuffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Video.Reason;

/// Scales decoded pictures into a BGRA room that is shared with other streams: never larger than they are wanted, so that they stand there pixel by
/// pixel. A picture much smaller than its place keeps its size: room for many pixels costs more than stretching them where they are painted. Not
/// thread-safe.
final class PictureScaler implements AutoCloseable {

    /// Widths are whole multiples of this, so that rows start where vector instructions like them.
    private static final int STEP = 8;
    /// From how many times its size on a picture is not enlarged here.
    private static final double MOST = 1.25;
    /// What is this near a whole step is one.
    private static final double ROUNDING = 1e-6;
    /// The native scaler may write some bytes beyond the last row.
    private static final int SLACK = 128;

    private final PointerPointer<Pointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private final PictureRooms rooms;
    private @Nullable SwsContext context;
    private @Nullable ByteBuffer room;
    private int width;
    private int height;

    PictureScaler(PictureRooms rooms) {
        this.rooms = rooms;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Scales a picture to fit a wanted size, keeping its aspect.
    ///
    /// @return the picture, `width() * height() * 4` bytes, valid until [#done]
    /// @throws StreamFault when the pixel format cannot be read
    ByteBuffer scale(AVFrame frame, int wantedWidth, int wantedHeight) throws StreamFault {
        fit(frame, wantedWidth, wantedHeight);
        ByteBuffer target = target();
        context = swscale.sws_getCachedContext(context, frame.width(), frame.height(), frame.format(), width, height,
                avutil.AV_PIX_FMT_BGRA, swscale.SWS_FAST_BILINEAR, null, null, (DoublePointer) null);
        if (context == null || context.isNull()) {
            throw new StreamFault(Reason.CODEC, "pixel format " + frame.format());
        }
        swscale.sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        target.position(0).limit(width * height * 4);
        return target;
    }

    private void fit(AVFrame frame, int wantedWidth, int wantedHeight) {
        AVRational sample = frame.sample_aspect_ratio();
        double stretch = sample.num() > 0 && sample.den() > 0 ? (double) sample.num() / sample.den() : 1;
        double sourceWidth = frame.width() * stretch;
        double share = Math.min(wantedWidth / sourceWidth, wantedHeight / (double) frame.height());
        double scale = share <= MOST ? share : 1;
        width = Math.max(STEP, (int) (sourceWidth * scale / STEP + ROUNDING) * STEP);
        height = Math.max(2, (int) Math.round(frame.height() * scale));
    }

    private ByteBuffer target() {
        done();
        ByteBuffer current = rooms.lend(width * height * 4 + SLACK);
        room = current;
        planes.put(0, new BytePointer(current));
        strides.put(0, width * 4);
        return current;
    }

    /// Gives the room of the last picture back. Harmless when there is none.
    void done() {
        ByteBuffer lent = room;
        room = null;
        if (lent != null) {
            rooms.giveBack(lent);
        }
    }

    @Override
    public void close() {
        done();
        if (context != null) {
            swscale.sws_freeContext(context);
            context = null;
        }
        planes.deallocate();
        strides.deallocate();
    }
}
