package org.menshen.map.fx.paint;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import com.sun.javafx.geom.PathIterator;
import com.sun.javafx.scene.shape.ShapeHelper;

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
        glyphs.take(ShapeHelper.configShape(node).getPathIterator(null));
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

    /// As the fonts draw it: letters may overlap, and their holes run the other way round, which is what a [PixelCoverage] wants. The toolkit's
    /// public way, `Shape.subtract`, cuts every curve with every other one first.
    private void take(PathIterator outline) {
        List<Double> ring = new ArrayList<>();
        float[] at = new float[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    keep(ring);
                    add(ring, at[0], at[1]);
                }
                case PathIterator.SEG_LINETO -> add(ring, at[0], at[1]);
                case PathIterator.SEG_QUADTO -> quad(ring, at);
                case PathIterator.SEG_CUBICTO -> cubic(ring, at);
                default -> keep(ring);
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

    private static void quad(List<Double> ring, float[] c) {
        double x = ring.get(ring.size() - 2);
        double y = ring.getLast();
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double t = i / (double) CURVE_STEPS;
            double s = 1 - t;
            add(ring, s * s * x + 2 * s * t * c[0] + t * t * c[2], s * s * y + 2 * s * t * c[1] + t * t * c[3]);
        }
    }

    private static void cubic(List<Double> ring, float[] c) {
        double x = ring.get(ring.size() - 2);
        double y = ring.getLast();
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double t = i / (double) CURVE_STEPS;
            double s = 1 - t;
            add(ring, s * s * s * x + 3 * s * s * t * c[0] + 3 * s * t * t * c[2] + t * t * t * c[4],
                s * s * s * y + 3 * s * s * t * c[1] + 3 * s * t * t * c[3] + t * t * t * c[5]);
        }
    }
}
