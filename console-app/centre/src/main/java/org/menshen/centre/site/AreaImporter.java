package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.SteadyFile;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geojson.Finding;
import org.menshen.map.core.geojson.GeoFeature;
import org.menshen.map.core.geojson.GeoJson;
import org.menshen.map.core.geojson.Geometry;
import org.menshen.map.core.text.Phrase;

/// Adds the areas of a GeoJSON file to a site's base map: water, parks, buildings that its street map does not hold.
/// The file is read twice, feature by feature: once to find its faults and its coordinate system, once to take its areas.
public final class AreaImporter {

    /// What areas can be.
    public static final List<FeatureKind> KINDS = List.of(FeatureKind.WATER, FeatureKind.PARK, FeatureKind.BUILDING, FeatureKind.LANDUSE);

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double MARGIN = 0.25;
    /// features left out that are listed by line; the others are counted
    private static final int MOST = 200;

    private final FeatureKind kind;
    private final Datum datum;
    private final BaseMapBuilder builder;
    private final org.locationtech.jts.geom.Geometry around;
    private final List<RowNote> leftOut = new ArrayList<>();
    private int left;

    private AreaImporter(FeatureKind kind, Datum datum, SiteModel site) {
        this.kind = kind;
        this.datum = datum;
        this.builder = copy(site.map());
        this.around = SHAPES.toGeometry(envelope(site.extent()));
    }

    /// What came of an import.
    ///
    /// @param added areas that were added
    /// @param datum the coordinate system the file was read in
    /// @param left how many features were left out
    /// @param leftOut the first of them, each with line and reason
    /// @param remarks what is to be told about the coordinate system
    /// @param warnings what the file does not do well, each with its line
    public record Result(int added, Datum datum, int left, List<RowNote> leftOut, List<Phrase> remarks, List<Finding> warnings) {
    }

    /// Imports areas.
    ///
    /// @param kind what the areas are
    /// @param said the coordinate system; needed unless the file states it
    /// @throws IOException when the file as a whole is faulty, naming each fault with its line, when nobody names its coordinate system, when
    ///                     nothing in it is an area at the site, or when the base map cannot be written; nothing has changed then
    public static Result run(Path file, FeatureKind kind, @Nullable Datum said, Path dir) throws IOException {
        SteadyFile steady = SteadyFile.of(file);
        AreaDatum signs = new AreaDatum();
        GeoJson.Report report = GeoJson.scan(file, signs::see);
        if (!report.whole()) {
            throw new ImportFault(ImportFault.phrase("geojson.faulty", file, report.errors()),
                    report.findings().stream().filter(Finding::isError).map(AreaImporter::note).toList(), null);
        }
        AreaDatum.Found found = signs.find(file, said, report.stated());
        SiteModel site = SiteLoader.load(dir);
        AreaImporter areas = new AreaImporter(kind, found.datum(), site);
        int before = areas.builder.size();
        GeoJson.scan(file, areas::take);
        int added = areas.builder.size() - before;
        areas.faulty(report);
        if (added == 0) {
            throw new ImportFault(ImportFault.phrase(areas.left == 0 ? "areas.none" : "areas.bad", file, areas.left, found.datum()), areas.leftOut,
                    null);
        }
        steady.check();
        BaseMapFile.write(areas.builder.build(), dir.resolve(SiteLoader.MAP));
        return new Result(added, found.datum(), areas.left, areas.leftOut, found.remarks(),
                report.findings().stream().filter(finding -> !finding.isError()).toList());
    }

    /// A finding as a note of an import.
    public static RowNote note(Finding finding) {
        return new RowNote(finding.line(), ImportFault.phrase("at", finding.column(), finding.words()));
    }

    private void take(GeoFeature feature) {
        if (feature.geometry().isEmpty()) {
            leave(feature, feature.lost().map(Finding::words).orElse(ImportFault.phrase("left.empty")));
            return;
        }
        List<List<List<LatLon>>> areas = areas(feature.geometry().get());
        List<List<List<LatLon>>> kept = areas.stream().flatMap(rings -> clipped(rings).stream()).toList();
        if (areas.isEmpty()) {
            leave(feature, ImportFault.phrase("left.kind", feature.geometry().get().getClass().getSimpleName()));
        } else if (kept.isEmpty()) {
            leave(feature, ImportFault.phrase("left.outside"));
        }
        kept.forEach(rings -> builder.area(kind, feature.text("name"), feature.text("name:en"), rings));
    }

    /// Features with an error are left out like those that are no areas here; all stand in the order of the file.
    private void faulty(GeoJson.Report report) {
        left += report.left();
        report.leftOut().forEach(finding -> leftOut.add(note(finding)));
        leftOut.sort(Comparator.comparingLong(RowNote::line));
        if (leftOut.size() > MOST) {
            leftOut.subList(MOST, leftOut.size()).clear();
        }
    }

    private void leave(GeoFeature feature, Phrase why) {
        left++;
        if (leftOut.size() < MOST) {
            String name = feature.text("name").isEmpty() ? feature.id().orElse("") : feature.text("name");
            leftOut.add(new RowNote(feature.line(), name.isEmpty() ? why : ImportFault.phrase("left.named", name, why)));
        }
    }

    private static BaseMapBuilder copy(BaseMap map) {
        BaseMapBuilder builder = new BaseMapBuilder().attribution(map.attribution()).schematic(map.schematic());
        for (FeatureKind kind : FeatureKind.values()) {
            for (BaseFeature feature : map.features(kind)) {
                builder.add(kind, feature.name(), feature.nameEn(), feature.rank(), feature.traits(), feature.shape());
            }
        }
        return builder;
    }

    private static List<List<List<LatLon>>> areas(Geometry geometry) {
        return switch (geometry) {
            case Geometry.Polygon polygon -> List.of(polygon.rings());
            case Geometry.MultiPolygon many -> many.polygons().stream().map(Geometry.Polygon::rings).toList();
            case Geometry.Collection collection -> collection.geometries().stream().flatMap(part -> areas(part).stream()).toList();
            default -> List.of();
        };
    }

    /// A river is longer than a site: only what lies around the site is kept.
    private List<List<List<LatLon>>> clipped(List<List<LatLon>> rings) {
        LinearRing[] holes = rings.stream().skip(1).map(this::ring).toArray(LinearRing[]::new);
        org.locationtech.jts.geom.Geometry whole = GeometryFixer.fix(SHAPES.createPolygon(ring(rings.getFirst()), holes));
        org.locationtech.jts.geom.Geometry part = OverlayNGRobust.overlay(whole, around, OverlayNG.INTERSECTION);
        List<List<List<LatLon>>> kept = new ArrayList<>();
        for (int i = 0; i < part.getNumGeometries(); i++) {
            if (part.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<List<LatLon>> own = new ArrayList<>();
                own.add(points(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    own.add(points(polygon.getInteriorRingN(hole)));
                }
                kept.add(own);
            }
        }
        return kept;
    }

    private static Envelope envelope(Bounds extent) {
        Envelope box = new Envelope(extent.west(), extent.east(), extent.south(), extent.north());
        box.expandBy(box.getWidth() * MARGIN, box.getHeight() * MARGIN);
        return box;
    }

    private LinearRing ring(List<LatLon> points) {
        return SHAPES.createLinearRing(points.stream().map(datum::toWgs84).map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
    }

    private static List<LatLon> points(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates()).map(c -> new LatLon(c.y, c.x)).toList();
    }
}
