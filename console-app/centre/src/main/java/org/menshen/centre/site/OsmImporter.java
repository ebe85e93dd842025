package org.menshen.centre.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.menshen.wire.imports.SteadyFile;
import org.menshen.wire.imports.WholeFile;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.osm.OsmImport;
import org.menshen.map.core.osm.OsmReport;

/// Makes an OpenStreetMap file the base map of a site directory.
public final class OsmImporter {

    private OsmImporter() {
    }

    /// What came of an import.
    ///
    /// @param map the base map that was written
    /// @param report what was read, made and left out
    /// @param newSite whether the directory was no site before and got a description of its own
    public record Result(Path map, OsmReport report, boolean newSite) {
    }

    /// Imports a map. A directory without `site.yaml` becomes a site with the map's extent and nothing guarded in it.
    ///
    /// @param file OSM XML, also in gzip, or PBF
    /// @param dir the site directory, made when absent
    /// @throws IOException when the file is no such map, naming the fault, or the directory cannot be written; nothing has changed then
    public static Result run(Path file, Path dir) throws IOException {
        SteadyFile steady = SteadyFile.of(file);
        OsmImport.Result read = OsmImport.read(file);
        steady.check();
        Path map = dir.resolve(SiteLoader.MAP);
        BaseMapFile.write(read.map(), map);
        boolean fresh = Files.notExists(dir.resolve(SiteLoader.SPEC));
        if (fresh) {
            String spec = spec(file, read.map().bounds().orElseThrow());
            WholeFile.write(dir.resolve(SiteLoader.SPEC), out -> out.write(spec.getBytes(StandardCharsets.UTF_8)));
        }
        return new Result(map, read.report(), fresh);
    }

    private static String spec(Path file, Bounds b) {
        String name = file.getFileName().toString().replaceFirst("(\\.osm)?(\\.(osm|pbf|xml|gz))+$", "").replaceAll("[\"\\\\\\p{Cntrl}]", "_");
        return String.format(Locale.ROOT, """
                # Made by importing %s. Guarded sites, cameras and units can be described here; see config/sites/nanmatou/site.yaml.
                id: "%s"
                zh: "%s"
                en: "%s"
                zone: Asia/Shanghai
                extent: { west: %.7f, south: %.7f, east: %.7f, north: %.7f }
                """, name, name, name, name, b.west(), b.south(), b.east(), b.north());
    }
}
