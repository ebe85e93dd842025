package org.menshen.map.fx.paint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Small pictures painted once and drawn many times: in software rendering a picture costs a tenth of a shape.
/// Thrown away as a whole when palette, type or density changes. FX thread.
public final class Sprites {

    private final Map<Object, Sprite> cache = new HashMap<>();
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
    /// @param painter paints on an empty picture of that size
    public Sprite get(Object key, int width, int height, Consumer<Pen> painter) {
        Sprite known = cache.get(key);
        if (known == null) {
            int w = (int) Math.ceil(width * density);
            int h = (int) Math.ceil(height * density);
            int[] pixels = new int[w * h];
            painter.accept(new Pen(pixels, new Coverage(w, h), density));
            known = new Sprite(w, h, pixels);
            cache.put(key, known);
        }
        return known;
    }

    /// Runs `painting` so that [#pen] and every [#draw] in it go into one large picture, which is then drawn at once. Worth it
    /// from some hundreds of pictures on, and for paths of thousands of edges.
    ///
    /// @param plane kept by the caller from frame to frame, for it alone
    /// @param width units
    /// @param height units
    public void bulk(StampPlane plane, GraphicsContext gc, double width, double height, Runnable painting) {
        plane.begin((int) Math.ceil(width * density), (int) Math.ceil(height * density));
        bulk = plane;
        try {
            painting.run();
        } finally {
            bulk = null;
        }
        plane.draw(gc, density);
    }

    /// The pen of the large picture, while [#bulk] runs.
    ///
    /// @throws IllegalStateException at any other time
    public Pen pen() {
        if (bulk == null) {
            throw new IllegalStateException("a pen is there only while many are painted");
        }
        return bulk.pen(density);
    }

    /// Draws a picture with its middle at a point, on whole pixels so that it stays sharp.
    ///
    /// @param x units
    /// @param y units
    public void draw(GraphicsContext gc, Sprite sprite, double x, double y) {
        double left = Math.rint(x * density - sprite.width() / 2.0);
        double top = Math.rint(y * density - sprite.height() / 2.0);
        if (bulk != null) {
            bulk.stamp(sprite, (int) left, (int) top);
        } else if (density == 1) {
            gc.drawImage(sprite.image(), left, top);
        } else {
            gc.drawImage(sprite.image(), left / density, top / density, sprite.width() / density, sprite.height() / density);
        }
    }

    /// How many pictures are kept.
    public int size() {
        return cache.size();
    }
}
