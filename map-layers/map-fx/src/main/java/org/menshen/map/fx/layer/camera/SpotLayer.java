package org.menshen.map.fx.layer.camera;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// One spot on the ground that somebody asks about: a cross in a ring with its label below. A spot that is seen has a whole ring, a blind
/// one a dashed ring struck through, so that the answer is read without colour. Painted with the overlay.
public final class SpotLayer extends AbstractLayer {

    private static final double RING = 13;
    private static final double ARM = 6;

    private @Nullable LatLon at;
    private String label = "";
    private boolean seen;

    /// @param id unique among the layers of a map
    public SpotLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Marks a spot in place of the one before.
    ///
    /// @param next null marks nothing
    /// @param nextLabel written below it; empty for none
    /// @param isSeen whether some camera sees it
    public void setSpot(@Nullable LatLon next, String nextLabel, boolean isSeen) {
        if (!Objects.equals(at, next) || !label.equals(nextLabel) || seen != isSeen) {
            at = next;
            label = nextLabel;
            seen = isSeen;
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        LatLon spot = at;
        if (spot == null) {
            return;
        }
        double x = context.view().screenX(spot.lon());
        double y = context.view().screenY(spot.lat());
        if (!context.visible(x, y, 200)) {
            return;
        }
        GraphicsContext gc = context.gc();
        for (boolean rim : new boolean[] {true, false}) {
            gc.setStroke(context.palette().of(rim ? Role.LABEL_HALO : Role.SELECTION));
            gc.setLineWidth(rim ? 4 : 2);
            gc.setLineDashes();
            gc.strokeLine(x - ARM, y, x + ARM, y);
            gc.strokeLine(x, y - ARM, x, y + ARM);
            if (!seen) {
                gc.strokeLine(x - RING, y + RING, x + RING, y - RING);
                if (!rim) {
                    gc.setLineDashes(5, 4);
                }
            }
            gc.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
        }
        gc.setLineDashes();
        if (!label.isEmpty()) {
            HaloText.text(context, context.fonts().plain(12), label, x, y + RING + 12, Role.SELECTION);
        }
    }

    @Override
    public boolean blank() {
        return at == null;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
