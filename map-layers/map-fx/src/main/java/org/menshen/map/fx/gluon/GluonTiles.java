package org.menshen.map.fx.gluon;

import com.gluonhq.maps.MapView;
import java.util.concurrent.Executor;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.WebMercator;

/// The bottom of the map: the tile library's view, deaf to the mouse and driven only by [#show].
///
/// It never keeps more than a bounded number of tile nodes: the library holds each one for ever and listens with it to
/// every move, so its view is replaced by a fresh one when too many were handed out; the pictures come back from a cache.
///
/// FX thread only.
public final class GluonTiles extends Region {

    /// tile pictures remembered after they left the picture, 256 KiB each
    private static final int CACHED = 24;
    /// tiles under way at once: enough to keep the painters busy from pulse to pulse, few enough to change course quickly
    private static final int PARALLEL = 8;
    /// the library paints levels below this; ours are cut before it is asked (its own limits are soft)
    private static final double MAX_ZOOM = 20;

    /// the library changes to the next level so much before it
    private static final double TIPPING = 0.2;

    /// the library leaves out tiles that reach into its view by so little, units: at high levels it counts in steps of 8
    private static final double BEYOND = 16;

    private final TileImages images;
    private final int limit;
    private @Nullable MapView view;
    private double lat;
    private double lon;
    private double zoom = 2;
    private long handedOutBefore;
    private int replaced;
    /// whether tiles of other levels are seen below those in sight
    private boolean layered;

    /// @param background where tiles are painted
    /// @param wake called on a background thread when tiles are painted and [#drain()] should be called at the next pulse
    /// @param limit tile nodes the library may hold before its view is replaced; several screens full, e.g. 400
    public GluonTiles(Executor background, Runnable wake, int limit) {
        this.images = new TileImages(background, PARALLEL, CACHED, wake);
        this.limit = limit;
        setVisible(false);
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    /// Takes another painter and repaints all tiles in place: another base map, another theme. What is on the screen keeps its look until
    /// [#swap()], when anything of it was painted already: see [#holding()].
    ///
    /// @param painter null shows nothing but the ground below
    public void setPainter(@Nullable TilePainter painter) {
        setVisible(painter != null);
        images.painter(painter);
        if (painter != null && view == null) {
            // not before there is something to paint: the library takes a tenth of a second to start
            view = fresh();
            requestLayout();
        }
    }

    /// Shows a place. Values beyond the library's limits are cut.
    ///
    /// @param nextLat latitude of the middle, degrees
    /// @param nextLon longitude of the middle, degrees
    /// @param nextZoom zoom of 256-pixel tiles, may be fractional
    public void show(double nextLat, double nextLon, double nextZoom) {
        lat = nextLat;
        lon = nextLon;
        zoom = Math.clamp(nextZoom, 0, MAX_ZOOM);
        images.sight(sight());
        if (isVisible() && view != null) {
            apply(replacedWhenFull(view));
        }
    }

    /// Lets all pictures of tiles go: nobody sees the map.
    public void drop() {
        getChildren().clear();
        view = null;
        images.forget();
        handedOutBefore = images.handedOut();
    }

    /// Has pictures of tiles again after [#drop()].
    public void again() {
        if (isVisible() && view == null) {
            view = fresh();
            requestLayout();
        }
    }

    /// True from a change of painter until [#swap()]: the screen still has the old look.
    public boolean holding() {
        return images.holding();
    }

    /// True when the whole screen can change to the new look.
    public boolean ready() {
        return images.ready();
    }

    /// Changes the screen to the new look, at once. What is not ready becomes empty until it is.
    public void swap() {
        images.swap();
        if (view != null) {
            layer(view);
        }
    }

    /// Fills the pictures whose pixels have arrived since the last call. Once they cover all that is seen, tiles of other levels are not painted
    /// below them any more: the library leaves them there, stretched, which costs more than all else of a map's picture.
    ///
    /// @return how many were filled
    public int drain() {
        int filled = images.drain();
        if (layered && filled > 0 && view != null) {
            layer(view);
        }
        return filled;
    }

    /// True while a picture in use waits for its pixels.
    public boolean busy() {
        return isVisible() && images.busy();
    }

    /// How many tile nodes the library's present view was given; never much above the limit.
    public long held() {
        return images.handedOut() - handedOutBefore;
    }

    /// How many tile nodes were handed out since the start, by all views: grows with every tile that comes into sight anew.
    public long handedOut() {
        return images.handedOut();
    }

    /// Tile pictures known: those in use, and those not yet forgotten after the collector took them.
    public int known() {
        return images.known();
    }

    /// Painted tiles remembered, 256 KiB each.
    public int cached() {
        return images.cached();
    }

    /// How many times the library's view was replaced by a fresh one.
    public int replaced() {
        return replaced;
    }

    @Override
    protected void layoutChildren() {
        images.size(density() > 1 ? 512 : 256);
        images.sight(sight());
        MapView shown = view;
        if (shown == null) {
            return;
        }
        TileRoute.through(images, () -> {
            spread(shown);
            // the library answers a new size by moving its centre a little: take ours again, by way of another one,
            // because it ignores a centre equal to the last
            shown.setCenter(lat + 0.0001, lon + 0.0001);
            apply(shown);
        });
    }

    private void apply(MapView shown) {
        TileRoute.through(images, () -> {
            shown.setZoom(zoom);
            shown.setCenter(lat, lon);
            shown.layout();
        });
        TileEdges.onPixels(shown, density());
        layer(shown);
    }

    private void layer(MapView shown) {
        layered = !images.covering();
        TileEdges.layer(shown, Math.pow(2, zoom - sight().zoom()), layered);
    }

    /// What the library shows of this place: tiles of a level that it stretches, up to a fifth of a level below.
    private TileImages.Sight sight() {
        int level = (int) Math.min(MAX_ZOOM - 1, Math.floor(zoom + TIPPING));
        double columns = Math.pow(2, level);
        double across = getWidth() / 256 / Math.pow(2, zoom - level);
        double down = getHeight() / 256 / Math.pow(2, zoom - level);
        double x = WebMercator.x(lon) * columns - across / 2;
        double y = WebMercator.y(lat) * columns - down / 2;
        return new TileImages.Sight(level, (long) Math.floor(x), (long) Math.floor(y), (long) Math.floor(x + across), (long) Math.floor(y + down));
    }

    private MapView replacedWhenFull(MapView present) {
        if (held() <= limit) {
            return present;
        }
        handedOutBefore = images.handedOut();
        replaced++;
        MapView next = fresh();
        view = next;
        return next;
    }

    private MapView fresh() {
        MapView next = new MapView();
        next.setMouseTransparent(true);
        next.setFocusTraversable(false);
        next.setZoom(zoom);
        getChildren().setAll(next);
        // it asks for the tiles of the size it has: one that is sized later shows a part for a frame
        TileRoute.through(images, () -> spread(next));
        return next;
    }

    private void spread(MapView shown) {
        shown.resizeRelocate(-BEYOND, -BEYOND, getWidth() + 2 * BEYOND, getHeight() + 2 * BEYOND);
    }

    private double density() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    }
}
