package org.menshen.map.fx.paint;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// One small picture as pixels. Painted once, never changed.
public final class Sprite {

    private final int width;
    private final int height;
    private final int[] pixels;
    private @Nullable Image image;
    private @Nullable Stencil stencil;

    /// @param width pixels
    /// @param height pixels
    /// @param pixels premultiplied ARGB, row by row; kept
    Sprite(int width, int height, int[] pixels) {
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

    /// One premultiplied pixel, 0xAARRGGBB.
    public int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    int[] pixels() {
        return pixels;
    }

    /// The pixels ready for rasters of a width; kept for the last width that was asked for.
    Stencil stencil(int across) {
        Stencil known = stencil;
        if (known == null || known.across() != across) {
            known = Stencil.of(pixels, width, across);
            stencil = known;
        }
        return known;
    }

    /// The same pixels for a canvas. FX thread.
    public Image image() {
        Image known = image;
        if (known == null) {
            known = new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
            image = known;
        }
        return known;
    }
}
