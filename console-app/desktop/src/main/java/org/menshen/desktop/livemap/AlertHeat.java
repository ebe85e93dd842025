package org.menshen.desktop.livemap;

import java.time.Duration;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.CodeBook;
import org.menshen.map.fx.layer.heat.HeatColors;
import org.menshen.map.fx.layer.heat.HeatLegend;
import org.menshen.map.fx.layer.heat.HeatStyle;
import org.menshen.map.fx.layer.heat.PointHeatLayer;
import org.menshen.map.fx.paint.Plane;

/// Where alerts concentrate, in alerts a hectare on a fixed scale: a colour means the same at any hour, at any zoom and in the recorded day.
/// FX thread.
final class AlertHeat {

    private static final double M2_PER_HECTARE = 10_000;

    private final PointHeatLayer layer;
    private final HeatLegend legend;
    private AlertPlaces shown = AlertPlaces.NONE;

    AlertHeat(CodeBook codes, Texts texts) {
        double full = codes.figure("alert-heat.full");
        layer = new PointHeatLayer(MapKind.ALERT_HEAT.layer(), Plane.GROUND,
                new HeatStyle(full / M2_PER_HECTARE, codes.figure("alert-heat.radius-m"), true, HeatColors.EVENTS));
        legend = new HeatLegend(HeatColors.EVENTS, texts.get("legend.alerts"), HeatLegends.figures(full),
                texts.get("legend.alerts.window", HeatLegends.number(codes.figure("alert-heat.window-h"))), "");
    }

    /// How far back alerts are counted.
    static Duration window(CodeBook codes) {
        return Duration.ofSeconds((long) (codes.figure("alert-heat.window-h") * 3_600));
    }

    /// Shows where alerts were raised; the same object again changes nothing.
    void show(AlertPlaces places) {
        if (places != shown) {
            shown = places;
            layer.setData(places.points());
        }
    }

    /// What lies on the map.
    PointHeatLayer layer() {
        return layer;
    }

    /// What its colours mean.
    HeatLegend legend() {
        return legend;
    }
}
