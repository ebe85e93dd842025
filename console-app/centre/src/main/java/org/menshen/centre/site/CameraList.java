package org.menshen.centre.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.GbId;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geo.LatLon;

/// Cameras of a site as a CSV: `id,name,lat,lon,crs,azimuth,opening,range,url`. The datum is never guessed: a row without `crs` is refused,
/// because a wrong one puts a camera 400 m away (domain.md §6.3).
public final class CameraList {

    /// Where a site directory keeps its list.
    public static final String FILE = "cameras.csv";

    private static final String NETWORK_CAMERA = "B0";
    private static final int FIXED = 3;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
            .setIgnoreEmptyLines(true).get();

    private CameraList() {
    }

    /// What a list holds.
    ///
    /// @param registrations one for each camera that could be read
    /// @param rejected rows that could not, each with line and reason
    public record Read(List<Registration> registrations, List<String> rejected) {
    }

    /// Reads a list.
    ///
    /// @throws IOException when the file cannot be read, is not UTF-8, or has no column of these names
    public static Read read(Path file) throws IOException {
        List<Registration> registrations = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); var parser = FORMAT.parse(reader)) {
            for (String column : List.of("id", "name", "lat", "lon", "crs", "url")) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new IOException(file + " has no column '" + column + "' (id,name,lat,lon,crs,azimuth,opening,range,url)");
                }
            }
            for (CSVRecord row : parser) {
                try {
                    registrations.add(camera(row));
                } catch (IllegalArgumentException e) {
                    rejected.add("line " + parser.getCurrentLineNumber() + ": " + e.getMessage());
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not UTF-8: save it as UTF-8", e);
        }
        return new Read(registrations, rejected);
    }

    private static Registration camera(CSVRecord row) {
        String id = row.get("id");
        if (!GbId.valid(id)) {
            throw new IllegalArgumentException("'" + id + "' is no device id of 18 or 20 digits (GB/T 28181)");
        }
        if (row.get("url").isEmpty()) {
            throw new IllegalArgumentException("the camera " + id + " has no url");
        }
        Optics optics = new Optics(number(row, "azimuth", 0), number(row, "opening", 70), number(row, "range", 60), FIXED);
        return new Registration(new Subject(SubjectKind.DEVICE, id), new DeviceCommand.Register(DeviceKind.CAMERA, NETWORK_CAMERA, row.get("name"),
                null, null, null, position(row), optics, row.get("url")));
    }

    private static LatLon position(CSVRecord row) {
        LatLon given = new LatLon(number(row, "lat", Double.NaN), number(row, "lon", Double.NaN));
        return Datum.declared(row.get("crs")).toWgs84(given);
    }

    private static double number(CSVRecord row, String column, double otherwise) {
        String text = row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no number: '" + text + "'", e);
        }
    }
}
