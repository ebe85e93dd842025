package org.menshen.map.fx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.tile.TileSource;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.gluon.GluonTiles;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// The map of the control room: tiles at the bottom, three canvases above, one surface that hears the hand.
///
/// [#viewportProperty()] is the only truth about what is shown; everything else follows it at the next pulse. Nothing is painted when nothing
/// changed. FX thread, except [#invalidate] which any thread may call. Colours come from style sheets by [Role#css()] on `.map-pane`; the class
/// `light` beside it is the day theme.
public final class MapPane extends Region {

    /// what is shown before anything is known
    private static final Viewport START = new Viewport(new LatLon(0, 0), Viewport.MIN_ZOOM, 0, 0);

    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport", START);
    private final StringProperty fontFamily = new SimpleStringProperty(this, "fontFamily", "System");
    private final ObservableList<Pick> selected = FXCollections.observableArrayList();
    private final ViewHistory history = new ViewHistory();
    private final Executor background;
    private final MapPicture picture;
    private final OverlayLayer overlay;
    private final Hand hand;
    private final Region surface;
    private @Nullable Bounds home;
    private @Nullable Runnable whenSized;

    /// @param background where base-map tiles are painted; one or two threads are enough
    public MapPane(Executor background) {
        this.background = background;
        picture = new MapPicture(this, background);
        Spider spider = new Spider();
        overlay = new OverlayLayer(selected, picture::layers, spider);
        hand = new Hand(this, new Picker(picture.layers()), overlay, spider);
        surface = new MapInput(this, hand).surface();
        getStyleClass().add("map-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(picture.nodes());
        getChildren().add(surface);
        picture.attach(overlay);
        selected.addListener((ListChangeListener<Pick>) c -> {
            invalidate(Plane.OVERLAY);
            hand.announcer().tell();
            invalidate(Plane.SLOW);
        });
        fontFamily.addListener(o -> picture.restyle());
        sceneProperty().addListener((o, before, now) -> picture.rescene(before, now));
    }

    // ---- what is shown

    /// What the map shows. Never null; has no size before the first layout.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// What the map shows.
    public Viewport getViewport() {
        return viewport.get();
    }

    /// Shows a place at once, and remembers the view that is left for [#back()]. Before the first layout it is kept until then.
    ///
    /// @param zoom of 256-pixel tiles; cut to the limits; whole levels are sharpest
    public void centreOn(LatLon centre, double zoom) {
        leaveView();
        move(new Viewport(centre, zoom, getViewport().width(), getViewport().height()));
    }

    /// Shows a place at the present zoom.
    public void centreOn(LatLon centre) {
        centreOn(centre, getViewport().zoom());
    }

    /// Shows a whole box at the closest whole zoom level. Before the first layout it is done then.
    ///
    /// @param padding pixels kept free on each side
    public void fit(Bounds box, double padding) {
        whenSized = () -> {
            Viewport exact = getViewport().fitted(box, padding);
            leaveView();
            move(exact.withZoom(Math.floor(exact.zoom() + 0.05)));
        };
        runWhenSized();
    }

    /// What [#home()] shows; null for the bounds of the base map.
    public void setHome(@Nullable Bounds box) {
        home = box;
    }

    /// Shows everything: the home box, else the base map.
    public void home() {
        Optional.ofNullable(home).or(() -> picture.base().bounds()).ifPresent(box -> fit(box, 24));
    }

    /// Back to the view before the last jump. @return false when there is none
    public boolean back() {
        return go(history.back(getViewport()));
    }

    /// Forward again after [#back()]. @return false when there is none
    public boolean forward() {
        return go(history.forward(getViewport()));
    }

    /// Changes the view without remembering the old one: the steps of one gesture, or of another map; the size stays its own.
    public void move(Viewport next) {
        Viewport sized = next.width() == getWidth() && next.height() == getHeight() ? next : next.resized(getWidth(), getHeight());
        Viewport sharp = onPixels(sized);
        if (!sharp.equals(getViewport())) {
            viewport.set(sharp);
            picture.viewChanged();
        }
    }

    /// Zooms about the middle by whole levels, as the keys do.
    public void zoomBy(int steps) {
        leaveView();
        move(stepped(getWidth() / 2, getHeight() / 2, steps));
    }

    void leaveView() {
        history.leave(getViewport());
    }

    /// The view after some whole steps of zoom around a point: from a broken level to the next whole one.
    Viewport stepped(double x, double y, int steps) {
        double zoom = getViewport().zoom();
        double target = steps > 0 ? Math.floor(zoom + 0.01) + steps : Math.ceil(zoom - 0.01) + steps;
        return getViewport().zoomedAt(x, y, target - zoom);
    }

    // ---- what is on it

    /// Takes another base map: tiles and names are painted anew. Its credit and "schematic" are the caller's to show by
    /// [#attributionProperty()] and [#noteProperty()].
    public void setBaseMap(BaseMap next) {
        picture.setBase(next);
    }

    /// Takes raster tiles in place of the vector base map, several over each other such as a map and its names; none brings the vector map
    /// back. May be changed at any time. Their credit is the caller's to show by [#attributionProperty()], and they are his to close.
    public void setRasters(List<TileSource> sources) {
        picture.setRasters(sources);
    }

    /// Names of streets and places in English where known.
    public void setEnglish(boolean english) {
        picture.labels().setEnglish(english);
    }

    /// Adds a layer above all others of its plane.
    ///
    /// @throws IllegalArgumentException when a layer of that id is on the map already
    public void addLayer(MapLayer layer) {
        if (picture.layers().stream().anyMatch(known -> known.id().equals(layer.id()))) {
            throw new IllegalArgumentException("layer " + layer.id() + " is on the map already");
        }
        picture.detach(overlay);
        picture.attach(layer);
        picture.attach(overlay);
    }

    /// The layers from far to near, without what follows the hand. The names of the base map are a layer like others, `base-names`.
    public List<MapLayer> layers() {
        return picture.layers().stream().filter(layer -> layer != overlay).toList();
    }

    /// How much of the ground colour the base map covers, 0 … 1.
    public DoubleProperty baseOpacityProperty() {
        return picture.tiles().opacityProperty();
    }

    /// Takes a layer off; one that is not on the map is ignored.
    public void removeLayer(MapLayer layer) {
        picture.detach(layer);
    }

    /// Asks for a plane to be painted at the next pulse. Any thread; cheap, and many calls give one paint.
    public void invalidate(Plane plane) {
        picture.invalidate(plane);
    }

    /// Has what moves by itself painted later by some milliseconds than on other maps, so that windows are not painted all at once.
    public void setBeatShift(long millis) {
        picture.shiftBeat(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /// What is selected: marked on the map wherever it goes. The desktop changes the list; the map only shows it.
    public ObservableList<Pick> selectedItems() {
        return selected;
    }

    /// Called with everything under a click, best first; empty for a click on nothing. Not called for a click that opens a stack: that goes near
    /// enough to part it or, when no zoom does, spreads its members in place until Esc or [#closeStack].
    public void setOnPick(Consumer<List<Pick>> handler) {
        hand.onPick = handler;
    }

    /// Closes the stack that is spread in place. @return false when none is
    public boolean closeStack() {
        return hand.closeStack();
    }

    /// How assistive technology is told what has the focus (one thing) or else what is selected (any number, none for a map at rest): in words of
    /// the caller, asked again at each change.
    public void setSpoken(Function<List<Pick>, String> words) {
        hand.announcer().words(words);
    }

    /// Called for Enter on the focused thing and for a double click on something.
    public void setOnOpen(Consumer<Pick> handler) {
        hand.onOpen = handler;
    }

    /// Called when the pointer moves over the map.
    public void setOnHover(Consumer<Hover> handler) {
        hand.onHover = handler;
    }

    /// Called for a right click or the menu key.
    public void setOnMenu(Consumer<MapMenu> handler) {
        hand.onMenu = handler;
    }

    /// Called with everything that a hand drew around: a box by Shift and drag, a free line by Alt or Ctrl and drag, all that is seen by Ctrl+A.
    public void setOnBand(Consumer<List<Pick>> handler) {
        hand.onBand = handler;
    }

    /// Everything within reach of a point of the pane, best first.
    public List<Pick> pickAt(double x, double y) {
        return hand.at(x, y);
    }

    /// Begins a mode in place of the present one, or goes back to picking with `null`. The mode that ends is not told: it was done or left.
    public void setMode(@Nullable MapMode mode) {
        MapMode before = hand.mode();
        if (before != null) {
            removeLayer(before.layer());
        }
        hand.mode(mode);
        if (mode != null) {
            addLayer(mode.layer());
            requestFocus();
        }
        surface.setCursor(mode == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }

    /// Whether a mode is on.
    public boolean inMode() {
        return hand.mode() != null;
    }

    /// A picture of what is shown, to keep or to hand on. The toolkit takes it after its next frame.
    ///
    /// @param density pixels a unit, 1 … 4: 2 is sharp on paper
    /// @return the bytes of a PNG, written in the background
    public CompletableFuture<byte[]> print(MapPrint print, double density) {
        return print.take(this, density, background);
    }

    /// Whom to credit for the base map. Must be shown where the licence asks for it.
    public StringProperty attributionProperty() {
        return picture.scaleBar().attribution();
    }

    /// A word about the map beside the credit, such as "schematic".
    public StringProperty noteProperty() {
        return picture.scaleBar().note();
    }

    /// The family of all text on the map.
    public StringProperty fontFamilyProperty() {
        return fontFamily;
    }

    /// The position under the pointer, null while it is elsewhere.
    public ReadOnlyObjectProperty<@Nullable LatLon> pointerProperty() {
        return hand.pointer().getReadOnlyProperty();
    }

    /// The style property of a role.
    public StyleableObjectProperty<Color> colorProperty(Role role) {
        return picture.style().color(role);
    }

    /// The present colours.
    public Palette palette() {
        return picture.palette();
    }

    MapStyle style() {
        return picture.style();
    }

    /// The style properties of the map beside those of a region.
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return MapStyle.all();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    @Override
    public String getUserAgentStylesheet() {
        return MapPane.class.getResource("map.css").toExternalForm();
    }

    // ---- for tests and benchmarks

    /// How often a plane was painted since the map was made.
    public long paints(Plane plane) {
        return picture.paints(plane);
    }

    /// True when nothing waits to be painted: neither planes nor tiles.
    public boolean settled() {
        return picture.settled();
    }

    /// The tile ground, for its counters.
    public GluonTiles tiles() {
        return picture.tiles();
    }

    @Override
    protected void layoutChildren() {
        picture.layout(getWidth(), getHeight());
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        if (getWidth() != getViewport().width() || getHeight() != getViewport().height()) {
            move(getViewport());
        }
        runWhenSized();
    }

    private void runWhenSized() {
        if (whenSized != null && getViewport().width() > 0) {
            Runnable then = whenSized;
            whenSized = null;
            then.run();
        }
    }

    private boolean go(Optional<Viewport> view) {
        view.ifPresent(this::move);
        return view.isPresent();
    }

    /// The same view with its corner on a whole pixel: tiles, streets and names then fall on pixels and stay sharp.
    private static Viewport onPixels(Viewport view) {
        double left = view.worldX(0) * view.worldSize();
        double top = view.worldY(0) * view.worldSize();
        double dx = left - Math.rint(left);
        double dy = top - Math.rint(top);
        return Math.abs(dx) < 1e-4 && Math.abs(dy) < 1e-4 ? view : view.panned(dx, dy);
    }
}
