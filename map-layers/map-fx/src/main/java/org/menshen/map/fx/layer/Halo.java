package org.menshen.map.fx.layer;

import javafx.scene.canvas.GraphicsContext;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Role;

/// Text on the map: always with a halo, so that it is read over streets and fills alike.
final class Halo {

    private Halo() {
    }

    /// Writes with the canvas' present font and alignment.
    static void text(PaintContext context, String text, double x, double y, Role role) {
        GraphicsContext gc = context.gc();
        gc.save();
        gc.setLineDashes();
        gc.setLineWidth(3);
        gc.setStroke(context.palette().of(Role.LABEL_HALO));
        gc.strokeText(text, x, y);
        gc.setFill(context.palette().of(role));
        gc.fillText(text, x, y);
        gc.restore();
    }
}
