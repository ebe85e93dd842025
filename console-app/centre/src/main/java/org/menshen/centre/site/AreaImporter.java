package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.map.core.base.Feature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geojson.Finding;
import org.menshen.map.core.geojson.GeoFeature;
import org.menshen.map.core.geojson.GeoJson;
import org.menshen.map.core.geojson.Geometry;

/// Adds the areas of a GeoJSON file to a site's base map: water, parks, buildings that its street map does not hold.
public final class AreaImporter {

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
        for (GeoFeature feature : read.features()) {
            feature.geometry().map(AreaImporter::areas).orElse(List.of())
                    .forEach(rings -> builder.area(kind, feature.text("name"), feature.text("name:en"), rings));
        }
        BaseMapFile.write(builder.build(), dir.resolve(SiteLoader.MAP));
        return new Result(builder.size() - before, read.findings());
    }

    private static BaseMapBuilder copy(BaseMap map) {
        BaseMapBuilder builder = new BaseMapBuilder().attribution(map.attribution()).schematic(map.schematic());
        for (FeatureKind kind : FeatureKind.values()) {
            for (Feature feature : map.features(kind)) {
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
}
