package org.menshen.centre.drill.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.imports.Decimal;
import org.menshen.centre.imports.TableFile;
import org.menshen.centre.imports.Unreadable;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Reads the values of a row by a mapping. A value that cannot be read throws [Unreadable] with the reason.
final class RowReader {

    private final CsvMapping mapping;
    private final Optional<Decimal> usual;
    private final ZoneId zone;
    private final List<TimePattern> times;
    private final @Nullable Pattern pattern;
    private final Affine affine;

    /// @param site where positions are moved to when the mapping does not say
    /// @param usual the mark before a fraction that the table's separator leaves
    /// @throws IllegalArgumentException when the mapping holds a bad pattern, zone or move
    RowReader(CsvMapping mapping, Bounds site, Optional<Decimal> usual) {
        this.mapping = mapping;
        this.usual = usual;
        zone = ZoneId.of(mapping.zone());
        times = mapping.times().stream().map(text -> new TimePattern(text, zone)).toList();
        pattern = mapping.position().pattern() == null ? null : Pattern.compile(mapping.position().pattern());
        affine = affine(mapping.resite(), site);
    }

    private static Affine affine(CsvMapping.@Nullable Resite resite, Bounds site) {
        if (resite == null) {
            return Affine.identity();
        }
        if (resite.points() != null) {
            return Affine.points(resite.points());
        }
        if (resite.from() == null) {
            throw new IllegalArgumentException("resite needs 'from' or 'points'");
        }
        double[] to = resite.to();
        return Affine.box(resite.from(), to == null ? site : new Bounds(to[1], to[0], to[3], to[2]));
    }

    ZoneId zone() {
        return zone;
    }

    /// A value that must be there.
    ///
    /// @param part name in `columns`
    String need(TableFile.Row row, String part) throws Unreadable {
        String column = mapping.columns().get(part);
        String value = column == null ? "" : row.get(column);
        if (value.isEmpty()) {
            throw new Unreadable("missing", column == null ? part : column);
        }
        return value;
    }

    /// A value that may be missing; empty then.
    String get(TableFile.Row row, String part) {
        String column = mapping.columns().get(part);
        return column == null ? "" : row.get(column);
    }

    double number(TableFile.Row row, String part) throws Unreadable {
        String text = need(row, part);
        String column = mapping.columns().get(part);
        Optional<Decimal> mark = mark(coordinates(row));
        return mark.isPresent() ? mark.get().number(column, text) : Decimal.unmarked(column, text);
    }

    /// A row writes all its numbers alike, and its position shows how: coordinates have a fraction and are never grouped.
    private Optional<Decimal> mark(String[] coordinates) {
        return mapping.mark().or(() -> Decimal.of(coordinates)).or(() -> usual);
    }

    /// A time; `null` when the value is empty.
    @Nullable Instant time(TableFile.Row row, String column) throws Unreadable {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        for (TimePattern pattern : times) {
            Optional<Instant> time = pattern.instant(text);
            if (time.isPresent()) {
                return time.get();
            }
        }
        throw new Unreadable("bad-time", column, text, mapping.times().getFirst());
    }

    LocalDate date(TableFile.Row row, String part) throws Unreadable {
        String text = need(row, part);
        for (TimePattern pattern : times) {
            Optional<LocalDate> date = pattern.date(text);
            if (date.isPresent()) {
                return date.get();
            }
        }
        throw new Unreadable("bad-time", mapping.columns().get(part), text, mapping.times().getFirst());
    }

    /// Latitude and longitude as they are written.
    private String[] coordinates(TableFile.Row row) {
        CsvMapping.Position p = mapping.position();
        if (p.column() == null || pattern == null) {
            return new String[] {p.lat() == null ? "" : row.get(p.lat()), p.lon() == null ? "" : row.get(p.lon())};
        }
        Matcher m = pattern.matcher(row.get(p.column()));
        return m.find() ? new String[] {m.group(1), m.group(2)} : new String[] {"", ""};
    }

    /// The position, moved.
    LatLon position(TableFile.Row row) throws Unreadable {
        CsvMapping.Position p = mapping.position();
        boolean one = p.column() != null && pattern != null;
        String column = one ? p.column() : p.lat() + "/" + p.lon();
        String[] written = coordinates(row);
        String text = one ? row.get(p.column()) : (written[0] + " " + written[1]).strip();
        Decimal mark = mark(written).orElse(Decimal.POINT);
        if (written[0].isEmpty() || written[1].isEmpty()) {
            throw new Unreadable("bad-position", column, text);
        }
        double lat = mark.plain(one ? column : p.lat(), written[0]);
        double lon = mark.plain(one ? column : p.lon(), written[1]);
        if (lat == 0 && lon == 0) {
            throw new Unreadable("zero-position");
        }
        LatLon read;
        try {
            read = p.datum().toWgs84(new LatLon(lat, lon));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("off-earth", written[0], written[1]);
        }
        double[] from = mapping.resite() == null ? null : mapping.resite().from();
        if (from != null && !new Bounds(from[1], from[0], from[3], from[2]).contains(read)) {
            throw new Unreadable("outside", read.lat() + ", " + read.lon());
        }
        try {
            return affine.move(read);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("outside", read.lat() + ", " + read.lon());
        }
    }
}
