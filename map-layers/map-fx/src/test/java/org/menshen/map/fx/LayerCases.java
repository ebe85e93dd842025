package org.menshen.map.fx;

import static org.menshen.map.fx.LayerCase.fill;
import static org.menshen.map.fx.LayerCase.ink;
import static org.menshen.map.fx.LayerCase.line;
import static org.menshen.map.fx.PictureRoom.CENTRE;
import static org.menshen.map.fx.PictureRoom.at;
import static org.menshen.map.fx.PictureRoom.square;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.track.TailLeg;
import org.menshen.map.fx.LayerCase.Box;
import org.menshen.map.fx.LayerCase.Ink;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.area.Drawing;
import org.menshen.map.fx.layer.area.DrawingLayer;
import org.menshen.map.fx.layer.area.HatchLayer;
import org.menshen.map.fx.layer.area.LabelLayer;
import org.menshen.map.fx.layer.area.Place;
import org.menshen.map.fx.layer.area.Ring;
import org.menshen.map.fx.layer.area.RingLayer;
import org.menshen.map.fx.layer.area.Territory;
import org.menshen.map.fx.layer.area.TerritoryLayer;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.camera.CameraSet;
import org.menshen.map.fx.layer.camera.ConeLayer;
import org.menshen.map.fx.layer.camera.LiftedLayer;
import org.menshen.map.fx.layer.camera.Proposal;
import org.menshen.map.fx.layer.camera.ProposalLayer;
import org.menshen.map.fx.layer.camera.SpotLayer;
import org.menshen.map.fx.layer.heat.HeatLegend;
import org.menshen.map.fx.layer.heat.HeatLegendLayer;
import org.menshen.map.fx.layer.heat.HeatZone;
import org.menshen.map.fx.layer.heat.PointHeatLayer;
import org.menshen.map.fx.layer.heat.ZoneHeatLayer;
import org.menshen.map.fx.layer.item.ItemLayer;
import org.menshen.map.fx.layer.item.ItemPile;
import org.menshen.map.fx.layer.item.ItemPress;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.patrol.PatrolLayer;
import org.menshen.map.fx.layer.patrol.PatrolRoute;
import org.menshen.map.fx.layer.unit.LineLayer;
import org.menshen.map.fx.layer.unit.Tie;
import org.menshen.map.fx.layer.unit.Trail;
import org.menshen.map.fx.layer.unit.TrailLayer;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.paint.Role;

/// Every layer with little on it, around the middle of a map of 400 × 300 pixels at zoom 17, where a pixel is about a metre.
final class LayerCases {

    private LayerCases() {
    }

    static List<LayerCase> all() {
        List<LayerCase> all = new ArrayList<>();
        areas(all);
        cameras(all);
        drawings(all);
        patrols(all);
        heat(all);
        markers(all);
        items(all);
        lines(all);
        places(all);
        units(all);
        return all;
    }

    private static void areas(List<LayerCase> all) {
        area(all, Area.Tone.NORMAL, fill(Role.AREA_FILL, 1, Box.middle(40)), new Ink(Role.AREA_STROKE, 1, 80, Box.middle(52), 100));
        area(all, Area.Tone.STALE, fill(Role.STALE_FILL, 1, Box.middle(40)), new Ink(Role.STALE, 1, 80, Box.middle(52), 60));
        area(all, Area.Tone.ALERT, fill(Role.SEV_2, 0.1, Box.middle(40)), line(Role.SEV_2, Box.middle(52), 200));
        area(all, Area.Tone.DRILL, fill(Role.DRILL, 0.1, Box.middle(40)), new Ink(Role.DRILL, 1, 80, Box.middle(52), 100));
    }

    private static void area(List<LayerCase> all, Area.Tone tone, Ink... inks) {
        all.add(new LayerCase("area " + tone, 7.5, 8.8, Box.middle(52), List.of(inks), () -> {
            AreaLayer layer = new AreaLayer("it", 40);
            layer.setAreas(List.of(new Area("A", "", square(100), tone, 2)));
            return layer;
        }));
    }

    private static void cameras(List<LayerCase> all) {
        for (Camera.State state : Camera.State.values()) {
            List<Ink> inks = switch (state) {
                case OK -> List.of(ink(Role.CAMERA, Box.middle(4), 8), fill(Role.CAMERA_CONE, 1, Box.around(35, 0, 10)));
                case STALE -> List.of(line(Role.STALE, Box.middle(4), 4), fill(Role.STALE_FILL, 1, Box.around(35, 0, 10)));
                case OFFLINE -> List.of(line(Role.OFFLINE, Box.middle(5), 6));
            };
            boolean cone = state != Camera.State.OFFLINE;
            all.add(new LayerCase("camera " + state, cone ? 1.2 : 0.02, cone ? 2 : 0.1,
                cone ? new Box(194, 115, 68, 70) : Box.middle(6), inks, () -> {
                    ConeLayer layer = new ConeLayer("it");
                    layer.setCameras(CameraSet.of(List.of(camera(state))));
                    return layer;
                }));
        }
        all.add(new LayerCase("lifted camera", 1.3, 2.1, new Box(194, 115, 68, 70),
            List.of(ink(Role.SELECTION, Box.middle(5), 30), fill(Role.SELECTION, 0.22, Box.around(35, 0, 10))), () -> {
                LiftedLayer layer = new LiftedLayer("it");
                layer.setCameras(List.of(camera(Camera.State.OK)));
                return layer;
            }));
        all.add(new LayerCase("proposed camera", 1.3, 2.3, new Box(188, 115, 74, 70),
            List.of(ink(Role.TEXT, Box.middle(7), 4), line(Role.SELECTION, Box.middle(11), 20), fill(Role.SELECTION, 0.16, Box.around(35, 0, 10))),
            () -> {
                ProposalLayer layer = new ProposalLayer("it");
                layer.setProposals(List.of(new Proposal(4, camera(Camera.State.OK), "")));
                return layer;
            }));
        blind(all);
    }

    private static void blind(List<LayerCase> all) {
        all.add(new LayerCase("hatched box", 7.5, 8.8, Box.middle(52),
            List.of(line(Role.BLIND, Box.middle(40), 600), new Ink(Role.BLIND, 0.18, 6, Box.middle(40), 2000)), () -> {
                HatchLayer layer = new HatchLayer("it", Role.BLIND);
                LatLon southWest = at(-50, -50);
                LatLon northEast = at(50, 50);
                layer.setBoxes(new HatchLayer.Boxes(new double[] {WebMercator.x(southWest.lon()), WebMercator.y(northEast.lat()),
                    WebMercator.x(northEast.lon()), WebMercator.y(southWest.lat())}));
                return layer;
            }));
        for (boolean seen : new boolean[] {true, false}) {
            all.add(new LayerCase("spot, seen " + seen, 0.35, 0.7, Box.middle(17), List.of(line(Role.SELECTION, Box.middle(7), 20),
                seen ? line(Role.SELECTION, Box.middle(16), 100) : line(Role.SELECTION, Box.around(10, 10, 4), 8)), () -> {
                    SpotLayer layer = new SpotLayer("it");
                    layer.setSpot(CENTRE, "", seen);
                    return layer;
                }));
        }
    }

    private static Camera camera(Camera.State state) {
        return new Camera("C", CENTRE, 90, 60, 60, state);
    }

    private static void drawings(List<LayerCase> all) {
        drawing(all, Drawing.Form.NOTE, 0.05, 0.1, Box.middle(8), ink(Role.SKETCH, Box.middle(6), 50), CENTRE);
        drawing(all, Drawing.Form.LINE, 0.2, 0.4, new Box(145, 145, 110, 10), line(Role.SKETCH, new Box(160, 145, 80, 10), 140),
            at(-50, 0), at(50, 0));
        drawing(all, Drawing.Form.ARROW, 0.2, 0.5, new Box(145, 138, 110, 24), line(Role.SKETCH, Box.around(46, 0, 8), 30), at(-50, 0), at(50, 0));
        drawing(all, Drawing.Form.CORDON, 0.2, 0.6, new Box(145, 144, 110, 12), line(Role.SKETCH, new Box(150, 144, 100, 12), 220),
            at(-50, 0), at(50, 0));
        drawing(all, Drawing.Form.AREA, 7.5, 9.2, Box.middle(53), fill(Role.SKETCH, 0.14, Box.middle(40)), square(100).toArray(LatLon[]::new));
        drawing(all, Drawing.Form.FENCE, 7.5, 9.2, Box.middle(55), fill(Role.SKETCH, 0.08, Box.middle(40)), square(100).toArray(LatLon[]::new));
        drawing(all, Drawing.Form.FENCE, 7.5, 9.2, Box.middle(55), line(Role.SKETCH, Box.around(50, 50, 4), 36), square(100).toArray(LatLon[]::new));
    }

    private static void drawing(List<LayerCase> all, Drawing.Form form, double least, double most, Box within, Ink ink, LatLon... points) {
        all.add(new LayerCase("drawing " + form, least, most, within, List.of(ink), () -> {
            DrawingLayer layer = new DrawingLayer("it");
            layer.setDrawings(List.of(new Drawing("D", form, List.of(points), "")));
            return layer;
        }));
    }

    private static void patrols(List<LayerCase> all) {
        patrol(all, "patrol that is planned", false, List.of(), line(Role.UNIT, Box.around(50, 0, 11), 60));
        patrol(all, "patrol that runs", true, List.of(at(-50, 20), at(0, 30)), ink(Role.UNIT_ACTIVE, Box.around(-50, 0, 8), 90),
            line(Role.UNIT_ACTIVE, new Box(155, 115, 40, 20), 60));
    }

    private static void patrol(List<LayerCase> all, String name, boolean running, List<LatLon> walked, Ink... inks) {
        all.add(new LayerCase(name, 0.4, 1.6, new Box(138, 112, 124, 50), List.of(inks), () -> {
            PatrolLayer layer = new PatrolLayer("it");
            BitSet visited = new BitSet();
            visited.set(0, running);
            layer.setRoutes(List.of(new PatrolRoute("P", List.of(at(-50, 0), at(50, 0)), visited, walked, running, "")));
            return layer;
        }));
    }

    private static void heat(List<LayerCase> all) {
        zone(all, "zone full of people", 4, 15, 24, Box.middle(92), new Ink(Role.HEAT_4, 0.8, 20, Box.middle(10), 300));
        zone(all, "zone without data", Double.NaN, 1.6, 2.5, Box.middle(52), new Ink(Role.NO_DATA, 0.55, 4, Box.middle(40), 1000));
        all.add(new LayerCase("heat of points", 2, 3.2, Box.middle(100), List.of(new Ink(Role.HEAT_4, 0.8, 12, Box.middle(5), 80)), () ->
            points(new PointHeatLayer.Data(same(CENTRE.lon()), same(CENTRE.lat()), persons(), List.of()))));
        all.add(new LayerCase("points not measured", 2.7, 4, Box.middle(52), List.of(new Ink(Role.NO_DATA, 0.4, 35, Box.middle(40), 1000)), () ->
            points(new PointHeatLayer.Data(new double[0], new double[0], new float[0], List.of(square(100))))));
        all.add(new LayerCase("legend of heat", 12.5, 13.5, new Box(12, 160, 200, 80),
            List.of(new Ink(Role.PANEL, 1, 1, new Box(150, 215, 50, 20), 900), new Ink(Role.HEAT_0, 1, 20, new Box(20, 183, 20, 12), 30),
                new Ink(Role.HEAT_4, 1, 20, new Box(185, 183, 20, 12), 30), line(Role.TEXT_WEAK, new Box(12, 160, 200, 25), 20)),
            () -> new HeatLegendLayer("it", new ZoneHeatLayer("zones", 4), new HeatLegend("p/m2", List.of("0", "4"), "none"), 60)));
    }

    private static void zone(List<LayerCase> all, String name, double density, double least, double most, Box within, Ink ink) {
        all.add(new LayerCase(name, least, most, within, List.of(ink), () -> {
            ZoneHeatLayer layer = new ZoneHeatLayer("it", 4);
            layer.setZones(List.of(new HeatZone("Z", square(100), density, false)));
            return layer;
        }));
    }

    private static PointHeatLayer points(PointHeatLayer.Data data) {
        PointHeatLayer layer = new PointHeatLayer("it", 0.05, 20);
        layer.setData(data);
        return layer;
    }

    private static double[] same(double value) {
        double[] values = new double[1000];
        Arrays.fill(values, value);
        return values;
    }

    private static float[] persons() {
        float[] persons = new float[1000];
        Arrays.fill(persons, 1);
        return persons;
    }

    private static void markers(List<LayerCase> all) {
        for (int severity = 1; severity <= 5; severity++) {
            Marker marker = new Marker("A", CENTRE, severity, false, 1);
            markers(all, "marker of severity " + severity, 0.3, 0.8, Box.middle(18),
                List.of(ink(Role.severity(severity), Box.middle(16), 150)), marker);
        }
        markers(all, "marker for several", 0.5, 1.1, new Box(180, 120, 60, 50),
            List.of(ink(Role.SEV_3, Box.middle(16), 150), line(Role.TEXT, Box.around(16, 13, 9), 8)), new Marker("A", CENTRE, 3, false, 37));
        markers(all, "stack of two severities", 1.2, 2.4, new Box(160, 120, 80, 60),
            List.of(ink(Role.SEV_3, Box.middle(32), 200), line(Role.SEV_4, Box.middle(32), 3), line(Role.TEXT, Box.middle(32), 8)),
            new Marker("A", CENTRE, 3, true, 1), new Marker("B", CENTRE, 4, true, 12));
        markers(all, "answered stack", 0.5, 1.1, new Box(180, 120, 60, 50),
            List.of(ink(Role.SEV_4, Box.middle(16), 60), new Ink(Role.PANEL, 1, 1, Box.middle(12), 100)),
            new Marker("A", CENTRE, 4, false, 1), new Marker("B", CENTRE, 4, false, 1));
        all.add(new LayerCase("dot", 0.05, 0.13, Box.middle(8), List.of(ink(Role.SEV_1, Box.middle(6), 40)), () -> {
            DotLayer layer = new DotLayer("it", 20);
            layer.setDots(List.of(new Dot("a", CENTRE, Role.SEV_1)));
            return layer;
        }));
    }

    private static void markers(List<LayerCase> all, String name, double least, double most, Box within, List<Ink> inks, Marker... markers) {
        all.add(new LayerCase(name, least, most, within, inks, () -> {
            MarkerLayer layer = new MarkerLayer("it");
            layer.setMarkers(List.of(markers));
            return layer;
        }));
    }

    private static void items(List<LayerCase> all) {
        all.add(new LayerCase("item with time", 0.3, 0.7, Box.middle(16), List.of(new Ink(Role.LABEL, 1, 60, Box.middle(13), 60)),
            () -> items(1, 0, 0)));
        all.add(new LayerCase("item that is late", 0.3, 0.8, new Box(180, 120, 46, 50), List.of(line(Role.SEV_1, Box.middle(20), 120)),
            () -> items(1, 0, 1)));
        all.add(new LayerCase("sheaf of items", 0.7, 1.6, new Box(170, 120, 66, 50),
            List.of(line(Role.SEV_2, Box.middle(30), 120), line(Role.TEXT, Box.around(7, 0, 12), 10)), () -> items(40, 3, 0)));
    }

    private static ItemLayer items(int count, int near, int late) {
        ItemLayer layer = new ItemLayer("it");
        ItemPress press = late > 0 ? ItemPress.LATE : near > 0 ? ItemPress.NEAR : ItemPress.CALM;
        layer.setPiles(List.of(new ItemPile(CENTRE, Bounds.within(CENTRE, 1), "H", List.of(new ItemPile.Head("a", "H", press)), count, near, late)));
        return layer;
    }

    private static void lines(List<LayerCase> all) {
        for (boolean strong : new boolean[] {true, false}) {
            Ink ink = strong ? line(Role.LINK, new Box(155, 145, 90, 10), 40) : new Ink(Role.LINK, 0.3, 40, new Box(155, 145, 90, 10), 20);
            all.add(new LayerCase("link, strong " + strong, 0.03, 0.3, new Box(146, 146, 108, 8), List.of(ink), () -> {
                LineLayer layer = new LineLayer("it");
                layer.setLinks(List.of(new Tie(at(-50, 0), at(50, 0), strong)));
                return layer;
            }));
        }
        all.add(new LayerCase("guessed link", 0.08, 0.35, new Box(146, 140, 108, 20),
            List.of(line(Role.LINK, Box.around(0, 3, 4), 6)), () -> {
                LineLayer layer = new LineLayer("it");
                layer.setLinks(List.of(new Tie(at(-50, 0), at(50, 0), false, true)));
                return layer;
            }));
        for (boolean gap : new boolean[] {true, false}) {
            all.add(new LayerCase(gap ? "tail with a gap" : "tail", gap ? 0.08 : 0.2, gap ? 0.19 : 0.4, new Box(146, 146, 108, 8),
                List.of(line(Role.UNIT_ACTIVE, new Box(150, 146, 100, 8), gap ? 40 : 150)), () -> {
                    TrailLayer layer = new TrailLayer("it");
                    layer.setTrails(List.of(new Trail("T", List.of(new TailLeg(at(-50, 0), at(50, 0), 1, gap)), true)));
                    return layer;
                }));
        }
        all.add(new LayerCase("ring", 0.1, 0.5, Box.middle(63), List.of(new Ink(Role.RING, 0.5, 60, Box.around(58, 0, 6), 2)), () -> {
            RingLayer layer = new RingLayer("it");
            layer.setRings(List.of(new Ring(CENTRE, 60, "")));
            return layer;
        }));
        all.add(new LayerCase("territory", 0.1, 0.6, new Box(146, 90, 108, 112),
            List.of(new Ink(Role.RING, 0.6, 60, Box.around(0, -49, 6), 2), line(Role.RING, Box.around(49, 49, 14), 3)), () -> {
                TerritoryLayer layer = new TerritoryLayer("it");
                layer.setTerritories(List.of(new Territory(List.of(square(100)), "3'")));
                return layer;
            }));
    }

    private static void places(List<LayerCase> all) {
        all.add(new LayerCase("name of a place", 0.2, 0.5, new Box(140, 130, 130, 40),
            List.of(line(Role.LABEL, new Box(140, 130, 130, 40), 25)), () -> {
            LabelLayer layer = new LabelLayer("it");
            layer.setPlaces(List.of(new Place("P", CENTRE, "Gate 4", 1, 12)));
            return layer;
        }));
    }

    private static void units(List<LayerCase> all) {
        unit(all, "unit", List.of(line(Role.UNIT, Box.middle(14), 40), ink(Role.UNIT_FILL, Box.middle(9), 100)), unit(false, false));
        unit(all, "active unit", List.of(line(Role.UNIT_ACTIVE, Box.middle(14), 40), ink(Role.UNIT_ACTIVE_FILL, Box.middle(9), 100)),
            unit(true, false));
        unit(all, "unit with an old position", List.of(line(Role.STALE, Box.middle(14), 20), ink(Role.UNIT_FILL, Box.middle(9), 100)),
            unit(true, true));
        unit(all, "stack of units", List.of(line(Role.UNIT, Box.middle(14), 40), line(Role.TEXT, Box.around(14, 10, 8), 3)), unit(false, false),
            new UnitMark("second", CENTRE, Double.NaN, "B", false, false));
    }

    private static UnitMark unit(boolean active, boolean stale) {
        return new UnitMark("first", CENTRE, 270, "A", active, stale);
    }

    private static void unit(List<LayerCase> all, String name, List<Ink> inks, UnitMark... units) {
        all.add(new LayerCase(name, 0.25, 0.8, new Box(178, 128, 50, 40), inks, () -> {
            UnitLayer layer = new UnitLayer("it");
            layer.setUnits(List.of(units));
            return layer;
        }));
    }
}
