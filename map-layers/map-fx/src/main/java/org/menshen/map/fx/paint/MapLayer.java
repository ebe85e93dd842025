package org.menshen.map.fx.paint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;

/// One kind of thing on the map: what it paints and what of it can be picked. Layers know nothing of the domain; the
/// desktop hands them small item records.
///
/// All methods are called on the FX thread. Setters of the layers here may be called on the FX thread only, too; a layer
/// asks for painting through the [Repaint] it is given when added.
public interface MapLayer {

    /// Unique among the layers of a map; returned in every [Pick].
    String id();

    /// The canvas it is painted on.
    Plane plane();

    /// False while switched off: neither painted nor picked.
    boolean visible();

    /// How much of what lies below is covered, the same on every plane: above 0, 1 for all.
    default double opacity() {
        return 1;
    }

    /// Paints everything visible. Called only when its plane is dirty; never for a layer on [Plane#SLOW].
    default void paint(PaintContext context) {
    }

    /// What a layer on [Plane#SLOW] shows now, to be painted in the background; never asked of others.
    default Still still() {
        return Still.NOTHING;
    }

    /// Reports every item within `tolerance` pixels of a point.
    ///
    /// @param view the present view
    /// @param x pane x of the pointer
    /// @param y pane y of the pointer
    /// @param tolerance pixels; 0 or more
    /// @param found called once an item
    default void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
    }

    /// Reports every item that keyboard focus may walk to in this view.
    default void walk(Viewport view, Consumer<Pick> found) {
    }

    /// What is drawn as one symbol with an item in this view; empty for layers that draw every item for itself, or when there is no such item.
    default Optional<Stack> stack(Viewport view, String item) {
        return Optional.empty();
    }

    /// Paints the symbol of one item at another place than its own: a stack that is opened in place shows its members so. Layers that stack
    /// their items paint them here; others are never asked.
    ///
    /// @param x pane x of its middle
    /// @param y pane y of its middle
    default void paintSymbol(PaintContext context, String item, double x, double y) {
    }

    /// Where an item is now, for the selection that follows it; empty when unknown.
    Optional<LatLon> locate(String item);

    /// Marks an item as chosen, focused or under the pointer; painted on [Plane#OVERLAY]. A ring unless the layer knows better.
    ///
    /// @param role [Role#SELECTION] or [Role#HOVER]
    default void paintMark(PaintContext context, String item, Role role) {
        locate(item).ifPresent(at -> {
            double x = context.view().screenX(at.lon());
            double y = context.view().screenY(at.lat());
            if (context.visible(x, y, 24)) {
                context.gc().setStroke(context.palette().of(role));
                context.gc().setLineWidth(2);
                context.gc().strokeOval(x - 18, y - 18, 36, 36);
            }
        });
    }

    /// What the mark of an item depends on beside view and theme: while it stays equal a mark that is painted is left alone.
    default Object markKey(Viewport view, String item) {
        return locate(item).map(at -> List.of(Math.rint(view.screenX(at.lon())), Math.rint(view.screenY(at.lat())))).orElse(List.of());
    }

    /// Tells which symbols of a live layer names must keep away from. Asked on the FX thread when names are placed anew, never for each frame.
    ///
    /// @param view larger than the pane
    default void obstacles(Viewport view, Obstacles found) {
    }

    /// Changes when obstacles that stand still have come or gone: names are then placed anew soon. Not for what moves: names stay calm.
    default long obstaclesVersion() {
        return 0;
    }

    /// The symbols of this layer that are in a view, for the legend of a printed map; worst or most usual first.
    default List<LegendItem> legend(Viewport view) {
        return List.of();
    }

    /// True when there is nothing to paint at all: a plane of which this holds for all layers is left out of the picture,
    /// which saves mixing a whole empty canvas into every frame.
    default boolean blank() {
        return false;
    }

    /// Milliseconds until this layer wants its next frame because something moves by itself; 0 when all is still.
    default int frameMillis() {
        return 0;
    }

    /// Called once when the layer is added to a map, and with [Repaint#NONE] when it is removed.
    void attached(Repaint repaint);

    /// How a layer says that it changed. Any thread; many calls before a pulse give one paint.
    @FunctionalInterface
    interface Repaint {
        /// For a layer that is on no map.
        Repaint NONE = plane -> { };

        /// Asks for this plane to be painted at the next pulse.
        void request(Plane plane);

        /// Asks for this plane to be painted within a time, together with what else is painted meanwhile: for what may wait, so that many
        /// small changes give one paint.
        ///
        /// @param millis the longest wait
        default void request(Plane plane, int millis) {
            request(plane);
        }
    }
}
