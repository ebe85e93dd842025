package org.menshen.map.fx.paint;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// A raster that the toolkit can draw without copying it first.
final class RasterImage {

    private final Raster raster;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private final @Nullable SharedPixels shared;

    /// @param seldom whether its pixels are only taken over by [#take]: the toolkit draws these very pixels then, and keeps no copy
    RasterImage(int width, int height, boolean seldom) {
        shared = seldom ? new SharedPixels() : null;
        raster = new Raster(width, height);
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    Raster raster() {
        return raster;
    }

    boolean is(int width, int height) {
        return raster.width() == width && raster.height() == height;
    }

    /// Takes the pixels of a raster of the same size, to be shown with the next [#updated].
    void take(Raster from) {
        if (shared != null) {
            shared.beforeWriting();
        }
        System.arraycopy(from.pixels(), 0, raster.pixels(), 0, raster.pixels().length);
    }

    /// Tells the toolkit that the pixels are new. FX thread.
    Image updated() {
        buffer.updateBuffer(b -> null);
        if (shared != null) {
            shared.share(image, raster.pixels());
        }
        return image;
    }
}
