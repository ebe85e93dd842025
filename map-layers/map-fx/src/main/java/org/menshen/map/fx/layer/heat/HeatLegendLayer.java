package org.menshen.map.fx.layer.heat;

import java.util.List;
import java.util.Optional;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.MapLegend;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;

/// The legends of heat layers at the lower left, above all markers and one above the other, each as long as its layer is shown.
public final class HeatLegendLayer extends AbstractLayer {

    private static final double GAP = 6;

    /// A layer and what its colours mean.
    ///
    /// @param heat whose colours are explained
    /// @param legend what it says
    public record Part(MapLayer heat, MapLegend legend) {
    }

    private List<Part> parts;
    private final double bottom;

    /// @param id unique among the layers of a map
    /// @param heat whose colours are explained
    /// @param legend what it says
    /// @param bottom free pixels below it
    public HeatLegendLayer(String id, MapLayer heat, MapLegend legend, double bottom) {
        this(id, bottom, List.of(new Part(heat, legend)));
    }

    /// @param id unique among the layers of a map
    /// @param bottom free pixels below the lowest
    /// @param parts from below
    public HeatLegendLayer(String id, double bottom, List<Part> parts) {
        super(id, Plane.OVERLAY);
        this.parts = List.copyOf(parts);
        this.bottom = bottom;
    }

    /// Explains a layer in other words.
    ///
    /// @param heat one of the layers that are explained
    public void setLegend(MapLayer heat, MapLegend legend) {
        List<Part> next = parts.stream().map(part -> part.heat == heat ? new Part(heat, legend) : part).toList();
        if (!next.equals(parts)) {
            parts = next;
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        double free = bottom;
        for (Part part : parts) {
            if (part.heat.visible()) {
                part.legend.draw(context, free);
                free += part.legend.height() + GAP;
            }
        }
    }

    @Override
    public boolean blank() {
        return parts.stream().noneMatch(part -> part.heat.visible());
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
