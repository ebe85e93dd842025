package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.cluster.SpiderLayout;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.ScreenPoint;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Role;

/// A stack that is opened in place, because no zoom parts it: its members stand around it, each on a leg, and each can be picked. It goes with
/// the map when that is moved, and closes when the zoom changes. FX thread.
final class Spider {

    private static final double SPACING = 42;
    private static final double INNER = 62;
    private static final double RADIUS = 15;
    private static final double MARK = 18;

    private List<Pick> members = List.of();
    private List<ScreenPoint> offsets = List.of();
    private @Nullable LatLon anchor;
    private double zoom;

    void open(LatLon at, List<Pick> of, Viewport view) {
        anchor = at;
        members = List.copyOf(of);
        offsets = SpiderLayout.of(members.size(), SPACING, INNER);
        zoom = view.zoom();
    }

    void close() {
        anchor = null;
        members = List.of();
        offsets = List.of();
    }

    boolean isOpen() {
        return anchor != null;
    }

    /// Whether the view is still the one it was opened for.
    boolean fits(Viewport view) {
        return view.zoom() == zoom;
    }

    /// The member at a point of the pane.
    Optional<Pick> at(Viewport view, double x, double y, double tolerance) {
        Pick best = null;
        double least = RADIUS + tolerance;
        for (int i = 0; i < members.size(); i++) {
            double distance = place(view, i).distance(new ScreenPoint(x, y));
            if (distance <= least) {
                least = distance;
                best = members.get(i);
            }
        }
        return Optional.ofNullable(best);
    }

    /// The member after another one, round and round; the first when nothing had the focus before.
    Optional<Pick> next(@Nullable Pick present, boolean forward) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        int at = indexOf(present);
        int from = at < 0 ? forward ? -1 : 0 : at;
        return Optional.of(members.get(Math.floorMod(from + (forward ? 1 : -1), members.size())));
    }

    private int indexOf(@Nullable Pick pick) {
        for (int i = 0; i < members.size(); i++) {
            if (pick != null && members.get(i).same(pick)) {
                return i;
            }
        }
        return -1;
    }

    private ScreenPoint place(Viewport view, int i) {
        return new ScreenPoint(view.screenX(anchor.lon()) + offsets.get(i).x(), view.screenY(anchor.lat()) + offsets.get(i).y());
    }

    /// Paints legs and members; those that are gone from their layer are left out.
    void paint(PaintContext context, List<MapLayer> layers) {
        if (anchor == null) {
            return;
        }
        GraphicsContext gc = context.gc();
        double x = context.view().screenX(anchor.lon());
        double y = context.view().screenY(anchor.lat());
        double r = offsets.stream().mapToDouble(offset -> Math.hypot(offset.x(), offset.y())).max().orElse(0) + MARK + 6;
        gc.setFill(context.palette().of(Role.PANEL).deriveColor(0, 1, 1, 0.8));
        gc.fillOval(x - r, y - r, 2 * r, 2 * r);
        gc.setStroke(context.palette().of(Role.PANEL_LINE));
        gc.setLineWidth(1.5);
        gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
        gc.setStroke(context.palette().of(Role.TEXT_WEAK));
        List<MapLayer> holders = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Pick member = members.get(i);
            MapLayer holder = layers.stream().filter(layer -> layer.id().equals(member.layer()) && layer.visible()
                && layer.locate(member.id()).isPresent()).findFirst().orElse(null);
            holders.add(holder);
            if (holder != null) {
                ScreenPoint place = place(context.view(), i);
                gc.strokeLine(x, y, place.x(), place.y());
            }
        }
        gc.setFill(context.palette().of(Role.TEXT_WEAK));
        gc.fillOval(x - 4, y - 4, 8, 8);
        for (int i = 0; i < members.size(); i++) {
            if (holders.get(i) != null) {
                ScreenPoint place = place(context.view(), i);
                holders.get(i).paintSymbol(context, members.get(i).id(), place.x(), place.y());
            }
        }
    }

    /// Marks a member where it stands here.
    ///
    /// @return false when it is no member
    boolean mark(PaintContext context, Pick pick, Role role) {
        int i = indexOf(pick);
        if (i < 0) {
            return false;
        }
        ScreenPoint place = place(context.view(), i);
        context.gc().setStroke(context.palette().of(role));
        context.gc().setLineWidth(2);
        context.gc().strokeOval(place.x() - MARK, place.y() - MARK, 2 * MARK, 2 * MARK);
        return true;
    }

    /// Where a member stands here; empty when it is none.
    Optional<ScreenPoint> placeOf(Viewport view, Pick pick) {
        int i = indexOf(pick);
        return i < 0 ? Optional.empty() : Optional.of(place(view, i));
    }
}
