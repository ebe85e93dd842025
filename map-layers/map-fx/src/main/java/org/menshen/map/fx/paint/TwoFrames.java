package org.menshen.map.fx.paint;

import org.jspecify.annotations.Nullable;

/// Two rasters that take turns, because the toolkit still reads the last one while the next is made. FX thread; owned by one painter.
final class TwoFrames implements Frames {

    private final @Nullable RasterImage[] images = new RasterImage[2];
    private int turn;

    @Override
    public Raster next(int width, int height) {
        turn = 1 - turn;
        RasterImage known = images[turn];
        if (known == null || !known.is(width, height)) {
            known = new RasterImage(width, height, false);
            images[turn] = known;
        } else {
            known.raster().clear();
        }
        return known.raster();
    }

    @Override
    public @Nullable RasterImage last() {
        return images[turn];
    }
}
