package org.menshen.map.fx.layer.heat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.ScreenRing;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Crowd by zone as a soft glow in persons a square metre; hatched where there is no data or it is too old.
/// Each zone is one picture, made anew only when its value, the zoom or the theme changes. FX thread.
public final class ZoneHeatLayer extends AbstractLayer {

    /// larger pictures are made coarser: a glow has no details
    private static final double LARGEST = 320;
    /// values closer than this share of full look the same
    private static final double STEP = 0.02;

    /// a value that looks different is shown within this
    private static final int WITHIN_MILLIS = 1000;

    private record Look(double zoom, long value, int palette) {
    }

    private static final class Shown {
        private final HeatZone zone;
        private final ScreenRing outline;
        private @Nullable Look look;
        private @Nullable Image image;
        private double pad;
        private double coarse;

        Shown(HeatZone zone, ScreenRing outline) {
            this.zone = zone;
            this.outline = outline;
        }
    }

    private final Map<String, Shown> zones = new LinkedHashMap<>();
    private final double full;
    private @Nullable Palette rampFor;
    private HeatRamp ramp = new HeatRamp(new Palette(Map.of()), HeatColors.PEOPLE);

    /// @param id unique among the layers of a map
    /// @param full persons a square metre that give the end of the ramp, above 0, e.g. 4
    public ZoneHeatLayer(String id, double full) {
        super(id, Plane.LIVE);
        this.full = full;
    }

    /// Replaces all zones; only those whose value looks different are made anew.
    public void setZones(List<HeatZone> next) {
        Map<String, Shown> before = new LinkedHashMap<>(zones);
        boolean same = before.size() == next.size();
        zones.clear();
        for (HeatZone zone : next) {
            Shown known = before.get(zone.id());
            Shown shown = new Shown(zone, known != null && known.zone.ring().equals(zone.ring()) ? known.outline : new ScreenRing(zone.ring()));
            if (known != null && known.outline == shown.outline) {
                shown.look = known.look;
                shown.image = known.image;
                shown.pad = known.pad;
                shown.coarse = known.coarse;
            }
            same = same && known != null && known.outline == shown.outline && value(known.zone) == value(zone);
            zones.put(zone.id(), shown);
        }
        if (!same) {
            changed(WITHIN_MILLIS);
        }
    }

    @Override
    public void paint(PaintContext context) {
        Viewport view = context.view();
        if (rampFor != context.palette()) {
            rampFor = context.palette();
            ramp = new HeatRamp(context.palette(), HeatColors.PEOPLE);
        }
        for (Shown shown : zones.values()) {
            double w = shown.outline.width(view);
            double h = shown.outline.height(view);
            double pad = pad(w, h);
            if (w >= 3 && h >= 3 && context.visible(shown.outline.middleX(view), shown.outline.middleY(view), Math.max(w, h) / 2 + pad)) {
                refresh(shown, view, context.palette());
                draw(context, shown);
            }
        }
    }

    private void draw(PaintContext context, Shown shown) {
        Viewport view = context.view();
        double left = Math.rint(shown.outline.left(view) - shown.pad);
        double top = Math.rint(shown.outline.top(view) - shown.pad);
        Image image = shown.image;
        if (image != null && shown.coarse == 1) {
            context.gc().drawImage(image, left, top);
        } else if (image != null) {
            context.gc().drawImage(image, left, top, image.getWidth() * shown.coarse, image.getHeight() * shown.coarse);
        }
    }

    private void refresh(Shown shown, Viewport view, Palette palette) {
        boolean blank = blank(shown.zone);
        Look look = new Look(view.zoom(), value(shown.zone), palette.hashCode());
        if (look.equals(shown.look)) {
            return;
        }
        double w = shown.outline.width(view);
        double h = shown.outline.height(view);
        double pad = blank ? 0 : pad(w, h);
        double coarse = blank ? 1 : Math.max(1, Math.max(w, h) / LARGEST);
        int width = (int) Math.ceil((w + 2 * pad) / coarse);
        int height = (int) Math.ceil((h + 2 * pad) / coarse);
        if (blank && Math.max(w, h) > 4 * LARGEST) {
            coarse = Math.max(w, h) / (4 * LARGEST);
            width = (int) Math.ceil(w / coarse);
            height = (int) Math.ceil(h / coarse);
        }
        double[] xs = new double[shown.outline.points()];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = (shown.outline.x(view, i) - shown.outline.left(view) + pad) / coarse;
            ys[i] = (shown.outline.y(view, i) - shown.outline.top(view) + pad) / coarse;
        }
        HeatRaster raster = new HeatRaster(xs, ys, width, height);
        shown.image = blank
            ? raster.hatched(HeatRamp.premultiplied(palette.argb(Role.NO_DATA) & 0xFFFFFF, 0.55))
            : raster.glow(Math.min(1, shown.zone.density() / full), (int) Math.round(pad / coarse), ramp);
        shown.pad = pad;
        shown.coarse = coarse;
        shown.look = look;
    }

    /// What of a value is seen; -1 where there is none.
    private long value(HeatZone zone) {
        return blank(zone) ? -1 : Math.round(zone.density() / full / STEP);
    }

    private static double pad(double w, double h) {
        return Math.clamp(Math.min(w, h) * 0.4, 6, 90);
    }

    private static boolean blank(HeatZone zone) {
        return Double.isNaN(zone.density()) || zone.stale();
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        Shown shown = zones.get(item);
        if (shown != null && shown.outline.visible(context.view())) {
            shown.outline.trace(context.gc(), context.view());
            context.gc().setStroke(context.palette().of(role));
            context.gc().setLineWidth(1.5);
            context.gc().stroke();
        }
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        for (Shown shown : zones.values()) {
            if (shown.outline.visible(view) && shown.outline.distance(view, x, y) == 0) {
                found.accept(new Pick(id(), shown.zone.id(), shown.outline.middle(), 35, 0));
            }
        }
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        zones.values().forEach(shown -> found.accept(new Pick(id(), shown.zone.id(), shown.outline.middle(), 35, 0)));
    }

    @Override
    public boolean blank() {
        return zones.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.ofNullable(zones.get(item)).map(shown -> shown.outline.middle());
    }
}
