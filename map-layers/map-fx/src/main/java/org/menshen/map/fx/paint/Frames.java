package org.menshen.map.fx.paint;

import org.jspecify.annotations.Nullable;

/// Where pictures are painted that follow each other on one node. FX thread; owned by one painter.
interface Frames {

    /// A cleared raster that is not shown, for the next frame.
    ///
    /// @param width pixels
    /// @param height pixels
    Raster next(int width, int height);

    /// What [#next] gave last, to be shown; null before the first.
    @Nullable RasterImage last();
}
