package org.menshen.map.fx.paint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/// Small pictures painted once and drawn many times: in software rendering a picture costs a tenth of a shape.
/// Thrown away as a whole when palette, type or density changes. FX thread.
public final class Sprites {

    private final Map<Object, Image> cache = new HashMap<>();
    private final double density;

    /// @param density screen pixels a unit, 1 on most screens
    public Sprites(double density) {
        this.density = density;
    }

    /// Screen pixels a unit.
    public double density() {
        return density;
    }

    /// The picture of a key, painted at the first call.
    ///
    /// @param key with value equality; says everything the picture depends on but palette and type
    /// @param width units
    /// @param height units
    /// @param painter paints on an empty canvas of that size
    public Image get(Object key, int width, int height, Consumer<GraphicsContext> painter) {
        Image known = cache.get(key);
        if (known == null) {
            Canvas canvas = new Canvas(width, height);
            painter.accept(canvas.getGraphicsContext2D());
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.TRANSPARENT);
            if (density != 1) {
                parameters.setTransform(Transform.scale(density, density));
            }
            known = canvas.snapshot(parameters, null);
            cache.put(key, known);
        }
        return known;
    }

    /// Draws a picture with its middle at a point, on whole pixels so that it stays sharp.
    public void draw(GraphicsContext gc, Image image, double x, double y) {
        double w = image.getWidth() / density;
        double h = image.getHeight() / density;
        if (density == 1) {
            gc.drawImage(image, Math.rint(x - w / 2), Math.rint(y - h / 2));
        } else {
            gc.drawImage(image, x - w / 2, y - h / 2, w, h);
        }
    }

    /// How many pictures are kept.
    public int size() {
        return cache.size();
    }
}
