package org.menshen.map.fx.layer.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.label.LabelRequest;
import org.menshen.map.core.label.PlacedLabel;
import org.menshen.map.core.label.Side;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.layer.shape.ScreenRing;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Still;
import org.menshen.map.fx.paint.StillContext;

/// Areas with a quiet fill, a border that tells their state by line style and colour, and their name where it fits; before the name of one with
/// something wrong stands how bad it is, alone where the name has no room.
public final class AreaLayer extends AbstractLayer {

    /// names are written from this height of an area on, pixels
    private static final double NAME_HEIGHT = 26;
    private static final double CHAR_WIDTH = 11;
    /// characters from here on are as wide as high
    private static final char FIRST_WIDE = 0x2E80;

    private static final double NAME_LINE = 15;
    /// from the middle to a name that steps aside for a symbol in the middle, pixels
    private static final double NAME_ASIDE = 14;
    private static final List<Side> BESIDE = List.of(Side.CENTRE, Side.BELOW, Side.ABOVE);

    private record Name(String key, String text) {
    }

    private record Shown(Area area, ScreenRing outline) {
    }

    private final Map<String, Shown> areas = new LinkedHashMap<>();
    private final int priority;

    /// @param id unique among the layers of a map
    /// @param priority in picking: smaller comes first when several things lie under the pointer; areas usually 40
    public AreaLayer(String id, int priority) {
        super(id, Plane.SLOW);
        this.priority = priority;
    }

    /// Replaces all areas; unchanged ones cost nothing.
    public void setAreas(List<Area> next) {
        Map<String, Shown> before = new LinkedHashMap<>(areas);
        areas.clear();
        for (Area area : next) {
            Shown known = before.get(area.id());
            ScreenRing outline = known != null && known.area.ring().equals(area.ring()) ? known.outline : new ScreenRing(area.ring());
            areas.put(area.id(), new Shown(area, outline));
        }
        if (!List.copyOf(before.values()).equals(List.copyOf(areas.values()))) {
            changed();
        }
    }

    @Override
    public Still still() {
        List<Shown> now = List.copyOf(areas.values());
        return Still.named(30, context -> paint(context, now), context -> names(context, now));
    }

    private static void paint(StillContext context, List<Shown> areas) {
        Viewport view = context.view();
        Palette palette = context.palette();
        for (Shown shown : areas) {
            if (shown.outline.visible(view)) {
                boolean stale = shown.area.tone() == Area.Tone.STALE;
                shown.outline.trace(context.pen(), view).fill(palette.argb(fill(shown.area), fillOpacity(shown.area)));
                context.pen().course(shown.outline.xs(view), shown.outline.ys(view), true, shown.area.tone() == Area.Tone.ALERT ? 1.75 : 1,
                    stale ? 4 : 0, 3, palette.argb(stroke(shown.area)));
            }
        }
    }

    /// In the middle, or above or below of what stands there; selected areas first, then those with something wrong.
    private void names(StillContext context, List<Shown> areas) {
        Viewport view = context.view();
        Font font = context.fonts().plain(11);
        List<LabelRequest<Name>> wanted = new ArrayList<>();
        for (Shown shown : areas) {
            double height = shown.outline.height(view);
            String name = name(shown.area, shown.outline.width(view) - 8, height);
            if (!name.isEmpty() && shown.outline.visible(view)) {
                boolean chosen = context.chosen(id(), shown.area.id());
                wanted.add(new LabelRequest<>(new Name(StillContext.key(id(), shown.area.id()), name), shown.outline.middleX(view),
                    shown.outline.middleY(view), context.sprites().width(font, name) + 4, NAME_LINE,
                    chosen ? 0 : shown.area.tone() == Area.Tone.ALERT ? shown.area.severity() : 9, NAME_ASIDE,
                    height > 2 * (NAME_ASIDE + NAME_LINE) ? BESIDE : LabelRequest.ON));
            }
        }
        for (PlacedLabel<Name> label : context.room().place(wanted)) {
            context.write(HaloText.lettering(context.palette(), font, label.key().text, Role.AREA_TEXT), 0,
                label.x() + label.width() / 2, label.y() + label.height() / 2);
        }
    }

    /// What is written in an area; empty where nothing fits.
    static String name(Area area, double room, double height) {
        boolean alert = area.tone() == Area.Tone.ALERT;
        String mark = alert ? Role.numeral(area.severity()) : "";
        String whole = alert && !area.name().isEmpty() ? mark + " " + area.name() : mark + area.name();
        boolean fits = height > NAME_HEIGHT && room > width(whole);
        return fits ? whole : height > NAME_LINE && room > width(mark) ? mark : "";
    }

    /// About how wide a name is: enough to say whether it fits without measuring hundreds.
    static double width(String name) {
        double width = 0;
        for (int i = 0; i < name.length(); i++) {
            width += name.charAt(i) < FIRST_WIDE ? CHAR_WIDTH * 0.58 : CHAR_WIDTH;
        }
        return width;
    }

    private static Role stroke(Area area) {
        return switch (area.tone()) {
            case NORMAL -> Role.AREA_STROKE;
            case STALE -> Role.STALE;
            case ALERT -> Role.severity(area.severity());
            case DRILL -> Role.DRILL;
        };
    }

    private static Role fill(Area area) {
        return switch (area.tone()) {
            case NORMAL -> Role.AREA_FILL;
            case STALE -> Role.STALE_FILL;
            case ALERT -> Role.severity(area.severity());
            case DRILL -> Role.DRILL;
        };
    }

    private static double fillOpacity(Area area) {
        return area.tone() == Area.Tone.ALERT || area.tone() == Area.Tone.DRILL ? 0.1 : 1;
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        Shown shown = areas.get(item);
        if (shown != null && shown.outline.visible(context.view())) {
            GraphicsContext gc = context.gc();
            shown.outline.trace(gc, context.view());
            if (role == Role.SELECTION) {
                gc.setFill(context.palette().of(Role.SELECTION_FILL, 0.5));
                gc.fill();
            }
            gc.setStroke(context.palette().of(role));
            gc.setLineWidth(role == Role.SELECTION ? 2 : 1.5);
            gc.stroke();
        }
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        for (Shown shown : areas.values()) {
            if (shown.outline.visible(view) && shown.outline.distance(view, x, y) == 0) {
                found.accept(pick(shown));
            }
        }
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        areas.values().stream().filter(shown -> shown.outline.visible(view)).forEach(shown -> found.accept(pick(shown)));
    }

    private Pick pick(Shown shown) {
        return new Pick(id(), shown.area.id(), shown.outline.middle(), priority, 0);
    }

    @Override
    public boolean blank() {
        return areas.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.ofNullable(areas.get(item)).map(shown -> shown.outline.middle());
    }
}
