package org.menshen.desktop.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.MapHand;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.deploy.HotSpot;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.patrol.CoarseTrack;
import org.menshen.domain.site.Site;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.PathMode;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.area.LabelLayer;
import org.menshen.map.fx.layer.area.Place;
import org.menshen.map.fx.layer.area.Ring;
import org.menshen.map.fx.layer.area.RingLayer;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.layer.patrol.PatrolLayer;
import org.menshen.map.fx.layer.patrol.PatrolRoute;
import org.menshen.map.fx.paint.Role;

/// The selected route on the map: what was planned, what was walked, what was missed, and the hot spots around it. A route is drawn on it by mouse,
/// or by the keyboard: arrows move the map, the space bar sets a point in its middle, Enter ends. Nothing in it moves by itself. FX thread.
final class PatrolMap implements MapHand {

    private static final int AREAS = 40;
    private static final int MOST_POINTS = 100;
    private static final double SPOT_M = 90;
    private static final double AROUND = 0.05;
    private static final double NAMES_FROM = 15;
    private static final double PADDING = 60;

    private final FeatureContext context;
    private final Texts texts;
    private final MapPane pane;
    private final AreaLayer sites = new AreaLayer("sites", AREAS);
    private final PatrolLayer routes = new PatrolLayer("patrols");
    private final RingLayer hot = new RingLayer("hot");
    private final DotLayer track = new DotLayer("track", AREAS + 1);
    private final LabelLayer times = new LabelLayer("times");
    private @Nullable String framed;
    private boolean closed;

    PatrolMap(FeatureContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
        pane = new MapPane(context.ports().background());
        pane.setBeatShift(context.bridge().shift().toMillis());
        context.fontFamily().ifPresent(pane.fontFamilyProperty()::set);
        pane.setEnglish(context.ports().lang() == Lang.EN);
        pane.setAccessibleRoleDescription(texts.get("map.role"));
        Stream.of(sites, hot, routes, track, times).forEach(pane::addLayer);
        context.ports().baseMap().whenComplete((base, error) -> context.bridge().run(() -> {
            if (base != null && !closed) {
                pane.setBaseMap(base);
                pane.attributionProperty().set(base.attribution());
                pane.noteProperty().set(base.schematic() && base.attribution().isEmpty() ? texts.get("map.schematic") : "");
            }
        }));
        pane.setMinSize(0, 0);
        pane.setPrefSize(0, 0);
    }

    MapPane pane() {
        return pane;
    }

    void show(PatrolPage page) {
        ground();
        hot.setRings(page.places().stream().map(spot -> new Ring(spot.at(), SPOT_M, texts.get("map.spot", spot.name(), spot.count()))).toList());
        List<Place> places = new ArrayList<>();
        routes.setRoutes(page.shown().map(shown -> {
            List<CoarseTrack.Spot> spots = shown.track().spots();
            for (int i = 0; i < spots.size(); i++) {
                if (i == 0 || !spots.get(i).at().equals(spots.get(i - 1).at())) {
                    places.add(new Place("t" + i, spots.get(i).at(), Numbers.minute(spots.get(i).time(), context.ports().zone()), 1, NAMES_FROM));
                }
            }
            return List.of(new PatrolRoute(shown.id(), shown.course(), shown.visited(), spots.stream().map(CoarseTrack.Spot::at).toList(),
                    shown.running(), shown.label()));
        }).orElse(List.of()));
        track.setDots(places.stream().map(place -> new Dot(place.id(), place.at(), Role.UNIT_ACTIVE)).toList());
        times.setPlaces(places);
        page.shown().ifPresent(shown -> frame(shown.id(), shown.course()));
    }

    private void frame(String id, List<LatLon> course) {
        if (!id.equals(framed)) {
            framed = id;
            pane.fit(Bounds.around(course).grown(AROUND), PADDING);
        }
    }

    /// Goes to a hot spot.
    void go(HotSpot spot) {
        pane.centreOn(spot.at(), Math.max(NAMES_FROM, pane.getViewport().zoom()));
    }

    private void ground() {
        if (framed == null) {
            List<Area> areas = new ArrayList<>();
            for (Versioned<?> versioned : context.ports().workspace().all(SubjectKind.SITE)) {
                if (versioned.state() instanceof Site site && site.ring().size() > 2) {
                    areas.add(new Area(site.id(), site.name(), site.ring(), Area.Tone.NORMAL, 1));
                }
            }
            if (!areas.isEmpty()) {
                framed = "";
                sites.setAreas(areas);
                pane.setHome(Bounds.around(areas.stream().flatMap(area -> area.ring().stream()).toList()).grown(AROUND));
                pane.home();
            }
        }
    }

    /// Whether points are being set.
    boolean drawing() {
        return pane.inMode();
    }

    @Override
    public void spot(Consumer<LatLon> onSpot) {
        set(1, points -> onSpot.accept(points.getFirst()));
    }

    @Override
    public void outline(int least, Consumer<List<LatLon>> onPoints) {
        set(least, onPoints);
    }

    private void set(int least, Consumer<List<LatLon>> onPoints) {
        pane.setMode(new PathMode(false, least, least == 1 ? 1 : MOST_POINTS, points -> String.valueOf(points.size()), onPoints));
        pane.requestFocus();
        context.notices().tell(texts.get("told.drawing"));
    }

    @Override
    public String words(LatLon at) {
        return String.format(Locale.ROOT, "%.5f, %.5f", at.lat(), at.lon());
    }

    void close() {
        closed = true;
    }
}
