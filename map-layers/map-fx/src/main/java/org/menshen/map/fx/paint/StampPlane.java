package org.menshen.map.fx.paint;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Thousands of small pictures and shapes mixed into one large picture by ourselves: in software rendering a canvas pays
/// about five microseconds for each picture it draws and far more for each edge, this pays one, and the canvas draws once.
/// Two buffers take turns, because the toolkit still reads the last one while the next frame is made. FX thread; owned by
/// one layer.
public final class StampPlane {

    private final int[][] arrays = new int[2][0];
    private final WritableImage[] images = new WritableImage[2];
    private final PixelBuffer<?>[] buffers = new PixelBuffer<?>[2];
    private @Nullable Coverage coverage;
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

    /// A pen for the frame.
    ///
    /// @param scale pixels a unit
    Pen pen(double scale) {
        Coverage known = coverage;
        if (known == null || known.width() != width || known.height() != height) {
            known = new Coverage(width, height);
            coverage = known;
        }
        return new Pen(arrays[turn], known, scale);
    }

    /// Mixes a picture over what is there, cut at the edges.
    void stamp(Sprite sprite, int x, int y) {
        int fromX = Math.max(0, -x);
        int toX = Math.min(sprite.width(), width - x);
        int fromY = Math.max(0, -y);
        int toY = Math.min(sprite.height(), height - y);
        if (fromX >= toX) {
            return;
        }
        int[] target = arrays[turn];
        int[] source = sprite.pixels();
        int[] rows = sprite.rows();
        for (int row = fromY; row < toY; row++) {
            int from = row * sprite.width();
            int to = (y + row) * width + x;
            int copyFrom = Math.clamp(rows[4 * row + 1], fromX, toX);
            int copyTo = Math.clamp(rows[4 * row + 2], copyFrom, toX);
            mix(source, from, target, to, Math.max(fromX, rows[4 * row]), copyFrom);
            System.arraycopy(source, from + copyFrom, target, to + copyFrom, copyTo - copyFrom);
            mix(source, from, target, to, copyTo, Math.min(toX, rows[4 * row + 3]));
        }
    }

    private static void mix(int[] source, int from, int[] target, int to, int start, int end) {
        for (int i = start; i < end; i++) {
            int pixel = source[from + i];
            if (pixel != 0) {
                target[to + i] = Blend.over(pixel, target[to + i]);
            }
        }
    }

    /// Draws the frame.
    void draw(GraphicsContext gc, double scale) {
        buffers[turn].updateBuffer(buffer -> null);
        if (scale == 1) {
            gc.drawImage(images[turn], 0, 0);
        } else {
            gc.drawImage(images[turn], 0, 0, width / scale, height / scale);
        }
    }
}
