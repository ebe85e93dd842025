package org.menshen.map.fx.layer;

import java.util.Optional;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;

/// The legend of a heat layer at the lower left, above all markers, as long as that layer is shown.
public final class HeatLegendLayer extends AbstractLayer {

    private final MapLayer heat;
    private final HeatLegend legend;
    private final double bottom;

    /// @param id unique among the layers of a map
    /// @param heat whose colours are explained
    /// @param legend what it says
    /// @param bottom free pixels below it
    public HeatLegendLayer(String id, MapLayer heat, HeatLegend legend, double bottom) {
        super(id, Plane.OVERLAY);
        this.heat = heat;
        this.legend = legend;
        this.bottom = bottom;
    }

    @Override
    public void paint(PaintContext context) {
        if (!blank()) {
            legend.draw(context, bottom);
        }
    }

    @Override
    public boolean blank() {
        return !heat.visible();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
