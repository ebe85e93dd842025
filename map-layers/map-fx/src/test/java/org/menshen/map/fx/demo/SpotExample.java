package org.menshen.map.fx.demo;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.event.EventHandler;
import javafx.scene.input.MouseEvent;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.CameraSight;
import org.menshen.map.core.sight.Sighting;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.unit.LineLayer;
import org.menshen.map.fx.layer.unit.Tie;
import org.menshen.map.fx.layer.camera.SpotLayer;
import org.menshen.map.fx.paint.MapLayer;

/// Asks which cameras see the spot that is clicked, past all houses: lines lead to them. When none does, the ring is struck through, quiet lines
/// lead to the three that are nearest, and the reason stands below.
final class SpotExample implements Example {

    private final SpotLayer spot = new SpotLayer("spot");
    private final LineLayer lines = new LineLayer("spot-lines");
    private final CameraSight<Camera> sight;
    private final ResourceBundle words;
    private EventHandler<MouseEvent> onClick = event -> { };

    SpotExample(List<Camera> cameras, CameraSight<Camera> sight, ResourceBundle words) {
        this.sight = sight;
        this.words = words;
        // to begin with, one near the middle that two see
        cameras.stream().map(camera -> Geodesy.destination(camera.at(), camera.azimuth(), 15))
            .filter(at -> sight.seeing(at).size() > 1 && Geodesy.distance(at, Town.CENTRE) < 500).findFirst().ifPresent(this::ask);
    }

    private void ask(LatLon at) {
        List<Sighting<Camera>> seeing = sight.seeing(at);
        List<Sighting<Camera>> shown = seeing.isEmpty() ? sight.nearest(at, 3) : seeing;
        String label = seeing.isEmpty() ? words.getString("spot." + shown.getFirst().verdict())
            : MessageFormat.format(words.getString("spot.seen"), seeing.size());
        spot.setSpot(at, label, !seeing.isEmpty());
        List<Tie> links = new ArrayList<>();
        shown.forEach(each -> links.add(new Tie(at, each.camera().at(), !seeing.isEmpty())));
        lines.setLinks(links);
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(lines, spot);
    }

    @Override
    public void start(MapPane map) {
        Example.super.start(map);
        onClick = event -> {
            if (event.isStillSincePress() && !map.inMode()) {
                ask(map.getViewport().toGeo(event.getX(), event.getY()));
            }
        };
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, onClick);
    }

    @Override
    public void stop(MapPane map) {
        map.removeEventHandler(MouseEvent.MOUSE_CLICKED, onClick);
        Example.super.stop(map);
    }
}
