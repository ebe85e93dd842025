package org.menshen.map.fx.paint;

import org.jspecify.annotations.Nullable;

/// One picture that is painted apart and taken over whole: half the room of two that take turns, for one more copy a frame. For what changes
/// seldom. FX thread.
final class OneFrame implements Frames {

    private @Nullable RasterImage image;
    private @Nullable Raster apart;

    @Override
    public Raster next(int width, int height) {
        Raster raster = Scratch.SHARED.lend(width, height);
        apart = raster;
        return raster;
    }

    @Override
    public @Nullable RasterImage last() {
        Raster painted = apart;
        if (painted != null) {
            apart = null;
            RasterImage shown = image;
            if (shown == null || !shown.is(painted.width(), painted.height())) {
                shown = new RasterImage(painted.width(), painted.height(), true);
                image = shown;
            }
            shown.take(painted);
            Scratch.SHARED.giveBack(painted);
        }
        return image;
    }
}
