package org.menshen.map.fx.paint;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// One small picture as pixels, with what is known of each row: where it begins and ends to be seen, and where its
/// longest opaque run lies, which is copied instead of mixed. Painted once, never changed.
public final class Sprite {

    private final int width;
    private final int height;
    private final int[] pixels;
    /// for each row: first seen, first opaque, end of opaque, end of seen
    private final int[] rows;
    private @Nullable Image image;

    /// @param width pixels
    /// @param height pixels
    /// @param pixels premultiplied ARGB, row by row; kept
    Sprite(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.rows = new int[4 * height];
        for (int y = 0; y < height; y++) {
            describe(pixels, y * width, width, rows, 4 * y);
        }
    }

    /// Pixels across.
    public int width() {
        return width;
    }

    /// Pixels down.
    public int height() {
        return height;
    }

    /// One premultiplied pixel, 0xAARRGGBB.
    public int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    int[] pixels() {
        return pixels;
    }

    int[] rows() {
        return rows;
    }

    /// The same pixels for a canvas. FX thread.
    Image image() {
        Image known = image;
        if (known == null) {
            known = new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
            image = known;
        }
        return known;
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
