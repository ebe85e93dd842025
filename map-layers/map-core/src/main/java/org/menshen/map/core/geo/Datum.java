package org.menshen.map.core.geo;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The coordinate system that a record says it is in. Everything inside is WGS-84; this is the border, both ways.
public enum Datum {
    /// as satellites give it, and as GB/T 28181 asks
    WGS84(UnaryOperator.identity(), UnaryOperator.identity()),
    /// China's own system, EPSG:4490; equal within centimetres
    CGCS2000(UnaryOperator.identity(), UnaryOperator.identity()),
    /// Chinese consumer maps, some 400 m off here
    GCJ02(Gcj02::toWgs84, Gcj02::fromWgs84),
    /// Baidu, an offset on top of GCJ-02
    BD09(Bd09::toWgs84, Bd09::fromWgs84);

    private final UnaryOperator<LatLon> in;
    private final UnaryOperator<LatLon> out;

    Datum(UnaryOperator<LatLon> in, UnaryOperator<LatLon> out) {
        this.in = in;
        this.out = out;
    }

    /// The system a record names. It is never guessed: a wrong one puts an alarm into the wrong compound.
    ///
    /// @param declared such as `GCJ02`, `gcj-02` or `EPSG:4326`; null or blank when the record names none
    /// @throws IllegalArgumentException when none is declared, or one that is not known, naming those that are
    public static Datum declared(@Nullable String declared) {
        String name = declared == null ? "" : declared.strip().toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no crs: say " + names());
        }
        return switch (name) {
            case "EPSG:4326" -> WGS84;
            case "EPSG:4490" -> CGCS2000;
            default -> Arrays.stream(values()).filter(datum -> datum.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown crs '" + declared + "': " + names()));
        };
    }

    private static String names() {
        return "WGS84, CGCS2000, GCJ02 or BD09";
    }

    /// The WGS-84 position of coordinates in this system.
    public LatLon toWgs84(LatLon position) {
        return in.apply(position);
    }

    /// Coordinates in this system of a WGS-84 position.
    public LatLon fromWgs84(LatLon position) {
        return out.apply(position);
    }
}
