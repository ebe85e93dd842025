package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.imports.ImportFault;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geojson.GeoFeature;
import org.menshen.map.core.text.Phrase;

/// Finds the coordinate system of a GeoJSON file: what the person says, else what the file states, else what its maker is known for. It is never
/// guessed: a wrong one puts everything 500 m away.
final class AreaDatum {

    private boolean atlas;

    /// The system, and what is to be told about it.
    record Found(Datum datum, List<Phrase> remarks) {
    }

    /// Looks at a feature. The atlas of DataV, from which most Chinese outlines come, is in GCJ-02 throughout and says so nowhere.
    void see(GeoFeature feature) {
        Map<String, @Nullable Object> properties = feature.properties();
        atlas |= properties.containsKey("adcode") && (properties.containsKey("acroutes") || properties.containsKey("subFeatureIndex")
                || properties.containsKey("childrenNum") && properties.containsKey("level"));
    }

    /// The system.
    ///
    /// @param said by the person who imports
    /// @param stated by the file
    /// @throws ImportFault when nobody names it, or the file contradicts itself
    Found find(Path file, @Nullable Datum said, Set<Datum> stated) throws IOException {
        List<Phrase> remarks = new ArrayList<>();
        if (said != null) {
            stated.stream().filter(other -> !same(other, said)).forEach(other -> remarks.add(ImportFault.phrase("crs.overruled", other, said)));
            if (atlas && said != Datum.GCJ02) {
                remarks.add(ImportFault.phrase("crs.atlas-overruled", said));
            }
            return new Found(said, remarks);
        }
        if (stated.size() > 1) {
            throw ImportFault.of(null, "crs.several", file, stated.stream().sorted().toList());
        }
        if (stated.isEmpty()) {
            if (!atlas) {
                throw ImportFault.of(null, "crs.needed", file);
            }
            return new Found(Datum.GCJ02, List.of(ImportFault.phrase("crs.atlas")));
        }
        Datum datum = stated.iterator().next();
        if (atlas && datum != Datum.GCJ02) {
            throw ImportFault.of(null, "crs.contradicts", file, datum);
        }
        return new Found(datum, List.of(ImportFault.phrase("crs.stated", datum)));
    }

    private static boolean same(Datum a, Datum b) {
        return a == b || List.of(Datum.WGS84, Datum.CGCS2000).containsAll(List.of(a, b));
    }
}
