package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.tile.TileSource;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.base.BaseLabels;
import org.menshen.map.fx.base.BaseTiles;
import org.menshen.map.fx.base.RasterTiles;
import org.menshen.map.fx.gluon.GluonTiles;
import org.menshen.map.fx.paint.FieldLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Sprites;
import org.menshen.map.fx.paint.StillPainter;

/// Everything that is painted, and the pulse that paints it: before layout the tiles follow the view, after layout the
/// dirty planes are painted, both at most once a pulse.
final class MapPicture {

    private static final Duration REST = Duration.millis(180);
    /// names are placed anew this long after an obstacle came or went, once for all that come meanwhile, milliseconds
    private static final int REPLACE = 1000;
    /// what is due so soon is painted together with what is painted now, milliseconds
    private static final int TOGETHER = 400;
    /// tiles that could not be had are asked for again after this, milliseconds
    private static final int ASK_AGAIN = 5000;
    /// tile nodes, about ten screens full
    private static final int TILE_LIMIT = 400;

    private final MapPane pane;
    private final List<MapLayer> layers = new ArrayList<>();
    private final Planes planes;
    private final MapStyle style;
    private final GluonTiles tiles;
    private final BaseLabels labels = new BaseLabels();
    private final ScaleBar scaleBar = new ScaleBar();
    private final PauseTransition rest = new PauseTransition(REST);
    private final Wake replace;
    /// the next picture of what moves by itself; what layers ask for is in the others
    private final Wake frame;
    private final Wake again = new Wake(this::askAgain, this::resting);
    private final Wake blink = new Wake(Platform::requestNextPulse, this::resting);
    private final Map<Plane, Wake> wakes = new EnumMap<>(Plane.class);
    private final MapLayer.Repaint repaint = new MapLayer.Repaint() {
        @Override
        public void request(Plane plane) {
            planes.invalidate(plane);
        }

        @Override
        public void request(Plane plane, int millis) {
            wakes.get(plane).within(millis);
        }
    };
    private final Turnover turnover;
    private final AtomicBoolean missing = new AtomicBoolean();
    private final AtomicBoolean retry = new AtomicBoolean();
    private final Runnable beforeLayout = this::followView;
    private final Runnable afterLayout = this::paint;

    private BaseMap base = BaseMap.empty();
    private List<TileSource> rasters = List.of();
    private Palette palette = new Palette(Collections.emptyMap());
    /// the colours asked for, which become those of the map when the turnover is done
    private Palette wanted = palette;
    private PaintContext.Fonts fonts = new PaintContext.Fonts("");
    private Sprites sprites = new Sprites(1);
    private long obstacles;
    private long shift;
    private boolean restyled = true;
    private boolean moved = true;
    private final Attended sight = new Attended(this::see);

    MapPicture(MapPane pane, Executor background) {
        this.pane = pane;
        this.planes = new Planes(background, pane.selectedItems(), () -> !pane.isMouseTransparent());
        this.frame = new Wake(() -> planes.invalidate(Plane.LIVE), this::resting);
        this.replace = new Wake(() -> planes.invalidate(Plane.SLOW), this::resting);
        for (Plane plane : Plane.values()) {
            wakes.put(plane, new Wake(() -> planes.invalidate(plane), this::resting));
        }
        this.style = new MapStyle(pane, this::restyle);
        this.tiles = new GluonTiles(background, Platform::requestNextPulse, TILE_LIMIT);
        this.turnover = new Turnover(tiles, planes, this::relabel, this::recolour);
        tiles.setPainter(null);
        attach(labels);
        rest.setOnFinished(e -> rested());
        scaleBar.attribution().addListener(o -> planes.invalidate(Plane.OVERLAY));
        scaleBar.note().addListener(o -> planes.invalidate(Plane.OVERLAY));
    }

    /// The nodes from far to near.
    List<Node> nodes() {
        return List.of(tiles, planes.node(Plane.GROUND), planes.node(Plane.SLOW), planes.node(Plane.FIELD), planes.node(Plane.LIVE),
            planes.beacons().node(), planes.node(Plane.OVERLAY), scaleBar);
    }

    /// The layers in painting order; read only outside this class.
    List<MapLayer> layers() {
        return layers;
    }

    MapStyle style() {
        return style;
    }

    Palette palette() {
        return palette;
    }

    BaseMap base() {
        return base;
    }

    GluonTiles tiles() {
        return tiles;
    }

    ScaleBar scaleBar() {
        return scaleBar;
    }

    BaseLabels labels() {
        return labels;
    }

    long paints(Plane plane) {
        return planes.paints(plane);
    }

    void invalidate(Plane plane) {
        planes.invalidate(plane);
    }

    void shiftBeat(long nanos) {
        shift = nanos;
        wakes.values().forEach(wake -> wake.shift(nanos));
        frame.shift(nanos);
        replace.shift(nanos);
        blink.shift(nanos);
    }

    private boolean resting() {
        return sight.resting();
    }

    void attach(MapLayer layer) {
        layers.add(layer);
        layer.attached(repaint);
        planes.invalidate(layer.plane());
    }

    void detach(MapLayer layer) {
        if (layers.remove(layer)) {
            layer.attached(MapLayer.Repaint.NONE);
            planes.invalidate(layer.plane());
        }
    }

    void setBase(BaseMap next) {
        base = next;
        repaintTiles();
    }

    /// Pictures in place of the vector map, which comes back when there are none.
    void setRasters(List<TileSource> sources) {
        rasters = List.copyOf(sources);
        repaintTiles();
    }

    /// Any thread: a tile could not be had now.
    private void missing() {
        if (!missing.getAndSet(true)) {
            Platform.requestNextPulse();
        }
    }

    /// Any thread: the missing ones may be there by now.
    private void askAgain() {
        retry.set(true);
        Platform.requestNextPulse();
    }

    void viewChanged() {
        moved = true;
        Platform.requestNextPulse();
    }

    void restyle() {
        restyled = true;
        Platform.requestNextPulse();
    }

    boolean settled() {
        boolean fieldsDone = layers.stream().noneMatch(layer -> layer instanceof FieldLayer field && field.busy());
        boolean asked = wakes.values().stream().anyMatch(Wake::waiting);
        return fieldsDone && !asked && !planes.dirty() && !moved && !restyled && !tiles.busy() && rest.getStatus() != Animation.Status.RUNNING;
    }

    void layout(double width, double height) {
        tiles.resizeRelocate(0, 0, width, height);
        scaleBar.relocate(width - scaleBar.getWidth(), height - scaleBar.getHeight());
        planes.resize(width, height);
    }

    void rescene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeLayout);
            before.removePostLayoutPulseListener(afterLayout);
            rest.stop();
            wakes.values().forEach(Wake::cancel);
            frame.cancel();
            blink.cancel();
            again.cancel();
            replace.cancel();
            turnover.end();
        }
        sight.of(now == null ? null : Attendance.of(now));
        if (now != null) {
            now.addPreLayoutPulseListener(beforeLayout);
            now.addPostLayoutPulseListener(afterLayout);
            restyle();
        }
    }

    /// Where nobody sees it a map has no pictures and makes none.
    private void see(boolean now) {
        if (now) {
            tiles.again();
            viewChanged();
            restyle();
        } else {
            turnover.end();
            planes.drop(layers);
            tiles.drop();
        }
    }

    private void followView() {
        if (!sight.seen()) {
            return;
        }
        tiles.drain();
        if (retry.getAndSet(false)) {
            missing.set(false);
            repaintTiles();
        } else if (missing.get() && !again.waiting()) {
            again.within(ASK_AGAIN);
        }
        Viewport view = pane.getViewport();
        planes.take(view);
        turnover.pulse();
        if (moved && view.width() > 0) {
            moved = false;
            tiles.show(view.centre().lat(), view.centre().lon(), view.zoom());
            if (planes.follow(view)) {
                rest.playFromStart();
            }
        }
    }

    private void paint() {
        if (!sight.seen()) {
            return;
        }
        followView();
        if (restyled) {
            restyled = false;
            takeStyle();
        }
        Viewport view = pane.getViewport();
        if (view.width() > 0 && planes.dirty()) {
            paintDirty(view);
        }
        long change = planes.beacons().blink(System.nanoTime() - shift);
        if (change > 0) {
            blink.within(TimeUnit.NANOSECONDS.toMillis(change) + 1);
        }
    }

    private void paintDirty(Viewport view) {
        int painted = paintPlanes(view);
        if (turnover.pulse()) {
            // there were no names to wait for: the other planes take their colours in the same frame
            painted |= paintPlanes(view);
        }
        if ((painted & Planes.bit(Plane.LIVE)) != 0) {
            scheduleNextFrame();
            keepNamesFree();
        }
        scaleBar.paint(view, palette, fonts);
    }

    private int paintPlanes(Viewport view) {
        // a paint of the overlay follows the hand, sixty times a second: it takes nothing along
        boolean together = planes.waits(Plane.LIVE) || planes.waits(Plane.FIELD) || planes.waits(Plane.GROUND);
        if (planes.waits(Plane.LIVE) || together && frame.soon(TOGETHER)) {
            frame.cancel();
            planes.invalidate(Plane.LIVE);
        }
        wakes.forEach((plane, wake) -> {
            if (planes.waits(plane)) {
                wake.cancel();
            } else if (together && wake.soon(TOGETHER)) {
                wake.cancel();
                planes.invalidate(plane);
            }
        });
        return planes.paint(view, layers, new StillPainter.Style(turnover.slowIsNew() ? wanted : palette, fonts.family(), sprites.density()),
            new Planes.Brushes(palette, fonts, sprites));
    }

    private void scheduleNextFrame() {
        int soonest = layers.stream().filter(MapLayer::visible).mapToInt(MapLayer::frameMillis).filter(ms -> ms > 0).min().orElse(0);
        if (soonest > 0) {
            frame.within(soonest);
        }
    }

    private void keepNamesFree() {
        long now = layers.stream().filter(MapLayer::visible).mapToLong(MapLayer::obstaclesVersion).sum();
        if (now != obstacles) {
            obstacles = now;
            replace.within(REPLACE);
        }
    }

    private void rested() {
        if (planes.displaced(pane.getViewport())) {
            planes.invalidate(Plane.SLOW);
        }
    }

    private void takeStyle() {
        Scene scene = pane.getScene();
        double density = scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
        Palette next = style.palette();
        fonts = new PaintContext.Fonts(pane.fontFamilyProperty().get());
        sprites = new Sprites(density);
        if (!next.equals(wanted)) {
            wanted = next;
            repaintTiles();
        }
        for (Plane plane : Plane.values()) {
            planes.invalidate(plane);
        }
    }

    private void repaintTiles() {
        if (wanted.blank()) {
            // tiles without a colour would be held for seconds as the look that is to be replaced whole
            return;
        }
        if (!rasters.isEmpty()) {
            tiles.setPainter(new RasterTiles(rasters, wanted, this::missing));
        } else {
            tiles.setPainter(base.size() == 0 ? null : new BaseTiles(base, wanted));
        }
        turnover.begin();
        viewChanged();
    }

    /// The names of the map that is shown next.
    private void relabel() {
        labels.setBase(base);
        labels.setCovered(!rasters.isEmpty());
        planes.invalidate(Plane.SLOW);
    }

    /// The colours of the map that is shown now.
    private void recolour() {
        palette = wanted;
        // those painted while the old look was still shown have its colours
        sprites = new Sprites(sprites.density());
        for (Plane plane : Plane.values()) {
            if (plane != Plane.SLOW) {
                planes.invalidate(plane);
            }
        }
    }
}
