package org.menshen.centre.drill.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.imports.Decimal;
import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.TableFile;
import org.menshen.wire.imports.Unfit;
import org.menshen.wire.imports.Unreadable;
import org.menshen.domain.text.PlainText;
import org.menshen.domain.time.StampRule;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Reads the values of a row by a mapping. A value that cannot be read throws [Unreadable] with the reason.
final class RowReader {

    /// Characters of a name or a place.
    private static final int LONGEST = 200;

    private final CsvMapping mapping;
    private final Optional<Decimal> usual;
    private final ZoneId zone;
    private final List<TimePattern> times;
    private final @Nullable Pattern pattern;
    private final Affine affine;
    private final Instant latest;
    private final List<RowNote> cleaned = new ArrayList<>();

    /// @param site where positions are moved to when the mapping does not say
    /// @param usual the mark before a fraction that the table's separator leaves
    /// @param latest the latest time that is believed
    /// @throws Unfit when the mapping holds a bad pattern, zone or move
    RowReader(CsvMapping mapping, Bounds site, Optional<Decimal> usual, Instant latest) {
        this.mapping = mapping;
        this.latest = latest;
        this.usual = usual;
        zone = ZoneId.of(mapping.zone());
        times = mapping.times().stream().map(this::timed).toList();
        pattern = mapping.position().pattern() == null ? null : compiled(mapping.position().pattern());
        affine = affine(mapping.resite(), site);
    }

    private static Affine affine(CsvMapping.@Nullable Resite resite, Bounds site) {
        if (resite == null) {
            return Affine.identity();
        }
        if (resite.points() != null) {
            return Affine.points(resite.points());
        }
        double[] to = resite.to();
        return Affine.box(Objects.requireNonNull(resite.from(), "from"), to == null ? site : new Bounds(to[1], to[0], to[3], to[2]));
    }

    private TimePattern timed(String text) {
        try {
            return new TimePattern(text, zone);
        } catch (IllegalArgumentException e) {
            throw new Unfit("mapping.time", text);
        }
    }

    /// Two groups: latitude and longitude.
    private static Pattern compiled(String text) {
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.matcher("").groupCount() >= 2) {
                return pattern;
            }
        } catch (PatternSyntaxException e) {
            throw new Unfit("mapping.pattern", text);
        }
        throw new Unfit("mapping.pattern", text);
    }

    ZoneId zone() {
        return zone;
    }

    /// A value that must be there.
    ///
    /// @param part name in `columns`
    String need(TableFile.Row row, String part) throws Unreadable {
        String column = mapping.columns().get(part);
        String value = get(row, part);
        if (value.isEmpty()) {
            throw new Unreadable("missing", column == null ? part : column);
        }
        return value;
    }

    /// A value that may be missing; empty then.
    String get(TableFile.Row row, String part) {
        String column = mapping.columns().get(part);
        String written = column == null ? "" : row.get(column);
        String clean = PlainText.line(written, LONGEST);
        if (!clean.equals(written)) {
            cleaned.add(RowNote.of(row.line(), "cleaned", column));
        }
        return clean;
    }

    /// Rows of which a text was made harmless, or shorter.
    List<RowNote> cleaned() {
        return cleaned;
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
                return believed(time.get(), column, text);
            }
        }
        throw new Unreadable("bad-time", column, text, mapping.times().getFirst());
    }

    /// What was recorded lies behind the clock, and in a time that the house can count with.
    private Instant believed(Instant at, String column, String text) throws Unreadable {
        if (at.isAfter(latest)) {
            throw new Unreadable("time-ahead", column, text);
        }
        if (!StampRule.isSane(at)) {
            throw new Unreadable("time-before", column, text);
        }
        return at;
    }

    LocalDate date(TableFile.Row row, String part) throws Unreadable {
        String text = need(row, part);
        for (TimePattern pattern : times) {
            Optional<LocalDate> date = pattern.date(text);
            if (date.isPresent()) {
                believed(date.get().atStartOfDay(zone).toInstant(), mapping.columns().get(part), text);
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
