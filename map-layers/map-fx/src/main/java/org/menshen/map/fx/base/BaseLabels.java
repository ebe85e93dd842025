package org.menshen.map.fx.base;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.Feature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.label.LabelPlacer;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// The names of the base map: places, waters, parks, and streets along their course. The more important come first;
/// no two touch; a street is named again only far from its last name. FX thread.
public final class BaseLabels extends AbstractLayer {

    /// the same street is named again at this distance, pixels
    private static final double REPEAT = 420;
    private static final FeatureKind[] STREETS = {
        FeatureKind.MOTORWAY, FeatureKind.TRUNK, FeatureKind.PRIMARY, FeatureKind.SECONDARY, FeatureKind.TERTIARY,
        FeatureKind.WATERWAY, FeatureKind.RESIDENTIAL, FeatureKind.SERVICE, FeatureKind.FOOT};

    private final Lettering lettering = new Lettering();
    private final Map<FeatureKind, List<StreetName>> streets = new EnumMap<>(FeatureKind.class);
    private final Map<String, List<double[]>> named = new HashMap<>();
    private BaseMap base = BaseMap.empty();
    private boolean english;

    /// Without a base map there are no names.
    public BaseLabels() {
        super("base-names", Plane.SLOW);
    }

    /// Takes the names of another base map. Joining its streets costs some ten milliseconds for a town.
    public void setBase(BaseMap next) {
        base = next;
        streets.clear();
        for (FeatureKind kind : STREETS) {
            streets.put(kind, StreetName.of(next, kind));
        }
        changed();
    }

    /// English names where known, else the local ones.
    public void setEnglish(boolean next) {
        english = next;
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        LabelPlacer room = new LabelPlacer(context.view().width(), context.view().height());
        named.clear();
        if (base.size() > 0) {
            places(context, room);
            waters(context, room);
            for (FeatureKind kind : STREETS) {
                if (context.view().zoom() >= firstZoom(kind)) {
                    streets(context, room, kind);
                }
            }
            greens(context, room);
        }
    }

    private static double firstZoom(FeatureKind kind) {
        return switch (kind) {
            case MOTORWAY, TRUNK, PRIMARY -> 13.5;
            case SECONDARY -> 14.5;
            case TERTIARY, WATERWAY -> 15;
            case RESIDENTIAL -> 15.5;
            default -> 16.5;
        };
    }

    private void streets(PaintContext context, LabelPlacer room, FeatureKind kind) {
        int size = kind.ordinal() >= FeatureKind.SECONDARY.ordinal() ? 12 : 11;
        Role role = kind == FeatureKind.WATERWAY ? Role.LABEL_WATER : Role.LABEL;
        for (StreetName street : streets.getOrDefault(kind, List.of())) {
            String text = text(street.name(), street.nameEn());
            double length = Lettering.chinese(text) ? text.length() * size * 1.1 : lettering.width(context, text, size);
            Stretch stretch = Stretch.find(street.xy(), context.view(), length + 10, found ->
                far(text, found.x(), found.y()) && lettering.claim(room, spot(found), length, size));
            if (stretch != null) {
                named.computeIfAbsent(text, t -> new ArrayList<>()).add(new double[] {stretch.x(), stretch.y()});
                lettering.write(context, text, size, role, spot(stretch));
            }
        }
    }

    private static Lettering.Spot spot(Stretch stretch) {
        return new Lettering.Spot(stretch.x(), stretch.y(), stretch.angle(), 0);
    }

    private boolean far(String text, double x, double y) {
        return named.getOrDefault(text, List.of()).stream().noneMatch(at -> Math.hypot(at[0] - x, at[1] - y) < REPEAT);
    }

    private void places(PaintContext context, LabelPlacer room) {
        Viewport view = context.view();
        List<Feature> found = base.find(FeatureKind.PLACE, view.bounds());
        found.sort((a, b) -> Integer.compare(a.rank(), b.rank()));
        for (Feature place : found) {
            if (view.zoom() >= 8 + place.rank() * 0.9) {
                String text = text(place.name(), place.nameEn());
                int size = place.rank() <= 4 ? 14 : 12;
                level(context, room, text, size, Role.LABEL, view.screenXOfWorld(place.minX()), view.screenYOfWorld(place.minY()));
            }
        }
    }

    private void waters(PaintContext context, LabelPlacer room) {
        base.visit(FeatureKind.WATER, context.view().bounds(), water -> {
            String text = text(water.name(), water.nameEn());
            InnerPoint at = text.isBlank() ? null : InnerPoint.of(water, context.view());
            if (at != null && at.room() > 14 && far(text, at.x(), at.y())) {
                int size = at.room() > 60 ? 18 : at.room() > 26 ? 14 : 12;
                double spacing = Lettering.chinese(text) && at.room() > 40 ? 0.8 : 0;
                double angle = at.tall() && Lettering.chinese(text) ? Math.PI / 2 : 0;
                double length = Lettering.chinese(text) ? text.length() * size * (1.08 + spacing) : lettering.width(context, text, size);
                Lettering.Spot spot = new Lettering.Spot(at.x(), at.y(), angle, spacing);
                if (lettering.claim(room, spot, length, size)) {
                    named.computeIfAbsent(text, t -> new ArrayList<>()).add(new double[] {at.x(), at.y()});
                    lettering.write(context, text, size, Role.LABEL_WATER, spot);
                }
            }
        });
    }

    private void greens(PaintContext context, LabelPlacer room) {
        Viewport view = context.view();
        Bounds box = view.bounds();
        base.visit(FeatureKind.PARK, box, park -> area(context, room, park, Role.LABEL_PARK));
        if (view.zoom() >= 17) {
            base.visit(FeatureKind.BUILDING, box, building -> area(context, room, building, Role.LABEL));
        }
    }

    private void area(PaintContext context, LabelPlacer room, Feature feature, Role role) {
        String text = text(feature.name(), feature.nameEn());
        Viewport view = context.view();
        double width = (feature.maxX() - feature.minX()) * view.worldSize();
        if (!text.isBlank() && width > 30 && lettering.width(context, text, 11) < width + 10) {
            level(context, room, text, 11, role, view.screenXOfWorld((feature.minX() + feature.maxX()) / 2),
                view.screenYOfWorld((feature.minY() + feature.maxY()) / 2));
        }
    }

    private void level(PaintContext context, LabelPlacer room, String text, int size, Role role, double x, double y) {
        Lettering.Spot spot = new Lettering.Spot(x, y, 0, 0);
        if (!text.isBlank() && lettering.claim(room, spot, lettering.width(context, text, size), size)) {
            lettering.write(context, text, size, role, spot);
        }
    }

    private String text(String name, String nameEn) {
        return english && !nameEn.isBlank() ? nameEn : name;
    }

    @Override
    public boolean blank() {
        return base.size() == 0;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
