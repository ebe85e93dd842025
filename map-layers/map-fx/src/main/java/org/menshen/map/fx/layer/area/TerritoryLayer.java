package org.menshen.map.fx.layer.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.EdgeLabel;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Still;
import org.menshen.map.fx.paint.StillContext;

/// Borders of what is reached in some minutes along the streets, dotted. Their labels stand on the border, in the north unless something else
/// stands there.
public final class TerritoryLayer extends AbstractLayer {

    private static final double WIDTH = 1.25;
    /// places along the border where a label is tried when north, east, south and west are taken
    private static final int AROUND = 24;

    private List<Territory> territories = List.of();

    /// @param id unique among the layers of a map
    public TerritoryLayer(String id) {
        super(id, Plane.SLOW);
    }

    /// Replaces all borders; the same again costs nothing.
    public void setTerritories(List<Territory> next) {
        if (!next.equals(territories)) {
            territories = List.copyOf(next);
            changed();
        }
    }

    @Override
    public Still still() {
        List<Territory> now = territories;
        return Still.named(EdgeLabel.RANK, context -> paint(context, now), context -> names(context, now));
    }

    private static void paint(StillContext context, List<Territory> territories) {
        for (Territory territory : territories) {
            for (List<LatLon> ring : territory.rings()) {
                if (ring.size() > 1) {
                    double[] xs = ring.stream().mapToDouble(at -> context.view().screenX(at.lon())).toArray();
                    double[] ys = ring.stream().mapToDouble(at -> context.view().screenY(at.lat())).toArray();
                    context.pen().course(xs, ys, true, WIDTH, 1, 4, context.palette().argb(Role.RING, 0.75));
                }
            }
        }
    }

    private void names(StillContext context, List<Territory> territories) {
        for (Territory territory : territories) {
            EdgeLabel.write(context, id(), territory.label(), places(context.view(), territory));
        }
    }

    private static List<double[]> places(Viewport view, Territory territory) {
        List<LatLon> points = territory.rings().stream().flatMap(List::stream).toList();
        List<LatLon> places = new ArrayList<>();
        Comparator<LatLon> byLat = Comparator.comparingDouble(LatLon::lat);
        Comparator<LatLon> byLon = Comparator.comparingDouble(LatLon::lon);
        Stream.of(byLat, byLon, byLat.reversed(), byLon.reversed()).forEach(order -> points.stream().max(order).ifPresent(places::add));
        for (int i = 0; i < Math.min(AROUND, points.size()); i++) {
            places.add(points.get((int) ((long) i * points.size() / AROUND)));
        }
        return places.stream().map(at -> new double[] {view.screenX(at.lon()), view.screenY(at.lat())}).toList();
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
