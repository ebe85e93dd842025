package org.menshen.centre.drill.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Reads the values of a row by a mapping. A value that cannot be read throws [Unreadable] with the reason.
final class RowReader {

    private final CsvMapping mapping;
    private final ZoneId zone;
    private final List<DateTimeFormatter> times;
    private final @Nullable Pattern pattern;
    private final Affine affine;

    /// Why a row cannot be read.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String[] details;

        Unreadable(String code, String... details) {
            super(code);
            this.code = code;
            this.details = details;
        }

        ImportReport.Line at(long line) {
            return ImportReport.Line.of(line, code, details);
        }
    }

    /// @param site where positions are moved to when the mapping does not say
    /// @throws IllegalArgumentException when the mapping holds a bad pattern, zone or move
    RowReader(CsvMapping mapping, Bounds site) {
        this.mapping = mapping;
        zone = ZoneId.of(mapping.zone());
        times = mapping.times().stream().map(RowReader::formatter).toList();
        pattern = mapping.position().pattern() == null ? null : Pattern.compile(mapping.position().pattern());
        affine = affine(mapping.resite(), site);
    }

    private static DateTimeFormatter formatter(String text) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(text).parseDefaulting(ChronoField.NANO_OF_SECOND, 0)
                .toFormatter(Locale.ENGLISH);
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
    String need(CsvTable.Row row, String part) throws Unreadable {
        String column = mapping.columns().get(part);
        String value = column == null ? "" : row.get(column);
        if (value.isEmpty()) {
            throw new Unreadable("missing", column == null ? part : column);
        }
        return value;
    }

    /// A value that may be missing; empty then.
    String get(CsvTable.Row row, String part) {
        String column = mapping.columns().get(part);
        return column == null ? "" : row.get(column);
    }

    double number(CsvTable.Row row, String part) throws Unreadable {
        String text = need(row, part);
        try {
            return Double.parseDouble(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw new Unreadable("bad-number", mapping.columns().get(part), text);
        }
    }

    /// A time; `null` when the value is empty.
    @Nullable Instant time(CsvTable.Row row, String column) throws Unreadable {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter format : times) {
            try {
                return LocalDateTime.parse(text, format).atZone(zone).toInstant();
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        throw new Unreadable("bad-time", column, text, mapping.times().getFirst());
    }

    LocalDate date(CsvTable.Row row, String part) throws Unreadable {
        String text = need(row, part);
        for (DateTimeFormatter format : times) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        throw new Unreadable("bad-time", mapping.columns().get(part), text, mapping.times().getFirst());
    }

    /// The position, moved.
    LatLon position(CsvTable.Row row) throws Unreadable {
        CsvMapping.Position p = mapping.position();
        String latText = p.lat() == null ? "" : row.get(p.lat());
        String lonText = p.lon() == null ? "" : row.get(p.lon());
        if (p.column() != null && pattern != null) {
            Matcher m = pattern.matcher(row.get(p.column()));
            if (!m.find()) {
                throw new Unreadable("bad-position", p.column(), row.get(p.column()));
            }
            latText = m.group(1);
            lonText = m.group(2);
        }
        LatLon read;
        try {
            read = p.datum().toWgs84(new LatLon(Double.parseDouble(latText), Double.parseDouble(lonText)));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("bad-position", p.column() == null ? p.lat() + "/" + p.lon() : p.column(), latText + " " + lonText);
        }
        double[] from = mapping.resite() == null ? null : mapping.resite().from();
        if (from != null && !new Bounds(from[1], from[0], from[3], from[2]).contains(read)) {
            throw new Unreadable("outside", read.lat() + ", " + read.lon());
        }
        return affine.move(read);
    }
}
