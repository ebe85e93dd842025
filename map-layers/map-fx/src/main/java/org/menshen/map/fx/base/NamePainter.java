package org.menshen.map.fx.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.label.LabelPlacer;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.StillContext;

/// One picture's names of the base map: the more important come first, no two touch, a street is named again only far from
/// its last name. Made for one paint, on its thread.
final class NamePainter {

    /// the same street is named again at this distance, pixels
    private static final double REPEAT = 420;

    private final StillContext context;
    private final BaseMap base;
    private final Courses courses;
    private final boolean english;
    private final LabelPlacer room;
    private final Map<String, List<double[]>> named = new HashMap<>();

    NamePainter(StillContext context, Courses courses, boolean english) {
        this.context = context;
        this.base = courses.base();
        this.courses = courses;
        this.english = english;
        this.room = context.room();
    }

    void paint() {
        places();
        waters();
        for (FeatureKind kind : Courses.KINDS) {
            if (context.view().zoom() >= firstZoom(kind)) {
                streets(kind);
            }
        }
        greens();
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

    private void streets(FeatureKind kind) {
        int size = kind.ordinal() >= FeatureKind.SECONDARY.ordinal() ? 12 : 11;
        Role role = kind == FeatureKind.WATERWAY ? Role.LABEL_WATER : Role.LABEL;
        for (StreetName street : courses.of(kind)) {
            String text = text(street.name(), street.nameEn());
            double length = Lettering.chinese(text) ? text.length() * size * 1.1 : Lettering.width(context, text, size);
            Stretch stretch = Stretch.find(street.xy(), context.view(), length + 10, found ->
                far(text, found.x(), found.y()) && Lettering.claim(room, spot(found), length, size));
            if (stretch != null) {
                named.computeIfAbsent(text, t -> new ArrayList<>()).add(new double[] {stretch.x(), stretch.y()});
                Lettering.write(context, text, size, role, spot(stretch));
            }
        }
    }

    private static Lettering.Spot spot(Stretch stretch) {
        return new Lettering.Spot(stretch.x(), stretch.y(), stretch.angle(), 0);
    }

    private boolean far(String text, double x, double y) {
        return named.getOrDefault(text, List.of()).stream().noneMatch(at -> Math.hypot(at[0] - x, at[1] - y) < REPEAT);
    }

    private void places() {
        Viewport view = context.view();
        List<BaseFeature> found = base.find(FeatureKind.PLACE, view.bounds());
        found.sort((a, b) -> Integer.compare(a.rank(), b.rank()));
        for (BaseFeature place : found) {
            if (view.zoom() >= 8 + place.rank() * 0.9) {
                String text = text(place.name(), place.nameEn());
                int size = place.rank() <= 4 ? 14 : 12;
                level(text, size, Role.LABEL, view.screenXOfWorld(place.minX()), view.screenYOfWorld(place.minY()));
            }
        }
    }

    private void waters() {
        base.visit(FeatureKind.WATER, context.view().bounds(), water -> {
            String text = text(water.name(), water.nameEn());
            InnerPoint at = text.isBlank() ? null : InnerPoint.of(water, context.view());
            if (at != null && at.room() > 14 && far(text, at.x(), at.y())) {
                int size = at.room() > 60 ? 18 : at.room() > 26 ? 14 : 12;
                double spacing = Lettering.chinese(text) && at.room() > 40 ? 0.8 : 0;
                double angle = at.tall() && Lettering.chinese(text) ? Math.PI / 2 : 0;
                double length = Lettering.chinese(text) ? text.length() * size * (1.08 + spacing) : Lettering.width(context, text, size);
                Lettering.Spot spot = new Lettering.Spot(at.x(), at.y(), angle, spacing);
                if (Lettering.claim(room, spot, length, size)) {
                    named.computeIfAbsent(text, t -> new ArrayList<>()).add(new double[] {at.x(), at.y()});
                    Lettering.write(context, text, size, Role.LABEL_WATER, spot);
                }
            }
        });
    }

    private void greens() {
        Viewport view = context.view();
        Bounds box = view.bounds();
        base.visit(FeatureKind.PARK, box, park -> area(park, Role.LABEL_PARK));
        if (view.zoom() >= 17) {
            base.visit(FeatureKind.BUILDING, box, building -> area(building, Role.LABEL));
        }
    }

    private void area(BaseFeature feature, Role role) {
        String text = text(feature.name(), feature.nameEn());
        Viewport view = context.view();
        double width = (feature.maxX() - feature.minX()) * view.worldSize();
        if (!text.isBlank() && width > 30 && Lettering.width(context, text, 11) < width + 10) {
            level(text, 11, role, view.screenXOfWorld((feature.minX() + feature.maxX()) / 2),
                view.screenYOfWorld((feature.minY() + feature.maxY()) / 2));
        }
    }

    private void level(String text, int size, Role role, double x, double y) {
        Lettering.Spot spot = new Lettering.Spot(x, y, 0, 0);
        if (!text.isBlank() && Lettering.claim(room, spot, Lettering.width(context, text, size), size)) {
            Lettering.write(context, text, size, role, spot);
        }
    }

    private String text(String name, String nameEn) {
        return english && !nameEn.isBlank() ? nameEn : name;
    }
}
