package org.menshen.map.fx.layer;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Dashed links from what happened to who is sent and who can see it. Painted with the overlay.
public final class LineLayer extends AbstractLayer {

    private List<Link> links = List.of();

    /// @param id unique among the layers of a map
    public LineLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Replaces all links.
    public void setLinks(List<Link> next) {
        links = List.copyOf(next);
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        Viewport view = context.view();
        gc.setLineCap(StrokeLineCap.BUTT);
        for (Link link : links) {
            gc.setLineWidth(link.strong() ? 1.75 : 1);
            gc.setLineDashes(link.strong() ? 5 : 2, 4);
            gc.setStroke(context.palette().of(Role.LINK, link.strong() ? 0.95 : 0.5));
            gc.strokeLine(view.screenX(link.from().lon()), view.screenY(link.from().lat()),
                view.screenX(link.to().lon()), view.screenY(link.to().lat()));
        }
    }

    @Override
    public boolean blank() {
        return links.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
