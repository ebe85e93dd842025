package org.menshen.map.fx.gluon;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/// Says which view's tiles are being asked for. The library loads tiles only while its view is laid out, on the FX
/// thread, so a scoped value around that layout is enough to tell several maps of one process apart.
final class TileRoute {

    private static final ScopedValue<TileImages> CURRENT = ScopedValue.newInstance();

    private TileRoute() {
    }

    /// Runs `layout` so that every tile it asks for comes from `images`.
    static void through(TileImages images, Runnable layout) {
        ScopedValue.where(CURRENT, images).run(layout);
    }

    /// @return the picture of the tile; transparent when asked for outside any layout of ours
    static Image image(int zoom, long x, long y) {
        return CURRENT.isBound() ? CURRENT.get().image(zoom, x, y) : new WritableImage(1, 1);
    }
}
