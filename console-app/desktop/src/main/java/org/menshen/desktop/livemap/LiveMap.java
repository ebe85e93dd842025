package org.menshen.desktop.livemap;

import java.net.URL;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.shell.RasterMap;
import org.menshen.desktop.shell.Rewind;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Pin;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.ViewFollow;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.camera.ConeLayer;
import org.menshen.map.fx.layer.area.DrawingLayer;
import org.menshen.map.fx.layer.area.HatchLayer;
import org.menshen.map.fx.layer.camera.LiftedLayer;
import org.menshen.map.fx.layer.item.ItemLayer;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.camera.Sights;
import org.menshen.map.fx.layer.patrol.PatrolLayer;
import org.menshen.map.fx.layer.unit.TrailLayer;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.layer.heat.ZoneHeatLayer;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Role;

/// The map of a window with everything that lives on it: sites, crowd, alert density, sensors, cameras, units, drawings, work items, alerts and
/// incidents,
/// kept up to date until it is closed. FX thread.
public final class LiveMap implements Panel {

    /// Persons a square metre at the end of the heat ramp: the red line of a square (domain.md §3.14).
    private static final double FULL_CROWD = 4;
    private static final int AREA_PRIORITY = 40;
    /// Metres shown around what the map follows, so that streets and neighbours say where it is.
    private static final double AROUND_M = 350;

    private final MapPane pane;
    private final Map<MapKind, AbstractLayer> layers = new EnumMap<>(MapKind.class);
    private final AreaLayer sites = new AreaLayer(MapKind.SITES.layer(), AREA_PRIORITY);
    private final ZoneHeatLayer crowd = new ZoneHeatLayer(MapKind.CROWD.layer(), FULL_CROWD);
    private final ConeLayer sensors = new ConeLayer(MapKind.SENSORS.layer());
    private final ConeLayer cameras = new ConeLayer(MapKind.CAMERAS.layer());
    private final TrailLayer trails = new TrailLayer("trails");
    private final UnitLayer units = new UnitLayer(MapKind.UNITS.layer());
    private final DrawingLayer sketches = new DrawingLayer(MapKind.SKETCHES.layer());
    private final PatrolLayer patrols = new PatrolLayer(MapKind.PATROLS.layer());
    private final MarkerLayer alerts = new MarkerLayer(MapKind.ALERTS.layer());
    private final HatchLayer blind = new HatchLayer(MapKind.BLIND.layer(), Role.BLIND);
    private final AlertHeat alertHeat;
    private final LiftedLayer lifted = new LiftedLayer("lifted");
    private final Texts texts;
    private final MapFeed feed;
    private final ViewFollow follow;
    private Consumer<List<List<LatLon>>> onSites = rings -> { };
    private BiConsumer<BaseMap, Optional<Bounds>> onGround = (base, box) -> { };
    private Optional<Bounds> home = Optional.empty();
    private final PastFeed past;
    private final MapNote note;
    private List<Device> matter = List.of();
    private @Nullable StillFacts still;
    private boolean reviewing;
    private Pin time = () -> { };
    private @Nullable Instant then;
    private BaseMap base = BaseMap.empty();
    private Optional<RasterMap> raster = Optional.empty();
    private List<List<LatLon>> outlines = List.of();
    private final ItemLayer items = new ItemLayer(MapKind.ITEMS.layer());
    private final ItemsFeed itemsFeed;
    private final MapMarks marks;
    private boolean homeKnown;
    private boolean sitesShown;
    private boolean closed;
    private BiConsumer<MapKind, Boolean> onShown = (kind, shown) -> { };

    /// Builds the map and begins to follow.
    public LiveMap(FeatureContext context) {
        texts = Texts.load(context.ports().lang(), LiveMap.class);
        alertHeat = new AlertHeat(context.ports().codes(), texts);
        pane = new MapPane(context.ports().background());
        marks = new MapMarks(pane, layers);
        pane.setBeatShift(context.bridge().shift().toMillis());
        follow = new ViewFollow(pane, AROUND_M);
        context.fontFamily().ifPresent(pane.fontFamilyProperty()::set);
        layers.put(MapKind.SITES, sites);
        layers.put(MapKind.CROWD, crowd);
        layers.put(MapKind.SENSORS, sensors);
        layers.put(MapKind.CAMERAS, cameras);
        layers.put(MapKind.UNITS, units);
        layers.put(MapKind.SKETCHES, sketches);
        layers.put(MapKind.BLIND, blind);
        layers.put(MapKind.ALERT_HEAT, alertHeat.layer());
        layers.put(MapKind.PATROLS, patrols);
        layers.put(MapKind.ITEMS, items);
        layers.put(MapKind.ALERTS, alerts);
        // the ground is coloured and hatched below everything that stands on it
        pane.addLayer(alertHeat.layer());
        pane.addLayer(blind);
        pane.addLayer(trails);
        layers.forEach((kind, layer) -> {
            layer.setVisible(kind.shownAtFirst());
            if (kind == MapKind.ALERTS) {
                // above everything but what calls somebody
                pane.addLayer(lifted);
            }
            if (!kind.isGround()) {
                pane.addLayer(layer);
            }
        });
        pane.addLayer(HeatLegends.of(texts, FULL_CROWD, crowd, alertHeat, items));
        pane.setAccessibleRoleDescription(texts.get("map.role"));
        pane.setAccessibleHelp(texts.get("map.help"));
        pane.setEnglish(context.ports().lang() == Lang.EN);
        ConsolePorts present = context.ports().present();
        feed = new MapFeed(present, context.bridge(), texts, this::now, this::now, this::now);
        itemsFeed = new ItemsFeed(context.ports(), context.bridge(), pane, items);
        itemsFeed.setOnTotal(total -> marks.again());
        note = new MapNote(context, pane, texts);
        past = new PastFeed(present, context.bridge(), texts, this::then);
        context.ports().baseMap().whenComplete((base, error) -> context.bridge().run(() -> {
            if (base != null && !closed) {
                setBase(base);
            } else if (error != null) {
                context.notices().warn(texts.get("base.missing", new FaultWords(context.ports().lang()).words(error)));
            }
        }));
        // until it is known what is guarded there is no place to look at: a pile of markers on half the globe is no picture of anything
        pane.setVisible(false);
        context.ports().settled().thenRun(() -> context.bridge().run(() -> pane.setVisible(true)));
    }

    /// The sheet of this panel.
    public static URL styleSheet() {
        return Objects.requireNonNull(LiveMap.class.getResource("livemap.css"));
    }

    /// Shows a raster map in place of the vector map; empty brings that back.
    public void setRaster(Optional<RasterMap> next) {
        raster = next;
        pane.setRasters(next.map(RasterMap::sources).orElse(List.of()));
        note.credit(base, raster);
    }

    private void setBase(BaseMap next) {
        base = next;
        pane.setBaseMap(next);
        onGround.accept(next, home);
        Sights sights = new Sights(next);
        cameras.setSights(sights);
        lifted.setSights(sights);
        note.credit(base, raster);
        StreetBounds.of(next).or(next::bounds).ifPresent(this::goHome);
    }

    private void goHome(Bounds box) {
        if (!homeKnown) {
            homeKnown = true;
            pane.setHome(box);
            pane.setVisible(true);
            home = Optional.of(box);
            onGround.accept(base, home);
            follow.home();
        }
    }

    /// Follows the clock of the windows from now on.
    public void followTime(Rewind rewind) {
        time = rewind.observe(this::review);
        if (rewind.past()) {
            review(rewind.moment());
        }
    }

    /// Shows an instant of the recorded day in place of the present; empty goes back to the present, which went on meanwhile.
    public void review(Optional<PastMoment> moment) {
        if (moment.isPresent() != reviewing) {
            reviewing = moment.isPresent();
            // who scrubs wants to see where a unit was, not how it slides there
            units.setGlideMillis(reviewing ? 0 : UnitLayer.GLIDE_MILLIS);
        }
        moment.ifPresentOrElse(past::show, feed::again);
    }

    /// The instant of the recorded day that stands on the map; empty while that is the present.
    public Optional<Instant> reviewed() {
        return Optional.ofNullable(then);
    }

    private void now(LiveFacts facts) {
        if (!reviewing) {
            then = null;
            show(facts);
        }
    }

    private void now(StillFacts facts) {
        if (!reviewing) {
            show(facts);
        }
    }

    private void now(AlertPlaces places) {
        if (!reviewing) {
            alertHeat.show(places);
        }
    }

    private void then(PastFeed.Picture picture) {
        if (reviewing) {
            then = picture.at();
            show(picture.live());
            if (picture.still() != still) {
                show(picture.still());
            }
            alertHeat.show(picture.raised());
        }
    }

    private void show(LiveFacts facts) {
        trails.setTrails(facts.trails());
        units.setUnits(facts.units());
        crowd.setZones(facts.zones());
        sketches.setDrawings(facts.drawings());
        patrols.setRoutes(facts.routes());
        alerts.setMarkers(facts.markers());
        if (!reviewing) {
            follow.show(facts.watched());
        }
        marks.again();
    }

    private void show(StillFacts facts) {
        still = facts;
        sites.setAreas(facts.areas());
        List<List<LatLon>> rings = facts.areas().stream().map(Area::ring).toList();
        if (!rings.equals(outlines)) {
            outlines = rings;
            onSites.accept(rings);
        }
        cameras.setCameras(facts.cameras());
        lift(matter);
        sensors.setCameras(facts.sensors());
        List<LatLon> corners = facts.areas().stream().flatMap(area -> area.ring().stream()).toList();
        if (!corners.isEmpty() && !sitesShown) {
            // the sites are what is guarded: the view begins with them, whatever the base map covers
            sitesShown = true;
            homeKnown = false;
            goHome(Bounds.around(corners).grown(0.03));
        }
    }

    /// Hatches the streets that no camera sees, while [MapKind#BLIND] is shown.
    public void setBlind(HatchLayer.Boxes streets) {
        blind.setBoxes(streets);
    }

    /// Calls back when a kind is switched on or off.
    public void setOnShown(BiConsumer<MapKind, Boolean> handler) {
        onShown = handler;
    }

    /// Switches a kind on or off.
    public void setShown(MapKind kind, boolean shown) {
        layers.get(kind).setVisible(shown);
        onShown.accept(kind, shown);
        if (kind == MapKind.UNITS) {
            trails.setVisible(shown);
        } else if (kind == MapKind.ITEMS) {
            itemsFeed.want(shown, null);
        }
    }

    /// Lifts cameras above all others with what they see, at every zoom: those that matter now.
    public void lift(List<Device> devices) {
        matter = List.copyOf(devices);
        lifted.setCameras(devices.stream().map(device -> StillFacts.camera(device, feed.camera(device))).toList());
    }

    /// Whether a kind is shown.
    public boolean isShown(MapKind kind) {
        return layers.get(kind).visible();
    }

    /// Marks a subject on the map; `null` marks nothing.
    public void mark(@Nullable Subject subject) {
        marks.mark(subject);
    }

    /// Marks several subjects beside the one, until others are given; a subject without a place has no mark.
    public void markAll(Collection<Subject> subjects) {
        marks.markAll(subjects);
    }

    /// Calls back with the subjects under a click, the most important first, or with the one that Enter opened; empty for a click on
    /// nothing.
    public void setOnPick(Consumer<List<Subject>> handler) {
        pane.setOnOpen(pick -> handler.accept(MapKind.subject(pick).stream().toList()));
        pane.setOnPick(picks -> handler.accept(subjects(picks)));
    }

    /// Calls back with the subjects that a hand drew around or that Ctrl+A took, the most important first.
    public void setOnGather(Consumer<List<Subject>> handler) {
        pane.setOnBand(picks -> handler.accept(subjects(picks)));
    }

    /// How assistive technology is told of the subject that has the focus, or else of all that are marked; none for a map at rest.
    public void setSpoken(Function<List<Subject>, String> words) {
        pane.setSpoken(picks -> words.apply(subjects(picks)));
    }

    private static List<Subject> subjects(List<Pick> picks) {
        return picks.stream().flatMap(pick -> MapKind.subject(pick).stream()).distinct().toList();
    }

    /// How the map follows open incidents and unanswered alerts of severity I and II; locked at first.
    public ViewFollow follow() {
        return follow;
    }

    /// Calls back with the outlines of the sites when they change, and at once with those known.
    public void setOnSites(Consumer<List<List<LatLon>>> handler) {
        onSites = handler;
        handler.accept(outlines);
    }

    /// Calls back with the base map and what is home on it, whenever one of them becomes known.
    public void setOnGround(BiConsumer<BaseMap, Optional<Bounds>> handler) {
        onGround = handler;
        handler.accept(base, home);
    }

    /// The map control, for centring and further layers.
    public MapPane pane() {
        return pane;
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void close() {
        closed = true;
        time.close();
        note.close();
        feed.close();
        itemsFeed.close();
        past.close();
    }
}
