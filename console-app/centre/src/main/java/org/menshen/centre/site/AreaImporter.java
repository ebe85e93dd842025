package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geojson.Finding;
import org.menshen.map.core.geojson.GeoFeature;
import org.menshen.map.core.geojson.GeoJson;
import org.menshen.map.core.geojson.Geometry;

/// Adds the areas of a GeoJSON file to a site's base map: water, parks, buildings that its street map does not hold.
public final class AreaImporter {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double MARGIN = 0.25;

    private AreaImporter() {
    }

    /// What came of an import.
    ///
    /// @param added areas that were added
    /// @param warnings what the file does not do well, each with its line
    public record Result(int added, List<Finding> warnings) {
    }

    /// Imports areas. Points and lines of the file are passed over.
    ///
    /// @param kind what the areas are
    /// @throws IOException when the file is faulty, naming each fault with its line, or the base map cannot be written; nothing has changed then
    public static Result run(Path file, FeatureKind kind, Path dir) throws IOException {
        GeoJson.Result read = GeoJson.read(file);
        if (!read.isAccepted()) {
            StringBuilder faults = new StringBuilder(file + " is no good GeoJSON:");
            read.findings().stream().filter(Finding::isError)
                    .forEach(f -> faults.append("\n  line ").append(f.line()).append(": ").append(f.message()));
            throw new IOException(faults.toString());
        }
        SiteModel site = SiteLoader.load(dir);
        BaseMapBuilder builder = copy(site.map());
        int before = builder.size();
        org.locationtech.jts.geom.Geometry around = SHAPES.toGeometry(envelope(site.extent()));
        for (GeoFeature feature : read.features()) {
            feature.geometry().map(AreaImporter::areas).orElse(List.of()).stream().flatMap(rings -> clipped(rings, around).stream())
                    .forEach(rings -> builder.area(kind, feature.text("name"), feature.text("name:en"), rings));
        }
        BaseMapFile.write(builder.build(), dir.resolve(SiteLoader.MAP));
        return new Result(builder.size() - before, read.findings());
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
    private static List<List<List<LatLon>>> clipped(List<List<LatLon>> rings, org.locationtech.jts.geom.Geometry around) {
        LinearRing[] holes = rings.stream().skip(1).map(AreaImporter::ring).toArray(LinearRing[]::new);
        org.locationtech.jts.geom.Geometry part = SHAPES.createPolygon(ring(rings.getFirst()), holes).buffer(0).intersection(around);
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

    private static LinearRing ring(List<LatLon> points) {
        return SHAPES.createLinearRing(points.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
    }

    private static List<LatLon> points(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates()).map(c -> new LatLon(c.y, c.x)).toList();
    }
}
