package org.menshen.map.fx;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.base.OverviewStill;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.StillPainter;

/// A small map of the whole with the present view as a box on it; a click or drag moves the view. It has a painter of its own, in the background:
/// water, main streets and the outlines it is given. Its size is fixed. FX thread.
public final class OverviewMap extends Region {

    /// a view that is smaller than this on it is still seen, pixels
    private static final double LEAST = 6;

    private final MapPane pane;
    private final double wide;
    private final double high;
    private final StillPainter painter;
    private final ImageView picture = new ImageView();
    private final ViewFrame box = new ViewFrame();
    private final Runnable onPulse = this::pulse;
    private BaseMap base = BaseMap.empty();
    private List<List<LatLon>> outlines = List.of();
    private @Nullable Bounds whole;
    private @Nullable Viewport shown;
    private @Nullable Palette painted;
    private boolean stale = true;

    /// @param pane the map it is of
    /// @param background where it is painted
    /// @param wide pixels
    /// @param high pixels
    public OverviewMap(MapPane pane, Executor background, double wide, double high) {
        this.pane = pane;
        this.wide = wide;
        this.high = high;
        this.painter = new StillPainter(background, Platform::requestNextPulse);
        getStyleClass().add("map-overview");
        setMinSize(wide, high);
        setPrefSize(wide, high);
        setMaxSize(wide, high);
        setCursor(Cursor.HAND);
        setClip(new Rectangle(wide, high));
        picture.setManaged(false);
        getChildren().addAll(picture, box.node());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pane.leaveView();
            look(event);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
        pane.viewportProperty().addListener((property, before, now) -> place());
        sceneProperty().addListener((property, before, now) -> follow(before, now));
    }

    /// Takes what is painted.
    ///
    /// @param next the base map
    /// @param box what is shown of it; null for all
    public void setBase(BaseMap next, @Nullable Bounds box) {
        base = next;
        whole = box == null ? next.bounds().orElse(null) : box;
        stale = true;
        Platform.requestNextPulse();
    }

    /// Outlines to be shown beside streets and water.
    public void setOutlines(List<List<LatLon>> next) {
        outlines = List.copyOf(next);
        stale = true;
        Platform.requestNextPulse();
    }

    /// The box of the present view on it, for tests and assistive technology: x, y, width, height in pixels; empty before it is painted.
    public List<Double> viewBox() {
        return shown == null ? List.of() : box.box();
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(onPulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(onPulse);
        }
    }

    private void pulse() {
        StillPainter.Finished finished = painter.take();
        if (finished != null) {
            shown = finished.view();
            picture.setImage(finished.image());
            picture.setFitWidth(wide);
            picture.setFitHeight(high);
            place();
        }
        Palette palette = pane.palette();
        if (whole != null && isVisible() && !painter.busy() && (stale || !palette.equals(painted))) {
            stale = false;
            painted = palette;
            box.setColours(palette.of(Role.SELECTION), palette.of(Role.SELECTION_FILL));
            double density = getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
            painter.start(StillPainter.Scene.of(new Viewport(new LatLon(0, 0), 0, wide, high).fitted(whole, 4), new OverviewStill(base, outlines)),
                new StillPainter.Style(palette, pane.fontFamilyProperty().get(), density));
        }
    }

    private void place() {
        Viewport small = shown;
        Viewport view = pane.getViewport();
        box.node().setVisible(small != null && view.width() > 0);
        if (small != null) {
            double scale = small.worldSize();
            double width = Math.max(LEAST, view.width() / view.worldSize() * scale);
            double height = Math.max(LEAST, view.height() / view.worldSize() * scale);
            box.place(small.screenX(view.centre().lon()) - width / 2, small.screenY(view.centre().lat()) - height / 2, width, height);
        }
    }

    private void look(MouseEvent event) {
        if (shown != null && event.getButton() == MouseButton.PRIMARY) {
            pane.move(pane.getViewport().centredOn(shown.toGeo(event.getX(), event.getY())));
        }
        event.consume();
    }
}
