package org.menshen.map.fx.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.label.LabelMemory;
import org.menshen.map.core.label.LabelPlacer;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.Fx;
import org.menshen.map.fx.base.BaseLabels;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.camera.CameraSet;
import org.menshen.map.fx.layer.camera.ConeLayer;
import org.menshen.map.fx.layer.area.LabelLayer;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.area.Place;
import org.menshen.map.fx.layer.area.Ring;
import org.menshen.map.fx.layer.area.RingLayer;
import org.menshen.map.fx.layer.area.Territory;
import org.menshen.map.fx.layer.area.TerritoryLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;

/// Names of all layers share one place: no pixel carries the ink of two names, none lies under an alert, and names keep still while units move.
class NamesPictureTest {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final Viewport VIEW = new Viewport(new LatLon(31.195, 121.51), 16, WIDTH, HEIGHT);

    private final Random random = new Random(3);
    private final Map<Role, Color> colors = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final MarkerLayer alerts = new MarkerLayer("alerts");
    private final UnitLayer units = new UnitLayer("units");
    private final LabelMemory memory = new LabelMemory();

    private record Sheet(Still still, Raster ink) {
    }

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    NamesPictureTest() {
        for (Role role : Role.values()) {
            colors.put(role, Color.WHITE);
        }
        AreaLayer areas = new AreaLayer("sites", 40);
        List<Area> rings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double x = random.nextInt(WIDTH);
            double y = random.nextInt(HEIGHT);
            rings.add(new Area("S" + i, "演练小区C-" + i, List.of(VIEW.toGeo(x, y), VIEW.toGeo(x + 130, y), VIEW.toGeo(x + 130, y + 90),
                VIEW.toGeo(x, y + 90)), Area.Tone.NORMAL, 1));
        }
        areas.setAreas(rings);
        LabelLayer places = new LabelLayer("places");
        places.setPlaces(random.ints(40, 0, WIDTH).mapToObj(x -> new Place("P" + x, VIEW.toGeo(x, random.nextInt(HEIGHT)), "南码头广场", x % 3, 0))
            .distinct().toList());
        ConeLayer cameras = new ConeLayer("cameras");
        cameras.setCameras(CameraSet.of(random.ints(300, 0, WIDTH).mapToObj(x -> new Camera("C" + x, VIEW.toGeo(x, random.nextInt(HEIGHT)), 0, 60, 40,
            Camera.State.OK)).toList()));
        BaseLabels names = new BaseLabels();
        names.setBase(streets());
        for (MapLayer layer : List.of(areas, places, cameras, names)) {
            sheets.add(new Sheet(layer.still(), new Raster(WIDTH, HEIGHT)));
        }
        alerts.setMarkers(random.ints(30, 0, WIDTH).mapToObj(x -> new Marker("A" + x, VIEW.toGeo(x, random.nextInt(HEIGHT)), 2, false, 1)).toList());
    }

    private static BaseMap streets() {
        BaseMapBuilder builder = new BaseMapBuilder();
        for (int i = 0; i < 9; i++) {
            builder.line(FeatureKind.RESIDENTIAL, "东西路" + i, "", Set.of(), line(0, i * 80 + 20, WIDTH, i * 80 + 60));
            builder.line(FeatureKind.SECONDARY, "南北路" + i, "", Set.of(), line(i * 110 + 30, 0, i * 110 + 60, HEIGHT));
        }
        return builder.build();
    }

    private static List<LatLon> line(double x0, double y0, double x1, double y1) {
        return List.of(VIEW.toGeo(x0, y0), VIEW.toGeo(x1, y1));
    }

    /// Writes the names of each layer on a picture of its own, with one place for all.
    private List<boolean[]> written(Set<String> chosen) {
        LabelPlacer room = new LabelPlacer(WIDTH, HEIGHT, memory);
        Obstacles obstacles = new Obstacles();
        alerts.obstacles(VIEW, obstacles);
        units.obstacles(VIEW, obstacles);
        obstacles.keepFree(room);
        Palette palette = new Palette(colors);
        Sprites sprites = new Sprites(1);
        PaintContext.Fonts fonts = new PaintContext.Fonts("System");
        for (Sheet sheet : sheets) {
            Raster body = new Raster(WIDTH, HEIGHT);
            sheet.still.paint(new StillContext(body.pen(1), VIEW, palette, fonts, sprites, body, room, chosen));
        }
        List<Sheet> order = new ArrayList<>(sheets);
        order.sort(Comparator.comparingInt(sheet -> sheet.still.rank()));
        List<boolean[]> inks = new ArrayList<>();
        for (Sheet sheet : order) {
            sheet.ink.clear();
            sheet.still.names(new StillContext(sheet.ink.pen(1), VIEW, palette, fonts, sprites, sheet.ink, room, chosen));
            boolean[] ink = new boolean[WIDTH * HEIGHT];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = sheet.ink.pixels()[i] >>> 24 > 200;
            }
            inks.add(ink);
        }
        return inks;
    }

    @Test
    void noPixelCarriesTwoNamesAndNoneLiesUnderAnAlert() {
        List<boolean[]> inks = written(Set.of());
        assertThat(inks).hasSize(4).allSatisfy(ink -> assertThat(count(ink)).isGreaterThan(200));
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int names = 0;
            for (boolean[] ink : inks) {
                names += ink[i] ? 1 : 0;
            }
            assertThat(names).as("pixel %d, %d", i % WIDTH, i / WIDTH).isLessThan(2);
        }
        alerts.walk(VIEW, pick -> {
            int x = (int) VIEW.screenX(alerts.locate(pick.id()).orElseThrow().lon());
            int y = (int) VIEW.screenY(alerts.locate(pick.id()).orElseThrow().lat());
            if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) {
                assertThat(inks).as(pick.id()).noneMatch(ink -> ink[y * WIDTH + x]);
            }
        });
    }

    @Test
    void namesKeepStillWhileUnitsMove() {
        List<boolean[]> before = written(Set.of());
        for (int step = 0; step < 5; step++) {
            int at = step;
            units.setGlideMillis(0);
            units.setUnits(random.ints(80, 0, WIDTH).mapToObj(x ->
                new UnitMark("U" + x, VIEW.toGeo(x, random.nextInt(HEIGHT)), 0, "巡", at % 2 == 0, false)).toList());
            List<boolean[]> after = written(Set.of());
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i)).as("layer %d, step %d", i, step).isEqualTo(before.get(i));
            }
        }
    }

    @Test
    void whatIsSelectedIsNamedFirst() {
        List<LatLon> ring = List.of(VIEW.toGeo(400, 300), VIEW.toGeo(560, 300), VIEW.toGeo(560, 340), VIEW.toGeo(400, 340));
        AreaLayer areas = new AreaLayer("sites", 40);
        areas.setAreas(List.of(new Area("first", "一", ring, Area.Tone.NORMAL, 1), new Area("second", "园园园园园园", ring, Area.Tone.NORMAL, 1)));
        alerts.setMarkers(List.of());
        sheets.clear();
        sheets.add(new Sheet(areas.still(), new Raster(WIDTH, HEIGHT)));
        int first = count(written(Set.of()).getFirst());
        int second = count(written(Set.of(StillContext.key("sites", "second"))).getFirst());
        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(4 * first);
    }

    @Test
    void labelsOfRingsAndReachAreasStepAsideForAlerts() {
        double metre = 1 / WebMercator.metresPerPixel(VIEW.centre().lat(), VIEW.zoom());
        double corner = 150 * metre * Math.sqrt(0.5);
        RingLayer rings = new RingLayer("rings");
        rings.setRings(List.of(new Ring(VIEW.toGeo(250, 350), 150, "三分钟")));
        TerritoryLayer reach = new TerritoryLayer("reach");
        reach.setTerritories(List.of(new Territory(List.of(List.of(VIEW.toGeo(750, 200), VIEW.toGeo(900, 350), VIEW.toGeo(750, 500),
            VIEW.toGeo(600, 350), VIEW.toGeo(750, 200))), "三分钟")));
        sheets.clear();
        sheets.add(new Sheet(rings.still(), new Raster(WIDTH, HEIGHT)));
        sheets.add(new Sheet(reach.still(), new Raster(WIDTH, HEIGHT)));
        for (boolean taken : new boolean[] {false, true}) {
            alerts.setMarkers(taken ? List.of(new Marker("A", VIEW.toGeo(250 + corner, 350 - corner), 1, true, 1),
                new Marker("B", VIEW.toGeo(750, 200), 1, true, 1)) : List.of());
            List<boolean[]> inks = written(Set.of());
            assertThat(inks).allSatisfy(ink -> assertThat(count(ink)).as("letters, taken %s", taken).isGreaterThan(60));
            assertThat(around(inks.get(0), 250 + corner, 350 - corner)).as("label of the ring at its upper right").isEqualTo(!taken);
            assertThat(around(inks.get(1), 750, 200)).as("label of the area in the north").isEqualTo(!taken);
        }
    }

    /// Whether there are letters where an alert would be.
    private static boolean around(boolean[] ink, double x, double y) {
        boolean found = false;
        for (int dy = -13; dy <= 13; dy++) {
            for (int dx = -13; dx <= 13; dx++) {
                found |= ink[((int) y + dy) * WIDTH + (int) x + dx];
            }
        }
        return found;
    }

    private static int count(boolean[] ink) {
        int found = 0;
        for (boolean inked : ink) {
            found += inked ? 1 : 0;
        }
        return found;
    }
}
