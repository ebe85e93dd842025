package org.menshen.map.fx.paint;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/// Small pictures painted once and drawn many times: in software rendering a picture costs a tenth of a shape.
/// Thrown away as a whole when palette, type or density changes. FX thread.
public final class Sprites {

    private final Map<Object, Image> cache = new HashMap<>();
    private final Map<Image, StampPlane.Stamp> stamps = new IdentityHashMap<>();
    private final double density;
    private @Nullable StampPlane bulk;

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

    /// Runs `painting` so that every [#draw] in it goes into one large picture, which is then drawn at once. Worth it from
    /// some hundreds of pictures on; on a dense screen it is the same as running it directly.
    ///
    /// @param plane kept by the caller from frame to frame, for it alone
    public void bulk(StampPlane plane, GraphicsContext gc, double width, double height, Runnable painting) {
        if (density != 1) {
            painting.run();
            return;
        }
        plane.begin((int) Math.ceil(width), (int) Math.ceil(height));
        bulk = plane;
        try {
            painting.run();
        } finally {
            bulk = null;
        }
        plane.draw(gc);
    }

    /// Draws a picture with its middle at a point, on whole pixels so that it stays sharp.
    public void draw(GraphicsContext gc, Image image, double x, double y) {
        if (bulk != null) {
            bulk.stamp(stamps.computeIfAbsent(image, StampPlane.Stamp::of),
                (int) Math.rint(x - image.getWidth() / 2), (int) Math.rint(y - image.getHeight() / 2));
            return;
        }
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
