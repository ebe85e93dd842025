package org.menshen.map.fx.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The outline of a text as straight edges: taken from the toolkit's own layout, so that it chooses the glyphs, but without
/// its rendering. Immutable once made.
final class Glyphs {

    private static final int CURVE_STEPS = 5;

    private final double width;
    private final List<double[]> rings = new ArrayList<>();

    private Glyphs(double width) {
        this.width = width;
    }

    /// Lays a text out around (0, 0): its left edge at x 0, the middle of its line at y 0.
    static Glyphs of(Font font, String text) {
        Text node = new Text(text);
        node.setFont(font);
        node.setTextOrigin(VPos.CENTER);
        Glyphs glyphs = new Glyphs(node.getLayoutBounds().getWidth());
        if (Shape.subtract(node, new Rectangle()) instanceof Path path) {
            glyphs.take(path.getElements());
        }
        return glyphs;
    }

    /// How far a text reaches, units, without its outline.
    static double width(Font font, String text) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    /// How far the text reaches, units.
    double width() {
        return width;
    }

    /// Adds the outline, turned around its middle, to the rings of a pen.
    ///
    /// @param x where its middle comes
    /// @param angle radians clockwise
    void trace(Pen pen, double x, double y, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                double along = ring[i] - width / 2;
                double toX = x + along * cos - ring[i + 1] * sin;
                double toY = y + along * sin + ring[i + 1] * cos;
                if (i == 0) {
                    pen.move(toX, toY);
                } else {
                    pen.line(toX, toY);
                }
            }
        }
        pen.close();
    }

    /// Adds the outline to the rings of a pen.
    void trace(Pen pen, double x, double y) {
        for (double[] ring : rings) {
            pen.move(x + ring[0], y + ring[1]);
            for (int i = 2; i < ring.length; i += 2) {
                pen.line(x + ring[i], y + ring[i + 1]);
            }
        }
    }

    private void take(List<PathElement> elements) {
        List<Double> ring = new ArrayList<>();
        for (PathElement element : elements) {
            switch (element) {
                case MoveTo move -> {
                    keep(ring);
                    add(ring, move.getX(), move.getY());
                }
                case LineTo line -> add(ring, line.getX(), line.getY());
                case QuadCurveTo curve -> quad(ring, curve);
                case CubicCurveTo curve -> cubic(ring, curve);
                case ClosePath end -> keep(ring);
                default -> throw new IllegalStateException("an outline has no " + element);
            }
        }
        keep(ring);
    }

    private void keep(List<Double> ring) {
        if (ring.size() > 4) {
            rings.add(ring.stream().mapToDouble(Double::doubleValue).toArray());
        }
        ring.clear();
    }

    private static void add(List<Double> ring, double x, double y) {
        ring.add(x);
        ring.add(y);
    }

    private static void quad(List<Double> ring, QuadCurveTo c) {
        double x = ring.get(ring.size() - 2);
        double y = ring.getLast();
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double t = i / (double) CURVE_STEPS;
            double s = 1 - t;
            add(ring, s * s * x + 2 * s * t * c.getControlX() + t * t * c.getX(), s * s * y + 2 * s * t * c.getControlY() + t * t * c.getY());
        }
    }

    private static void cubic(List<Double> ring, CubicCurveTo c) {
        double x = ring.get(ring.size() - 2);
        double y = ring.getLast();
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double t = i / (double) CURVE_STEPS;
            double s = 1 - t;
            add(ring, s * s * s * x + 3 * s * s * t * c.getControlX1() + 3 * s * t * t * c.getControlX2() + t * t * t * c.getX(),
                s * s * s * y + 3 * s * s * t * c.getControlY1() + 3 * s * t * t * c.getControlY2() + t * t * t * c.getY());
        }
    }
}
