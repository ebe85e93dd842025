package org.menshen.map.fx.layer.unit;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.LegendItem;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Dashed links from what happened to who is sent and who can see it; one whose way is only guessed carries ≈ at its middle. Painted with the
/// overlay.
public final class LineLayer extends AbstractLayer {

    private static final String GUESSED = "≈";
    private static final int MARK = 15;
    /// a shorter link has no room for its mark between what it joins, pixels
    private static final double SHORT = 56;

    private List<Tie> links = List.of();

    /// @param id unique among the layers of a map
    public LineLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Replaces all links; the same again costs nothing.
    public void setLinks(List<Tie> next) {
        if (!links.equals(next)) {
            links = List.copyOf(next);
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        Viewport view = context.view();
        gc.setLineCap(StrokeLineCap.BUTT);
        for (Tie link : links) {
            gc.setLineWidth(link.strong() ? 1.75 : 1);
            gc.setLineDashes(link.strong() ? 5 : 2, 4);
            gc.setStroke(context.palette().of(Role.LINK, link.strong() ? 0.95 : 0.5));
            gc.strokeLine(view.screenX(link.from().lon()), view.screenY(link.from().lat()),
                view.screenX(link.to().lon()), view.screenY(link.to().lat()));
        }
        links.stream().filter(Tie::guessed).forEach(link -> mark(context, link));
    }

    private static void mark(PaintContext context, Tie link) {
        Viewport view = context.view();
        double dx = view.screenX(link.to().lon()) - view.screenX(link.from().lon());
        double dy = view.screenY(link.to().lat()) - view.screenY(link.from().lat());
        if (Math.hypot(dx, dy) >= SHORT) {
            HaloText.text(context, context.fonts().bold(MARK), GUESSED, view.screenX(link.from().lon()) + dx / 2,
                view.screenY(link.from().lat()) + dy / 2, Role.LINK);
        }
    }

    /// `link` for a way that is known, `link.guessed` for one that is not.
    @Override
    public List<LegendItem> legend(Viewport view) {
        return links.stream().map(Tie::guessed).distinct().sorted().map(LineLayer::item).toList();
    }

    private static LegendItem item(boolean guessed) {
        return new LegendItem(guessed ? "link.guessed" : "link", (pen, palette, fonts, x, y) -> {
            pen.course(new double[] {x - 11, x + 11}, new double[] {y, y}, false, 1.75, 5, 3, palette.argb(Role.LINK));
            if (guessed) {
                pen.disc(x, y, 7, palette.argb(Role.PANEL));
                pen.text(fonts.bold(MARK), GUESSED, x, y, 0.5, palette.argb(Role.LINK));
            }
        });
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
