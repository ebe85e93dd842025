package org.menshen.map.fx.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.menshen.map.core.track.History;
import org.menshen.map.core.track.Tracks;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.unit.Trail;
import org.menshen.map.fx.layer.unit.TrailLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.paint.MapLayer;

/// A recorded day: the slider below the map shows any instant of it, markers and units from the same structures. The tail of the patrol fades
/// with age and is dashed where nothing was heard of it.
final class HistoryExample implements Example {

    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TAIL = Duration.ofMinutes(90);

    private final MarkerLayer markers = new MarkerLayer("history-markers");
    private final TrailLayer trail = new TrailLayer("history-trail");
    private final UnitLayer unit = new UnitLayer("history-unit");
    private final History<String, Marker> alerts = new History<>();
    private final Tracks<String> tracks = new Tracks<>(2000, Duration.ofMinutes(10));

    HistoryExample(Town town) {
        for (int i = 0; i < 40; i++) {
            Instant raised = MIDNIGHT.plus(Duration.ofMinutes(36L * i));
            alerts.put("h" + i, raised, new Marker("h" + i, town.somewhere(), 1 + i % 5, false, 1));
            alerts.end("h" + i, raised.plus(Duration.ofHours(2)));
        }
        for (int minute = 0; minute < 1440; minute++) {
            double turn = 2 * Math.PI * minute / 240;
            if (minute % 60 > 44) {
                // nothing is heard of it for a quarter of each hour
                continue;
            }
            tracks.add("patrol", MIDNIGHT.plus(Duration.ofMinutes(minute)), Town.at(500 * Math.sin(turn), 300 * Math.cos(turn)));
        }
        unit.setGlideMillis(0);
        show(0.5);
    }

    /// Shows an instant.
    ///
    /// @param share of the day, 0 … 1
    void show(double share) {
        Instant at = MIDNIGHT.plusSeconds((long) (share * 86_399));
        trail.setTrails(List.of(new Trail("patrol", tracks.tail("patrol", at, TAIL), false)));
        markers.setMarkers(List.copyOf(alerts.at(at).values()));
        unit.setUnits(tracks.at("patrol", at).stream()
            .map(place -> new UnitMark("patrol", place.position(), Double.NaN, "巡", true, false)).toList());
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(trail, markers, unit);
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
