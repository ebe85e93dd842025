package org.menshen.map.fx.gluon;

import com.gluonhq.maps.tile.TileRetriever;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

/// The library's single entry for tiles. It makes one retriever a virtual machine and never says which view asks, so
/// this one hands each request to the [TileImages] whose view is being laid out right now.
///
/// Always answers a completed future with a picture that is painted later: an open future leaks a node in the library,
/// a failed one breaks its layout.
public final class SharedRetriever implements TileRetriever {

    /// Called by the service loader only.
    public SharedRetriever() {
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long i, long j) {
        return CompletableFuture.completedFuture(TileRoute.image(zoom, i, j));
    }
}
