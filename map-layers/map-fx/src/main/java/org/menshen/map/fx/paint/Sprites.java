package org.menshen.map.fx.paint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Small pictures painted once and drawn many times: in software rendering a picture costs a tenth of a shape.
/// Thrown away as a whole when palette, type or density changes. FX thread.
public final class Sprites {

    private final Map<Object, Sprite> cache = new HashMap<>();
    private final Map<WidthKey, Double> widths = new HashMap<>();
    private final double density;
    private @Nullable Raster bulk;

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
            known = paint(width, height, painter);
            cache.put(key, known);
        }
        return known;
    }

    /// A picture that is not kept here, for what looks another way at each zoom.
    ///
    /// @param width units
    /// @param height units
    /// @param painter paints on an empty picture of that size
    public Sprite paint(int width, int height, Consumer<Pen> painter) {
        int w = (int) Math.ceil(width * density);
        int h = (int) Math.ceil(height * density);
        int[] pixels = new int[w * h];
        painter.accept(new Pen(pixels, w, h, density));
        return new Sprite(w, h, pixels);
    }

    /// How a text with a halo looks, and what it says.
    ///
    /// @param text what it says
    /// @param font its type
    /// @param argb its colour
    /// @param halo the colour around it
    public record Lettering(String text, Font font, int argb, int halo) {
    }

    private record TextKey(Lettering lettering, int degrees) {
    }

    private record WidthKey(Font font, String text) {
    }

    /// How far a text reaches, units; measured once.
    public double width(Font font, String text) {
        return widths.computeIfAbsent(new WidthKey(font, text), key -> Glyphs.width(font, text));
    }

    /// A text with a halo of one and a half units, so that it is read over streets and fills alike.
    ///
    /// @param angle of its line, radians clockwise; taken to whole degrees
    /// @return a picture with the middle of the text in its middle
    public Sprite text(Lettering text, double angle) {
        int degrees = (int) Math.rint(Math.toDegrees(angle));
        return cache.computeIfAbsent(new TextKey(text, degrees), key -> haloed(text, Math.toRadians(degrees)));
    }

    private Sprite haloed(Lettering text, double angle) {
        Glyphs glyphs = Glyphs.of(text.font, text.text);
        double high = text.font.getSize() * 1.5 + 2 * SoftEdge.REACH + 1;
        double wide = glyphs.width() + 2 * SoftEdge.REACH + 1;
        int w = (int) Math.ceil((Math.abs(wide * Math.cos(angle)) + Math.abs(high * Math.sin(angle))) * density);
        int h = (int) Math.ceil((Math.abs(wide * Math.sin(angle)) + Math.abs(high * Math.cos(angle))) * density);
        int[] letters = new int[w * h];
        Pen pen = new Pen(letters, w, h, density);
        glyphs.trace(pen, w / 2.0 / density, h / 2.0 / density, angle);
        pen.fill(text.argb | 0xFF000000);
        return new Sprite(w, h, SoftEdge.around(letters, w, h, density, text.halo));
    }

    /// Runs `painting` so that every [#draw] in it goes into one large picture, which is then drawn at once. Worth it from
    /// some hundreds of pictures on.
    ///
    /// @param plane kept by the caller from frame to frame, for it alone
    /// @param width units
    /// @param height units
    public void bulk(StampPlane plane, GraphicsContext gc, double width, double height, Runnable painting) {
        bulk = plane.begin((int) Math.ceil(width * density), (int) Math.ceil(height * density));
        try {
            painting.run();
        } finally {
            bulk = null;
        }
        plane.draw(gc, density);
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
