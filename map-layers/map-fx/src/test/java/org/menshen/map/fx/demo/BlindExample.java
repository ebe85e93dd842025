package org.menshen.map.fx.demo;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.sight.CameraSight;
import org.menshen.map.core.sight.NewCameras;
import org.menshen.map.core.sight.StreetArea;
import org.menshen.map.core.sight.Walls;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.area.HatchLayer;
import org.menshen.map.fx.layer.camera.Proposal;
import org.menshen.map.fx.layer.camera.ProposalLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Role;

/// The streets that no camera sees, hatched, and the five places where one more would show the most of them. They are reckoned when it is
/// switched on for the first time; a program with a whole town does that in the background.
final class BlindExample implements Example {

    private static final Map<FeatureKind, Double> WIDTHS =
        Map.of(FeatureKind.PRIMARY, 20.0, FeatureKind.TERTIARY, 12.0, FeatureKind.RESIDENTIAL, 8.0);
    private static final double CELL_M = 4;
    private static final int PLACES = 5;
    private static final double OPENING = 90;
    private static final double RANGE_M = 60;

    private final HatchLayer streets = new HatchLayer("blind", Role.BLIND);
    private final ProposalLayer places = new ProposalLayer("best-places");
    private final BaseMap base;
    private final CameraSight<Camera> sight;
    private final ResourceBundle words;
    private boolean reckoned;

    BlindExample(BaseMap base, CameraSight<Camera> sight, ResourceBundle words) {
        this.base = base;
        this.sight = sight;
        this.words = words;
    }

    private void reckon() {
        Bounds middle = Bounds.around(Town.box(-500, -350, 1000, 700));
        StreetArea area = StreetArea.of(base, middle, WIDTHS, CELL_M);
        BitSet seen = area.seenBy(sight);
        streets.setBoxes(new HatchLayer.Boxes(area.unseenBoxes(seen)));
        List<Proposal> best = new ArrayList<>();
        for (NewCameras.Site site : new NewCameras(area, Walls.of(base), OPENING, RANGE_M).best(PLACES, seen, 60)) {
            int number = best.size() + 1;
            Camera camera = new Camera("new" + number, site.cone().origin(), site.cone().azimuth(), OPENING, RANGE_M, Camera.State.OK);
            best.add(new Proposal(number, camera, MessageFormat.format(words.getString("blind.gain"), Math.round(site.gainM2()))));
        }
        places.setProposals(best);
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(streets, places);
    }

    @Override
    public void start(MapPane map) {
        if (!reckoned) {
            reckoned = true;
            reckon();
        }
        Example.super.start(map);
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
