package org.menshen.map.fx.paint;

import javafx.scene.canvas.GraphicsContext;

/// Thousands of small pictures mixed into one large picture by ourselves: in software rendering a canvas pays about five
/// microseconds for each picture it draws, this pays one, and the canvas draws once. Two pictures take turns, because the
/// toolkit still reads the last one while the next frame is made. FX thread; owned by one layer.
public final class StampPlane {

    private final TwoFrames frames = new TwoFrames();

    /// Empties the other picture for a new frame.
    Raster begin(int width, int height) {
        return frames.next(width, height);
    }

    /// Draws the frame.
    void draw(GraphicsContext gc, double scale) {
        RasterImage frame = frames.last();
        if (frame != null) {
            gc.drawImage(frame.updated(), 0, 0, frame.raster().width() / scale, frame.raster().height() / scale);
        }
    }
}
