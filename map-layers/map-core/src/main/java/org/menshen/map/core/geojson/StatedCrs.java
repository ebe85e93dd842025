package org.menshen.map.core.geojson;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.menshen.map.core.geo.Datum;

/// Understands the member `crs` of the 2008 draft, which many programs still write.
final class StatedCrs {

    private static final Pattern EPSG = Pattern.compile("EPSG(?:[:/][0-9.]*)?[:/](\\d+)$");
    private static final Pattern CRS84 = Pattern.compile("(^|[:/])CRS84H?$");

    private StatedCrs() {
    }

    /// How a `crs` names its system; the kind of the value when it names none.
    static String name(Node crs) {
        if (crs instanceof Node.Str text) {
            return text.value();
        }
        if (crs instanceof Node.Obj described && described.get("properties") instanceof Node.Obj properties) {
            if (properties.get("name") instanceof Node.Str text) {
                return text.value();
            }
            if (properties.get("code") instanceof Node.Num code) {
                return "EPSG:" + code.text();
            }
            if (properties.get("href") instanceof Node.Str text) {
                return text.value();
            }
        }
        return "{}";
    }

    /// The datum of a name; absent when it is none that can be read.
    static Optional<Datum> datum(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        Matcher epsg = EPSG.matcher(upper);
        if (epsg.find()) {
            return switch (epsg.group(1)) {
                case "4326", "4979" -> Optional.of(Datum.WGS84);
                case "4490", "4480" -> Optional.of(Datum.CGCS2000);
                default -> Optional.empty();
            };
        }
        if (CRS84.matcher(upper).find()) {
            return Optional.of(Datum.WGS84);
        }
        try {
            return Optional.of(Datum.declared(upper.replace(" ", "").replaceFirst("^.*[:/]", "")));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
