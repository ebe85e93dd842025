package org.menshen.map.fx.base;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.base.Trait;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.gluon.TilePainter;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// Paints tiles of a vector base map: land, water, buildings, streets with their edges; no text, which is not cut by tiles.
/// Immutable; any thread. Uses the rasteriser of the JDK because JavaFX paints on its own thread only.
public final class BaseTiles implements TilePainter {

    private static final FeatureKind[] ROADS = {
        FeatureKind.FOOT, FeatureKind.SERVICE, FeatureKind.RESIDENTIAL, FeatureKind.TERTIARY,
        FeatureKind.SECONDARY, FeatureKind.PRIMARY, FeatureKind.TRUNK, FeatureKind.MOTORWAY};
    /// strokes of neighbours reach into a tile by this much, pixels
    private static final double REACH = 24;

    private final BaseMap base;
    private final Palette palette;

    /// @param base what is painted
    /// @param palette the colours, taken once
    public BaseTiles(BaseMap base, Palette palette) {
        this.base = base;
        this.palette = palette;
    }

    @Override
    public int[] paint(int zoom, long x, long y, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new Tile(g, zoom, x, y, size).paint();
        } finally {
            g.dispose();
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private final class Tile {
        private final Graphics2D g;
        private final int zoom;
        private final double scale;
        private final double left;
        private final double top;
        private final double density;
        private final Bounds box;

        Tile(Graphics2D g, int zoom, long x, long y, int size) {
            this.g = g;
            this.zoom = zoom;
            this.scale = size * Math.pow(2, zoom);
            this.left = (double) x * size;
            this.top = (double) y * size;
            this.density = size / 256.0;
            double reach = REACH * density;
            this.box = new Bounds(WebMercator.lat((top + size + reach) / scale), WebMercator.lon((left - reach) / scale),
                WebMercator.lat((top - reach) / scale), WebMercator.lon((left + size + reach) / scale));
            g.setColor(color(Role.GROUND));
            g.fillRect(0, 0, size, size);
        }

        void paint() {
            areas(FeatureKind.PARK, Role.PARK, null);
            areas(FeatureKind.WATER, Role.WATER, Role.WATER_EDGE);
            waterways();
            if (zoom >= 14) {
                areas(FeatureKind.BUILDING, Role.BUILDING, zoom >= 16 ? Role.BUILDING_EDGE : null);
            }
            roads();
            if (zoom >= 13) {
                rails();
            }
        }

        private void areas(FeatureKind kind, Role fill, Role edge) {
            base.visit(kind, box, feature -> {
                Path2D path = path(feature, true);
                g.setColor(color(fill));
                g.fill(path);
                if (edge != null) {
                    g.setColor(color(edge));
                    g.setStroke(new BasicStroke((float) density));
                    g.draw(path);
                }
            });
        }

        private void waterways() {
            float width = (float) (density * Math.clamp(Math.pow(2, zoom - 14) * 1.6, 1, 24));
            g.setColor(color(Role.WATER));
            g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            base.visit(FeatureKind.WATERWAY, box, feature -> g.draw(path(feature, false)));
        }

        private void roads() {
            List<List<BaseFeature>> byKind = new ArrayList<>();
            for (FeatureKind kind : ROADS) {
                byKind.add(RoadStyle.width(kind, zoom) > 0 ? base.find(kind, box) : List.of());
            }
            strokeRoads(byKind, true, false);
            strokeRoads(byKind, false, false);
            strokeRoads(byKind, true, true);
            strokeRoads(byKind, false, true);
        }

        /// All edges before all surfaces, so that crossings are open; bridges after everything below them.
        private void strokeRoads(List<List<BaseFeature>> byKind, boolean casing, boolean bridges) {
            for (int k = 0; k < ROADS.length; k++) {
                double width = RoadStyle.width(ROADS[k], zoom);
                double edge = RoadStyle.casing(ROADS[k], zoom);
                if (width <= 0 || casing && edge <= 0) {
                    continue;
                }
                Path2D all = new Path2D.Double();
                for (BaseFeature road : byKind.get(k)) {
                    boolean bridge = road.traits().contains(Trait.BRIDGE);
                    if (bridge == bridges && !road.traits().contains(Trait.TUNNEL)) {
                        all.append(path(road, false), false);
                    }
                }
                float stroke = (float) (density * (casing ? width + 2 * edge : width));
                g.setColor(color(casing ? Role.ROAD_CASING : RoadStyle.role(ROADS[k])));
                g.setStroke(new BasicStroke(stroke, casing && bridges ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(all);
            }
        }

        private void rails() {
            g.setColor(color(Role.RAIL));
            g.setStroke(new BasicStroke((float) (density * (zoom >= 16 ? 2 : 1.2))));
            base.visit(FeatureKind.RAIL, box, feature -> {
                if (!feature.traits().contains(Trait.TUNNEL)) {
                    g.draw(path(feature, false));
                }
            });
        }

        private Path2D path(BaseFeature feature, boolean closed) {
            Shape shape = feature.shape(zoom);
            Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, shape.points() + 2);
            for (int part = 0; part < shape.parts(); part++) {
                for (int i = shape.start(part); i < shape.end(part); i++) {
                    double px = shape.x(i) * scale - left;
                    double py = shape.y(i) * scale - top;
                    if (i == shape.start(part)) {
                        path.moveTo(px, py);
                    } else {
                        path.lineTo(px, py);
                    }
                }
                if (closed) {
                    path.closePath();
                }
            }
            return path;
        }

        private Color color(Role role) {
            return new Color(palette.argb(role), true);
        }
    }
}
