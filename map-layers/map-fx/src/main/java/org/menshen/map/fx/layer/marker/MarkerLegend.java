package org.menshen.map.fx.layer.marker;

import java.util.ArrayList;
import java.util.List;
import org.menshen.map.fx.paint.LegendItem;

/// The symbols of severities for a legend: `severity.1` … `severity.5`, and `severity.answered` for the hollow ones.
final class MarkerLegend {

    private static final double RADIUS = 10;

    private MarkerLegend() {
    }

    /// Those that some of the markers have.
    static List<LegendItem> of(List<Marker> markers) {
        List<LegendItem> items = new ArrayList<>();
        for (int severity = 1; severity <= 5; severity++) {
            int wanted = severity;
            if (markers.stream().anyMatch(marker -> marker.severity() == wanted)) {
                items.add(item("severity." + severity, severity, false));
            }
        }
        markers.stream().filter(marker -> !marker.urgent()).mapToInt(Marker::severity).max().ifPresent(severity ->
            items.add(item("severity.answered", severity, true)));
        return items;
    }

    private static LegendItem item(String key, int severity, boolean hollow) {
        return new LegendItem(key, (pen, palette, fonts, x, y) ->
            SeverityShape.paint(pen, new SeverityShape.Ink(palette, fonts), severity, x, y, RADIUS, hollow));
    }
}
