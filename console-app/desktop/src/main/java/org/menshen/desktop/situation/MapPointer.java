package org.menshen.desktop.situation;

import java.util.List;
import java.util.function.Consumer;

import org.menshen.desktop.act.MapHand;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.PathMode;

/// Lets the person answer on the map: a spot by one click or the space bar, an outline point by point. FX thread.
final class MapPointer implements MapHand {

    private static final int MOST_POINTS = 500;
    private static final int CORNERS = 3;

    private final FeatureContext context;
    private final Texts texts;
    private final MapPane map;
    private final SpotWords words;

    MapPointer(FeatureContext context, Texts texts, MapPane map) {
        this.context = context;
        this.texts = texts;
        this.map = map;
        this.words = new SpotWords(context.ports(), texts, new Nearby(context.ports()));
    }

    @Override
    public void spot(Consumer<LatLon> onSpot) {
        map.setMode(new PathMode(false, 1, 1, points -> "", points -> onSpot.accept(points.getFirst())));
        context.notices().tell(texts.get("told.setting-spot"));
    }

    @Override
    public void outline(int least, Consumer<List<LatLon>> onPoints) {
        map.setMode(new PathMode(least >= CORNERS, least, least == 1 ? 1 : MOST_POINTS, points -> "", onPoints));
        context.notices().tell(texts.get("told.setting"));
    }

    @Override
    public String words(LatLon at) {
        return words.place(at);
    }
}
