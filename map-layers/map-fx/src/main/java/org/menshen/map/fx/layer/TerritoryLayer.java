package org.menshen.map.fx.layer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Borders of what is reached in some minutes along the streets, dotted, each with its label. Painted with the overlay.
public final class TerritoryLayer extends AbstractLayer {

    private List<Territory> territories = List.of();

    /// @param id unique among the layers of a map
    public TerritoryLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Replaces all borders; the same again costs nothing.
    public void setTerritories(List<Territory> next) {
        if (!next.equals(territories)) {
            territories = List.copyOf(next);
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        Viewport view = context.view();
        gc.setLineWidth(1.25);
        gc.setLineDashes(1, 4);
        gc.setStroke(context.palette().of(Role.RING, 0.75));
        for (Territory territory : territories) {
            gc.beginPath();
            for (List<LatLon> ring : territory.rings()) {
                trace(gc, view, ring);
            }
            gc.stroke();
        }
        for (Territory territory : territories) {
            if (!territory.label().isEmpty()) {
                territory.rings().stream().flatMap(List::stream).max(Comparator.comparingDouble(LatLon::lat)).ifPresent(top ->
                    Halo.text(context, context.fonts().plain(12), territory.label(), view.screenX(top.lon()), view.screenY(top.lat()),
                        Role.RING));
            }
        }
    }

    private static void trace(GraphicsContext gc, Viewport view, List<LatLon> ring) {
        for (int i = 0; i < ring.size(); i++) {
            double x = view.screenX(ring.get(i).lon());
            double y = view.screenY(ring.get(i).lat());
            if (i == 0) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        }
    }

    @Override
    public boolean blank() {
        return territories.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
