package org.menshen.map.fx;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import org.menshen.map.core.view.Lasso;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Role;

/// The line that a hand draws around things, in pixels of the pane: a box or a free line. FX thread.
final class Rope {

    /// points closer than this add nothing, pixels
    private static final double STEP = 3;

    private final boolean free;
    private double[] xs;
    private double[] ys;
    private int count;

    /// @param free a free line; else a box
    Rope(boolean free, double x, double y) {
        this.free = free;
        xs = new double[64];
        ys = new double[64];
        xs[0] = x;
        ys[0] = y;
        count = 1;
    }

    /// The hand is here now.
    void to(double x, double y) {
        if (!free) {
            Arrays.fill(xs, 1, 3, x);
            Arrays.fill(ys, 2, 4, y);
            xs[3] = xs[0];
            ys[1] = ys[0];
            count = 4;
        } else if (Math.hypot(x - xs[count - 1], y - ys[count - 1]) >= STEP) {
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, 2 * count);
                ys = Arrays.copyOf(ys, 2 * count);
            }
            xs[count] = x;
            ys[count] = y;
            count++;
        }
    }

    /// What it goes around, in normalised world coordinates.
    Lasso around(Viewport view) {
        double[] worldX = new double[count];
        double[] worldY = new double[count];
        for (int i = 0; i < count; i++) {
            worldX[i] = view.worldX(xs[i]);
            worldY[i] = view.worldY(ys[i]);
        }
        return new Lasso(worldX, worldY);
    }

    void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        gc.setFill(context.palette().of(Role.SELECTION_FILL));
        gc.fillPolygon(xs, ys, count);
        gc.setStroke(context.palette().of(Role.SELECTION));
        gc.setLineWidth(1.5);
        gc.strokePolygon(xs, ys, count);
    }
}
