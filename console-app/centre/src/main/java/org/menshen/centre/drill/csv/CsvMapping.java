package org.menshen.centre.drill.csv;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.Spans;
import org.menshen.wire.imports.Decimal;
import org.menshen.wire.imports.Unfit;
import org.menshen.map.core.geo.Datum;

/// How the columns of a CSV become a drill, as written in a mapping file.
///
/// @param name name of the drill
/// @param kind `calls` (a row is a unit's response to a call) or `counts` (a row is a number of people in an hour)
/// @param charset charset of the file; told by its content when absent
/// @param delimiter column separator; found by the header when absent
/// @param decimal `.` or `,`: the mark before a fraction; told by the positions when absent
/// @param zone time zone the times are read in
/// @param times patterns of dates and times (`java.time`), tried in order, English names
/// @param columns column of each part: for calls `call`, `unit`, `unitType`, `type`, `priority`, `place`; for counts `sensor`, `name`,
///                `count`, `date`, `hour`
/// @param position where the position stands
/// @param resite from where to where positions are moved; absent to leave them
/// @param calls what calls become
/// @param counts what counts become
public record CsvMapping(String name, String kind, @Nullable String charset, @Nullable String delimiter, @Nullable String decimal, String zone,
        List<String> times,
                         Map<String, String> columns, Position position, @Nullable Resite resite, @Nullable Calls calls,
                         @Nullable Counts counts) {

    private static final int MOST_DAYS = 366;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*");

    /// @throws Unfit when a part is missing or makes no sense
    public CsvMapping {
        need("name, kind (calls | counts), zone, times, columns, position", name, kind, zone, times, columns, position);
        boolean complete = "calls".equals(kind) && calls != null || "counts".equals(kind) && counts != null;
        need("kind (calls | counts), calls | counts", complete ? kind : null);
        if (!NAME.matcher(name).matches()) {
            throw new Unfit("mapping.name", name);
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Unfit("mapping.zone", zone);
        }
        if (times.isEmpty()) {
            throw new Unfit("mapping.times");
        }
        if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
            throw new Unfit("mapping.decimal", decimal);
        }
        if (delimiter != null && delimiter.length() != 1) {
            throw new Unfit("mapping.delimiter", delimiter);
        }
    }

    private static void need(String what, @Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                throw new Unfit("mapping.needs", what);
            }
        }
    }

    /// A format into which one text goes.
    private static void named(String format, String part) {
        try {
            String.format(format, "x");
        } catch (IllegalFormatException e) {
            throw new Unfit("mapping.format", part, format);
        }
    }

    /// The mark before a fraction that the mapping names.
    Optional<Decimal> mark() {
        return decimal == null ? Optional.empty() : Optional.of(decimal.equals(",") ? Decimal.COMMA : Decimal.POINT);
    }

    /// The separator that the mapping names.
    @Nullable Character separator() {
        return delimiter == null ? null : delimiter.charAt(0);
    }

    /// Where a position stands: in one column with a pattern of two groups, latitude first, or in two columns.
    ///
    /// @param column the column
    /// @param pattern regular expression with the groups latitude and longitude
    /// @param lat latitude column
    /// @param lon longitude column
    /// @param crs coordinate system of the file: WGS84, CGCS2000, GCJ02 or BD09; never guessed
    public record Position(@Nullable String column, @Nullable String pattern, @Nullable String lat, @Nullable String lon,
                           @Nullable String crs) {

        /// @throws Unfit when the coordinate system is not declared or not known
        public Position {
            try {
                Datum.declared(crs);
            } catch (IllegalArgumentException e) {
                throw crs == null ? new Unfit("no-crs") : new Unfit("bad-crs", crs);
            }
            if (!(column != null && pattern != null) && (lat == null || lon == null)) {
                throw new Unfit("mapping.position");
            }
        }

        /// The declared system.
        Datum datum() {
            return Datum.declared(crs);
        }
    }

    /// An affine move: a box onto a box, or three points onto three points.
    ///
    /// @param from west, south, east, north of the source
    /// @param to west, south, east, north of the target; the extent of the site when absent
    /// @param points three of `[from longitude, from latitude, to longitude, to latitude]`
    public record Resite(double @Nullable [] from, double @Nullable [] to, @Nullable List<double[]> points) {

        /// @throws Unfit when neither is told, or a box is none
        public Resite {
            if (from == null && points == null || !box(from) || !box(to)) {
                throw new Unfit("mapping.resite");
            }
        }

        private static boolean box(double @Nullable [] box) {
            return box == null || box.length == 4 && box[0] < box[2] && box[1] < box[3];
        }
    }

    /// What calls become.
    ///
    /// @param source feed that sends the alerts
    /// @param stamps column of each stamp: `received`, `entry`, `dispatch`, `response`, `onScene`, `transport`, `hospital`, `available`
    /// @param types alert and incident of each call type
    /// @param otherwise of call types that are not listed; rows of such types are refused when absent
    /// @param unitTypes unit type of each unit kind
    /// @param unitOtherwise of unit kinds that are not listed
    /// @param unitName format of the shown name
    /// @param task text of the orders
    /// @param remark what stands as remark and feedback wherever the recording tells none
    /// @param transport log line when a unit leaves for a hospital
    /// @param hospital log line when it arrives there
    public record Calls(String source, Map<String, String> stamps, Map<String, Type> types, @Nullable Type otherwise,
                        Map<String, String> unitTypes, @Nullable String unitOtherwise, String unitName, String task, String remark,
                        String transport, String hospital) {

        /// @throws Unfit when a part is missing
        public Calls {
            need("calls: source, stamps, types, unitTypes, unitName, task, remark, transport, hospital", source, stamps, types, unitTypes,
                    unitName, task, remark, transport, hospital);
            named(unitName, "calls.unitName");
        }
    }

    /// What a call of a type becomes.
    ///
    /// @param alert alert type code
    /// @param incident incident type code
    /// @param severity severity 1…5
    /// @param priorities severity of certain priorities, before `severity`
    public record Type(String alert, String incident, int severity, @Nullable Map<String, Integer> priorities) {
    }

    /// What counts become.
    ///
    /// @param source feed that sends the samples
    /// @param zoneId format of the zone ids, with the sensor
    /// @param zoneKind kind of the zones
    /// @param area area of a zone, m²
    /// @param capacity approved capacity, persons
    /// @param dwell minutes that a counted person stays in the zone
    /// @param every time between samples
    /// @param repeat days to play the counted day on, `yyyy-MM-dd` and a number; the counted day itself when absent
    public record Counts(String source, String zoneId, String zoneKind, double area, int capacity, double dwell, String every,
                         @Nullable Repeat repeat) {

        /// @throws Unfit when a part is missing
        public Counts {
            need("counts: source, zoneId, zoneKind, every", source, zoneId, zoneKind, every);
            named(zoneId, "counts.zoneId");
            if (!ticks(every)) {
                throw new Unfit("mapping.every", every);
            }
        }
    }

    private static boolean ticks(String every) {
        try {
            return Spans.length(every).compareTo(Duration.ofSeconds(1)) >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Days to play a counted day on.
    ///
    /// @param from first day
    /// @param days how many
    public record Repeat(String from, int days) {

        /// @throws Unfit when that is no day, or no number of days
        public Repeat {
            try {
                LocalDate.parse(String.valueOf(from));
            } catch (DateTimeException e) {
                throw new Unfit("mapping.day", from);
            }
            if (days < 1 || days > MOST_DAYS) {
                throw new Unfit("mapping.days", days, MOST_DAYS);
            }
        }
    }
}
