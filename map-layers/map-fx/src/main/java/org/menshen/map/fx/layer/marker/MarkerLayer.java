package org.menshen.map.fx.layer.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.cluster.Tallies;
import org.menshen.map.core.cluster.Stacks;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.Badge;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.LegendItem;
import org.menshen.map.fx.paint.Obstacles;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;
import org.menshen.map.fx.paint.Stack;
import org.menshen.map.fx.paint.StampPlane;

/// Severities on the map. Symbols that would cover each other become one bubble in the shape of the worst that nobody has answered, with a
/// count by severity; it opens by [#stack].
///
/// Made for ten thousand items of which a thousand a second move: packed arrays, ready-made pictures, nothing allocated
/// while painting. FX thread.
public final class MarkerLayer extends AbstractLayer {

    private static final double RADIUS = Bubble.RADIUS;
    /// so far reach the widest bubbles
    private static final double STACK = 48;
    private static final double WIDEST = 36;
    /// from so many pictures on they are mixed into one before the canvas sees them
    private static final int BULK = 400;
    /// pictures that a bubble is put together from
    private static final int IN_BUBBLE = 4;

    private record HaloKey(int severity) {
    }

    private final MarkerStore markers = new MarkerStore();
    private final Stacks stacks = new Stacks(STACK);
    private final Tallies tallies = new Tallies();
    private final StampPlane plane = new StampPlane();
    private boolean stacking = true;
    private long standing;
    private @Nullable List<Marker> given;
    private final ScreenIndex index = new ScreenIndex();
    private double[] screenX = new double[0];
    private double[] screenY = new double[0];
    /// the view that the arrays and stacks are for; null after a change
    private @Nullable Viewport placed;
    /// the slots that are drawn, the most important first, and how many pictures that takes
    private int[] heads = new int[0];
    /// whether something waits to be confirmed in what a slot stands for
    private boolean[] waits = new boolean[0];
    private int headCount;
    private int pictures;
    private double[] foundX = new double[0];
    private double[] foundY = new double[0];
    private boolean indexed;

    /// @param id unique among the layers of a map
    public MarkerLayer(String id) {
        super(id, Plane.LIVE);
    }

    /// Stacks overlapping symbols (the default), or draws every one.
    public void setStacking(boolean next) {
        stacking = next;
        placed = null;
        changed();
    }

    /// Replaces all markers; the same again costs nothing.
    public void setMarkers(List<Marker> next) {
        if (next.equals(given)) {
            return;
        }
        given = List.copyOf(next);
        markers.setAll(next);
        placed = null;
        // who stands where: names are placed anew when that changes, not for a change of look
        standing = next.stream().mapToLong(marker -> marker.id().hashCode() * 31L + marker.at().hashCode()).sum();
        changed();
    }

    /// Adds a marker or replaces the one of its id.
    public void put(Marker marker) {
        given = null;
        if (markers.set(marker)) {
            standing++;
        }
        placed = null;
        changed();
    }

    /// Takes a marker away; an unknown one is ignored.
    public void remove(String marker) {
        given = null;
        if (markers.remove(marker)) {
            placed = null;
            standing++;
            changed();
        }
    }

    /// How many markers.
    public int size() {
        return markers.size();
    }

    @Override
    public void paint(PaintContext context) {
        place(context.view());
        if (pictures < BULK) {
            paintShown(context);
        } else {
            context.sprites().bulk(plane, context.gc(), context.view().width(), context.view().height(), () -> paintShown(context));
        }
    }

    /// Finds where everything stands in a view, and what is one bubble.
    private void place(Viewport view) {
        if (view.equals(placed)) {
            return;
        }
        placed = view;
        indexed = false;
        int size = markers.size();
        int[] order = markers.order();
        if (screenX.length < size) {
            screenX = new double[markers.room()];
            screenY = new double[markers.room()];
            heads = new int[markers.room()];
            waits = new boolean[markers.room()];
        }
        headCount = 0;
        stacks.begin(view, size);
        tallies.begin(size);
        for (int k = 0; k < size; k++) {
            int i = order[k];
            screenX[i] = markers.x(view, i);
            screenY[i] = markers.y(view, i);
            if (stacking) {
                gather(i);
            } else {
                heads[headCount++] = i;
                waits[i] = markers.pending(i);
            }
        }
        pictures = stacking ? headCount * IN_BUBBLE : size;
    }

    private void gather(int i) {
        if (stacks.offer(i, screenX[i], screenY[i])) {
            heads[headCount++] = i;
            tallies.open(i);
            waits[i] = false;
        }
        int head = stacks.head(i);
        if (head >= 0) {
            markers.tally(i, tallies, head);
            waits[head] |= markers.pending(i);
        }
    }

    private void paintShown(PaintContext context) {
        for (int k = headCount - 1; k >= 0; k--) {
            int i = heads[k];
            if (context.visible(screenX[i], screenY[i], WIDEST)) {
                paintOne(context, i);
            }
        }
    }

    private void paintOne(PaintContext context, int i) {
        double x = screenX[i];
        double y = screenY[i];
        Marker marker = markers.get(i);
        boolean several = stacking && stacks.count(i) > 1;
        if (marker.urgent() && marker.severity() <= 2) {
            context.beacons().add(context.sprites(), halo(context, marker.severity(), several ? tallies.kinds(i) : 1), x, y);
        }
        if (several) {
            Bubble.draw(context, tallies, i, marker.severity(), marker.urgent(), x, y);
        } else {
            paintSymbol(context, marker, x, y);
        }
        if (waits[i]) {
            int kinds = several ? tallies.kinds(i) : 1;
            Badge.drawPending(context, x - Bubble.halfWidth(kinds) - 3, y - Bubble.halfHeight(kinds));
        }
    }

    private static void paintSymbol(PaintContext context, Marker marker, double x, double y) {
        Bubble.symbol(context, marker.severity(), x, y);
        if (marker.count() > 1) {
            Badge.draw(context, marker.count(), Role.severity(marker.severity()), x + RADIUS + 3, y - RADIUS);
        }
    }

    @Override
    public void paintSymbol(PaintContext context, String item, double x, double y) {
        Integer slot = markers.slot(item).orElse(null);
        if (slot != null) {
            paintSymbol(context, markers.get(slot), x, y);
        }
    }

    /// A ring around one symbol, a frame around a list: what blinks lies over no numeral.
    private static Sprite halo(PaintContext context, int severity, int kinds) {
        return kinds > 1 ? Bubble.halo(context, severity, kinds) : context.sprites().get(new HaloKey(severity), 56, 56, pen ->
            pen.ring(28, 28, 22, 2.5, context.palette().argb(Role.severity(severity), 0.75)));
    }

    /// The slot whose symbol stands for an item in a view.
    private int standsFor(Viewport view, int slot) {
        place(view);
        int head = stacking ? stacks.head(slot) : slot;
        return head < 0 ? slot : head;
    }

    @Override
    public Optional<Stack> stack(Viewport view, String item) {
        Integer slot = markers.slot(item).orElse(null);
        if (slot == null) {
            return Optional.empty();
        }
        int head = standsFor(view, slot);
        List<Pick> members = new ArrayList<>();
        int[] order = markers.order();
        for (int k = 0; k < markers.size(); k++) {
            if (order[k] == slot || stacking && stacks.head(order[k]) == head) {
                members.add(pick(order[k], 0));
            }
        }
        return Optional.of(new Stack(markers.get(head).at(), members, STACK));
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        Integer slot = markers.slot(item).orElse(null);
        if (slot == null) {
            return;
        }
        int head = standsFor(context.view(), slot);
        int kinds = stacking && stacks.head(head) == head ? tallies.kinds(head) : 1;
        double halfWidth = Math.max(18, Bubble.halfWidth(kinds) + 4);
        double halfHeight = Math.max(18, Bubble.halfHeight(kinds) + 4);
        double x = screenX[head];
        double y = screenY[head];
        if (context.visible(x, y, WIDEST)) {
            double round = kinds < 2 ? 36 : 16;
            context.gc().setStroke(context.palette().of(role));
            context.gc().setLineWidth(2);
            context.gc().strokeRoundRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, round, round);
        }
    }

    @Override
    public Object markKey(Viewport view, String item) {
        Integer slot = markers.slot(item).orElse(null);
        if (slot == null) {
            return List.of();
        }
        int head = standsFor(view, slot);
        int kinds = stacking && stacks.head(head) == head ? tallies.kinds(head) : 1;
        return List.of(Math.rint(screenX[head]), Math.rint(screenY[head]), kinds);
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        place(view);
        if (!indexed) {
            index(view);
        }
        index.near(x, y, WIDEST + tolerance, i -> {
            double distance = distance(i, x, y);
            if (distance <= tolerance) {
                found.accept(pick(i, distance));
            }
        });
    }

    /// From the symbol or bubble of an item to a point, pixels; 0 inside.
    private double distance(int i, double x, double y) {
        int head = stacking ? stacks.head(i) : i;
        int kinds = head >= 0 && stacking ? tallies.kinds(head) : 1;
        double dx = Math.abs(foundX[i] - x);
        double dy = Math.abs(foundY[i] - y);
        return kinds < 2 ? Math.max(0, Math.hypot(dx, dy) - RADIUS)
            : Math.hypot(Math.max(0, dx - Bubble.halfWidth(kinds)), Math.max(0, dy - Bubble.halfHeight(kinds)));
    }

    /// Every marker is found where its stack is shown.
    private void index(Viewport view) {
        if (foundX.length < markers.size()) {
            foundX = new double[markers.room()];
            foundY = new double[markers.room()];
        }
        for (int i = 0; i < markers.size(); i++) {
            int shownAt = standsFor(view, i);
            foundX[i] = screenX[shownAt];
            foundY[i] = screenY[shownAt];
        }
        index.fill(foundX, foundY, markers.size(), view.width(), view.height());
        indexed = true;
    }

    @Override
    public void obstacles(Viewport view, Obstacles found) {
        for (int i = 0; i < markers.size(); i++) {
            double x = markers.x(view, i);
            double y = markers.y(view, i);
            if (x > -RADIUS && y > -RADIUS && x < view.width() + RADIUS && y < view.height() + RADIUS) {
                boolean several = stacking && stacks.head(i) == i && tallies.kinds(i) > 1;
                found.standing(x, y, several ? Bubble.halfWidth(tallies.kinds(i)) : RADIUS);
            }
        }
    }

    @Override
    public long obstaclesVersion() {
        return standing;
    }

    @Override
    public List<LegendItem> legend(Viewport view) {
        return MarkerLegend.of(markers.all().filter(marker -> view.shows(marker.at(), 0)).toList());
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        for (int i = 0; i < markers.size(); i++) {
            if (view.shows(markers.get(i).at(), 0)) {
                found.accept(pick(i, 0));
            }
        }
    }

    private Pick pick(int i, double distance) {
        return new Pick(id(), markers.get(i).id(), markers.get(i).at(), 10 + markers.get(i).severity(), distance);
    }

    @Override
    public boolean blank() {
        return markers.size() == 0;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return markers.slot(item).map(slot -> markers.get(slot).at());
    }
}
