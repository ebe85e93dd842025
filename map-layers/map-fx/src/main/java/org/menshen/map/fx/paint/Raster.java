package org.menshen.map.fx.paint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One large picture that small pictures and shapes are mixed into. One thread at a time.
public final class Raster {

    /// up to this width copying a row costs more than it saves, pixels
    private static final int SMALL = 20;

    private final int width;
    private final int height;
    private final int[] pixels;
    private @Nullable Coverage coverage;

    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    /// Pixels across.
    public int width() {
        return width;
    }

    /// Pixels down.
    public int height() {
        return height;
    }

    /// Premultiplied pixels 0xAARRGGBB, row by row.
    public int[] pixels() {
        return pixels;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /// A pen on it.
    ///
    /// @param scale pixels a unit
    public Pen pen(double scale) {
        Coverage known = coverage;
        if (known == null) {
            known = new Coverage(width, height);
            coverage = known;
        }
        return new Pen(pixels, known, scale);
    }

    /// Mixes a picture over what is there, cut at the edges.
    public void stamp(Sprite sprite, int x, int y) {
        int fromX = Math.max(0, -x);
        int toX = Math.min(sprite.width(), width - x);
        int fromY = Math.max(0, -y);
        int toY = Math.min(sprite.height(), height - y);
        if (fromX >= toX) {
            return;
        }
        int[] source = sprite.pixels();
        int[] rows = sprite.rows();
        if (sprite.width() <= SMALL) {
            for (int row = fromY; row < toY; row++) {
                mix(source, row * sprite.width(), pixels, (y + row) * width + x, Math.max(fromX, rows[4 * row]), Math.min(toX, rows[4 * row + 3]));
            }
            return;
        }
        for (int row = fromY; row < toY; row++) {
            int from = row * sprite.width();
            int to = (y + row) * width + x;
            int copyFrom = Math.clamp(rows[4 * row + 1], fromX, toX);
            int copyTo = Math.clamp(rows[4 * row + 2], copyFrom, toX);
            mix(source, from, pixels, to, Math.max(fromX, rows[4 * row]), copyFrom);
            System.arraycopy(source, from + copyFrom, pixels, to + copyFrom, copyTo - copyFrom);
            mix(source, from, pixels, to, copyTo, Math.min(toX, rows[4 * row + 3]));
        }
    }

    private static void mix(int[] source, int from, int[] target, int to, int start, int end) {
        for (int i = start; i < end; i++) {
            int pixel = source[from + i];
            if (pixel >>> 24 == 255) {
                target[to + i] = pixel;
            } else if (pixel != 0) {
                target[to + i] = Blend.over(pixel, target[to + i]);
            }
        }
    }
}
