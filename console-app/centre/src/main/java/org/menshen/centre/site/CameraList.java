package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.imports.Decimal;
import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.TableFile;
import org.menshen.wire.imports.Unreadable;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.GbId;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Cameras of a site as a CSV: `id,name,lat,lon,crs,azimuth,opening,range,url`, or these columns by their usual titles. The datum is never guessed:
/// a row without `crs` is refused, because a wrong one puts a camera 400 m away (domain.md §6.3).
public final class CameraList {

    /// Where a site directory keeps its list.
    public static final String FILE = "cameras.csv";

    private static final List<String> COLUMNS = List.of("id", "name", "lat", "lon", "crs", "url");
    private static final String NETWORK_CAMERA = "B0";
    private static final int FIXED = 3;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final List<String> VIEW = List.of("azimuth", "opening", "range");
    /// what a spreadsheet makes of a long row of digits
    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]?\\d*[eE]\\+\\d+");
    /// controls, and marks that turn the direction of a text
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private final SiteSpec.Video rules;
    private final VideoAddress addresses;
    private final Set<String> taken;
    private final @Nullable Bounds extent;
    private final List<RowNote> remarks = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private CameraList(SiteSpec.Video rules, Path dir, @Nullable Bounds extent, Set<String> taken) {
        this.extent = extent;
        this.rules = rules;
        this.addresses = new VideoAddress(rules, dir);
        this.taken = taken;
    }

    /// What a list holds.
    ///
    /// @param registrations one for each camera that could be read
    /// @param rejected rows that could not, each with line and reason
    /// @param remarks what is to be told of rows that could
    public record Read(List<Registration> registrations, List<RowNote> rejected, List<RowNote> remarks) {
    }

    /// Reads a list.
    ///
    /// @param rules what addresses may be
    /// @param dir the site directory
    /// @param extent the site; `null` when nobody knows it yet
    /// @param taken ids that the site has already
    /// @throws IOException when the file cannot be read, is no text, or lacks columns, naming the remedy
    public static Read read(Path file, SiteSpec.Video rules, Path dir, @Nullable Bounds extent, Set<String> taken) throws IOException {
        CameraList list = new CameraList(rules, dir, extent, taken);
        List<Registration> registrations = new ArrayList<>();
        List<RowNote> rejected = new ArrayList<>();
        try (TableFile table = TableFile.open(file, null, null, COLUMNS, titles())) {
            for (Optional<TableFile.Row> next = table.next(); next.isPresent(); next = table.next()) {
                TableFile.Row row = next.get();
                try {
                    if (!row.isBlank()) {
                        registrations.add(list.camera(row, table.decimal()));
                    }
                } catch (Unreadable e) {
                    rejected.add(e.at(row.line()));
                }
            }
            table.steady();
        }
        return new Read(registrations, rejected, list.remarks);
    }

    /// The columns by the titles that lists of cameras have in either language, whichever the program speaks.
    private static Map<String, String> titles() {
        Map<String, String> columns = new HashMap<>();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle("org.menshen.centre.site.cameras", language, ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES));
            words.keySet().forEach(column -> Stream.of(words.getString(column).split("\\|")).forEach(title -> columns.put(title, column)));
        }
        return columns;
    }

    private Registration camera(TableFile.Row row, Optional<Decimal> usual) throws Unreadable {
        row.fits();
        String id = row.need("id");
        if (!GbId.valid(id)) {
            throw new Unreadable(ROUNDED.matcher(id).matches() ? "rounded-id" : "bad-id", id);
        }
        String name = row.need("name");
        if (UNSEEN.matcher(name).find() || name.length() > LONGEST_NAME) {
            throw new Unreadable("bad-name", LONGEST_NAME);
        }
        LatLon position = position(row, usual);
        near(position);
        Optics optics = optics(row, Decimal.of(row.get("lat"), row.get("lon")).or(() -> usual));
        String url = row.need("url");
        if (UNSEEN.matcher(url).find() || url.length() > LONGEST_URL) {
            throw new Unreadable("url-bad", UNSEEN.matcher(url.substring(0, Math.min(url.length(), LONGEST_NAME))).replaceAll("?"));
        }
        String address = addresses.check(url);
        if (taken.contains(id)) {
            throw new Unreadable("id-taken", id);
        }
        Long before = lines.putIfAbsent(id, row.line());
        if (before != null) {
            throw new Unreadable("id-twice", id, before);
        }
        if (optics == null) {
            remarks.add(RowNote.of(row.line(), "no-view", VIEW.stream().filter(column -> row.get(column).isEmpty()).toList()));
        }
        return new Registration(new Subject(SubjectKind.DEVICE, id), new DeviceCommand.Register(DeviceKind.CAMERA, NETWORK_CAMERA, name, null, null,
                null, position, optics, address));
    }

    private static LatLon position(TableFile.Row row, Optional<Decimal> usual) throws Unreadable {
        String north = row.need("lat");
        String east = row.need("lon");
        Decimal mark = Decimal.of(north, east).or(() -> usual).orElse(Decimal.POINT);
        double lat = mark.plain("lat", north);
        double lon = mark.plain("lon", east);
        if (lat == 0 && lon == 0) {
            throw new Unreadable("zero-position");
        }
        String crs = row.get("crs");
        if (crs.isEmpty()) {
            throw new Unreadable("no-crs");
        }
        Datum datum;
        try {
            datum = Datum.declared(crs);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("bad-crs", crs);
        }
        try {
            return datum.toWgs84(new LatLon(lat, lon));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("off-earth", north, east);
        }
    }

    /// A camera in another city is none of the site's: its row has the wrong datum, or it is in the wrong list.
    private void near(LatLon position) throws Unreadable {
        if (extent == null) {
            return;
        }
        LatLon closest = new LatLon(Math.clamp(position.lat(), extent.south(), extent.north()),
                Math.clamp(position.lon(), extent.west(), extent.east()));
        double away = Geodesy.distance(closest, position);
        if (away > rules.margin()) {
            throw new Unreadable("far-from-site", String.format(Locale.ROOT, "%.5f, %.5f", position.lat(), position.lon()), Math.round(away),
                    Math.round(rules.margin()));
        }
    }

    /// Where it looks; `null` when the list does not tell all of it: nothing of that is made up.
    private @Nullable Optics optics(TableFile.Row row, Optional<Decimal> mark) throws Unreadable {
        double azimuth = number(row, mark, "azimuth");
        double opening = number(row, mark, "opening");
        double range = number(row, mark, "range");
        if (!row.get("azimuth").isEmpty() && !(azimuth >= 0 && azimuth <= 360)) {
            throw new Unreadable("out-of-range", "azimuth", row.get("azimuth"), "0…360");
        }
        if (!row.get("opening").isEmpty() && !(opening > 0 && opening <= 360)) {
            throw new Unreadable("out-of-range", "opening", row.get("opening"), ">0…360");
        }
        if (!row.get("range").isEmpty() && !(range > 0 && range <= rules.range())) {
            throw new Unreadable("out-of-range", "range", row.get("range"), ">0…" + (long) rules.range());
        }
        return Double.isNaN(azimuth + opening + range) ? null : new Optics(azimuth, opening, range, FIXED);
    }

    private static double number(TableFile.Row row, Optional<Decimal> mark, String column) throws Unreadable {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        return mark.isPresent() ? mark.get().number(column, text) : Decimal.unmarked(column, text);
    }
}
