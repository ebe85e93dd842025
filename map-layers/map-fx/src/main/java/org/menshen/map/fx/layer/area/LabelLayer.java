package org.menshen.map.fx.layer.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.label.LabelRequest;
import org.menshen.map.core.label.PlacedLabel;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Still;
import org.menshen.map.fx.paint.StillContext;

/// Names of places given by the caller; as many as fit without covering each other, the more important first.
public final class LabelLayer extends AbstractLayer {

    private static final int SIZE = 12;
    private static final double HEIGHT = 16;

    private record Key(String id, String text) {
    }

    private List<Place> places = List.of();

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
    public Still still() {
        List<Place> now = places;
        return Still.named(20, context -> paint(context, now));
    }

    private void paint(StillContext context, List<Place> places) {
        Viewport view = context.view();
        Font font = context.fonts().plain(SIZE);
        List<LabelRequest<Key>> wanted = new ArrayList<>();
        for (Place place : places) {
            double x = view.screenX(place.at().lon());
            double y = view.screenY(place.at().lat());
            if (view.zoom() >= place.minZoom() && context.visible(x, y, 0)) {
                double width = context.sprites().width(font, place.text());
                wanted.add(new LabelRequest<>(new Key(StillContext.key(id(), place.id()), place.text()), x, y, width + 4, HEIGHT,
                    context.chosen(id(), place.id()) ? Integer.MIN_VALUE : place.priority(), 5, LabelRequest.AROUND));
            }
        }
        for (PlacedLabel<Key> label : context.room().place(wanted)) {
            context.write(HaloText.lettering(context.palette(), font, label.key().text(), Role.LABEL), 0,
                label.x() + label.width() / 2, label.y() + HEIGHT / 2);
        }
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
