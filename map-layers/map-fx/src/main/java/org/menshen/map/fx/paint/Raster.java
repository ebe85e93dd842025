package org.menshen.map.fx.paint;

import java.util.Arrays;

/// One large picture that small pictures and shapes are mixed into. One thread at a time.
public final class Raster {

    private final int width;
    private final int height;
    private final int[] pixels;

    /// @param width pixels, 1 or more
    /// @param height pixels, 1 or more
    Raster(int width, int height) {
        this(width, height, new int[width * height]);
    }

    /// @param pixels of which the first are used; as many as it takes, or more
    Raster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// Pixels across.
    public int width() {
        return width;
    }

    /// Pixels down.
    public int height() {
        return height;
    }

    /// Premultiplied pixels 0xAARRGGBB, row by row; there may be more behind the last row.
    public int[] pixels() {
        return pixels;
    }

    void clear() {
        Arrays.fill(pixels, 0, width * height, 0);
    }

    /// A pen on it.
    ///
    /// @param scale pixels a unit
    public Pen pen(double scale) {
        return new Pen(pixels, width, height, scale);
    }

    /// Mixes a picture over what is there, cut at the edges.
    public void stamp(Sprite sprite, int x, int y) {
        if (x >= 0 && y >= 0 && x + sprite.width() <= width && y + sprite.height() <= height) {
            sprite.stencil(width).stamp(pixels, y * width + x);
            return;
        }
        int[] source = sprite.pixels();
        for (int row = Math.max(0, -y); row < Math.min(sprite.height(), height - y); row++) {
            for (int column = Math.max(0, -x); column < Math.min(sprite.width(), width - x); column++) {
                int at = (y + row) * width + x + column;
                pixels[at] = Blend.over(source[row * sprite.width() + column], pixels[at]);
            }
        }
    }
}
