package org.menshen.map.fx.paint;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Thousands of small pictures mixed into one large one by ourselves: in software rendering a canvas pays about five
/// microseconds for each picture it draws, this pays one, and the canvas draws once. Two buffers take turns, because
/// the toolkit still reads the last one while the next frame is made. FX thread; owned by one layer.
public final class StampPlane {

    /// One small picture as pixels, with what is known of each row: where it begins and ends to be seen, and where its
    /// longest opaque run lies, which is copied instead of mixed.
    ///
    /// @param width pixels
    /// @param height pixels
    /// @param pixels premultiplied ARGB, row by row
    /// @param rows for each row: first seen, first opaque, end of opaque, end of seen
    record Stamp(int width, int height, int[] pixels, int[] rows) {

        static Stamp of(Image image) {
            int w = (int) image.getWidth();
            int h = (int) image.getHeight();
            int[] pixels = new int[w * h];
            image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbPreInstance(), pixels, 0, w);
            int[] rows = new int[4 * h];
            for (int y = 0; y < h; y++) {
                describe(pixels, y * w, w, rows, 4 * y);
            }
            return new Stamp(w, h, pixels, rows);
        }

        private static void describe(int[] pixels, int offset, int width, int[] rows, int at) {
            int seenFrom = width;
            int seenTo = 0;
            int run = 0;
            int bestFrom = 0;
            int best = 0;
            for (int x = 0; x < width; x++) {
                int alpha = pixels[offset + x] >>> 24;
                if (alpha != 0) {
                    seenFrom = Math.min(seenFrom, x);
                    seenTo = x + 1;
                }
                run = alpha == 255 ? run + 1 : 0;
                if (run > best) {
                    best = run;
                    bestFrom = x + 1 - run;
                }
            }
            rows[at] = Math.min(seenFrom, seenTo);
            rows[at + 1] = best == 0 ? seenTo : bestFrom;
            rows[at + 2] = best == 0 ? seenTo : bestFrom + best;
            rows[at + 3] = seenTo;
        }
    }

    private final int[][] arrays = new int[2][0];
    private final WritableImage[] images = new WritableImage[2];
    private final PixelBuffer<?>[] buffers = new PixelBuffer<?>[2];
    private int turn;
    private int width;
    private int height;

    /// Empties the other buffer for a new frame.
    void begin(int nextWidth, int nextHeight) {
        turn = 1 - turn;
        if (images[turn] == null || nextWidth != (int) images[turn].getWidth() || nextHeight != (int) images[turn].getHeight()) {
            arrays[turn] = new int[nextWidth * nextHeight];
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(nextWidth, nextHeight, IntBuffer.wrap(arrays[turn]),
                PixelFormat.getIntArgbPreInstance());
            buffers[turn] = buffer;
            images[turn] = new WritableImage(buffer);
        } else {
            Arrays.fill(arrays[turn], 0);
        }
        width = nextWidth;
        height = nextHeight;
    }

    /// Mixes a picture over what is there, cut at the edges.
    void stamp(Stamp stamp, int x, int y) {
        int fromX = Math.max(0, -x);
        int toX = Math.min(stamp.width, width - x);
        int fromY = Math.max(0, -y);
        int toY = Math.min(stamp.height, height - y);
        if (fromX >= toX) {
            return;
        }
        int[] target = arrays[turn];
        int[] rows = stamp.rows;
        for (int row = fromY; row < toY; row++) {
            int from = row * stamp.width;
            int to = (y + row) * width + x;
            int copyFrom = Math.clamp(rows[4 * row + 1], fromX, toX);
            int copyTo = Math.clamp(rows[4 * row + 2], copyFrom, toX);
            mix(stamp.pixels, from, target, to, Math.max(fromX, rows[4 * row]), copyFrom);
            System.arraycopy(stamp.pixels, from + copyFrom, target, to + copyFrom, copyTo - copyFrom);
            mix(stamp.pixels, from, target, to, copyTo, Math.min(toX, rows[4 * row + 3]));
        }
    }

    private static void mix(int[] source, int from, int[] target, int to, int start, int end) {
        for (int i = start; i < end; i++) {
            int pixel = source[from + i];
            int alpha = pixel >>> 24;
            if (alpha != 0) {
                target[to + i] = over(pixel, target[to + i], 255 - alpha);
            }
        }
    }

    /// Draws the frame.
    void draw(GraphicsContext gc) {
        buffers[turn].updateBuffer(buffer -> null);
        gc.drawImage(images[turn], 0, 0);
    }

    /// Two channels at a time; the rounding error is below one step.
    private static int over(int source, int below, int rest) {
        int redBlue = (below & 0x00FF00FF) * rest + 0x00800080;
        int alphaGreen = (below >>> 8 & 0x00FF00FF) * rest + 0x00800080;
        redBlue = redBlue + (redBlue >>> 8 & 0x00FF00FF) >>> 8 & 0x00FF00FF;
        alphaGreen = alphaGreen + (alphaGreen >>> 8 & 0x00FF00FF) & 0xFF00FF00;
        return source + (redBlue | alphaGreen);
    }
}
