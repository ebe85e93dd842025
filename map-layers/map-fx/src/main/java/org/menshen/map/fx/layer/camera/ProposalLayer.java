package org.menshen.map.fx.layer.camera;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Numbered places for new cameras: a square with the number, near enough the dashed cone it would have, and what it would gain. Painted
/// with the overlay, for there are few.
public final class ProposalLayer extends AbstractLayer {

    /// from this zoom on there is room for cones and labels
    private static final double NEAR = 15;
    private static final double HALF = 9;

    private List<Proposal> proposals = List.of();

    /// @param id unique among the layers of a map
    public ProposalLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Replaces all proposals.
    public void setProposals(List<Proposal> next) {
        proposals = List.copyOf(next);
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        // the best on top
        for (Proposal proposal : proposals.reversed()) {
            paint(context, proposal);
        }
    }

    private static void paint(PaintContext context, Proposal proposal) {
        GraphicsContext gc = context.gc();
        Viewport view = context.view();
        double x = view.screenX(proposal.camera().at().lon());
        double y = view.screenY(proposal.camera().at().lat());
        if (!context.visible(x, y, Cone.LONGEST)) {
            return;
        }
        if (view.zoom() >= NEAR) {
            gc.beginPath();
            Cone.trace(gc, view, proposal.camera());
            gc.setFill(context.palette().of(Role.SELECTION, 0.16));
            gc.fill();
            gc.setStroke(context.palette().of(Role.SELECTION));
            gc.setLineWidth(1.25);
            gc.setLineDashes(4, 3);
            gc.stroke();
            gc.setLineDashes();
            if (!proposal.label().isEmpty()) {
                HaloText.text(context, context.fonts().plain(12), proposal.label(), x, y + HALF + 11, Role.SELECTION);
            }
        }
        gc.setFill(context.palette().of(Role.PANEL));
        gc.fillRoundRect(x - HALF, y - HALF, 2 * HALF, 2 * HALF, 4, 4);
        gc.setStroke(context.palette().of(Role.SELECTION));
        gc.setLineWidth(1.5);
        gc.strokeRoundRect(x - HALF, y - HALF, 2 * HALF, 2 * HALF, 4, 4);
        gc.setFill(context.palette().of(Role.TEXT));
        gc.setFont(context.fonts().bold(12));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(Integer.toString(proposal.number()), x, y);
    }

    @Override
    public boolean blank() {
        return proposals.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return proposals.stream().filter(p -> p.camera().id().equals(item)).map(p -> p.camera().at()).findFirst();
    }
}
