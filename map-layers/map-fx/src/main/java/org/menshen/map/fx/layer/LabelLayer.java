package org.menshen.map.fx.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.label.LabelPlacer;
import org.menshen.map.core.label.LabelRequest;
import org.menshen.map.core.label.PlacedLabel;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Names of places given by the caller; as many as fit without covering each other, the more important first.
public final class LabelLayer extends AbstractLayer {

    private static final int SIZE = 12;
    private static final double HEIGHT = 16;

    private final Map<String, Double> widths = new HashMap<>();
    private List<Place> places = List.of();
    private String measuredWith = "";

    /// @param id unique among the layers of a map
    public LabelLayer(String id) {
        super(id, Plane.SLOW);
    }

    /// Replaces all names.
    public void setPlaces(List<Place> next) {
        places = List.copyOf(next);
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        Viewport view = context.view();
        if (!measuredWith.equals(context.fonts().family())) {
            measuredWith = context.fonts().family();
            widths.clear();
        }
        List<LabelRequest<Place>> wanted = new ArrayList<>();
        for (Place place : places) {
            double x = view.screenX(place.at().lon());
            double y = view.screenY(place.at().lat());
            if (view.zoom() >= place.minZoom() && context.visible(x, y, 0)) {
                double width = widths.computeIfAbsent(place.text(), text -> measure(context, text));
                wanted.add(new LabelRequest<>(place, x, y, width + 4, HEIGHT, place.priority(), 5, LabelRequest.AROUND));
            }
        }
        GraphicsContext gc = context.gc();
        gc.setFont(context.fonts().plain(SIZE));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        for (PlacedLabel<Place> label : new LabelPlacer(view.width(), view.height()).place(wanted)) {
            Halo.text(context, label.key().text(), label.x() + 2, label.y() + HEIGHT / 2, Role.LABEL);
        }
    }

    private static double measure(PaintContext context, String text) {
        Text node = new Text(text);
        node.setFont(context.fonts().plain(SIZE));
        return node.getLayoutBounds().getWidth();
    }

    @Override
    public boolean blank() {
        return places.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return places.stream().filter(place -> place.id().equals(item)).map(Place::at).findFirst();
    }
}
