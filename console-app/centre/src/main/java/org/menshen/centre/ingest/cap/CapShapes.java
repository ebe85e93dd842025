package org.menshen.centre.ingest.cap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Reads polygons and circles as CAP writes them, `lat,lon lat,lon …` and `lat,lon km`, and as others do: with blanks, brackets or semicolons
/// between the numbers, heights beside them, the line not closed, longitude before latitude. What is not written as CAP wants it is marked;
/// what cannot be told is left out, and the area is then larger than what is known of it. Used for one document.
final class CapShapes {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
    /// What may stand between numbers without changing them.
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:|/()\\[\\]{}\"，；、：（）\\p{Z}]*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d{1,3},\\d+");
    private static final double HALF_ROUND_KM = 20_040;

    private final Marks marks;
    private boolean guessed;
    private int shapesLeft;
    private int numbersLeft;

    /// @param shapes how many are read of one document
    /// @param points how many corners are read of one document
    CapShapes(Marks marks, int shapes, int points) {
        this.marks = marks;
        this.shapesLeft = shapes;
        this.numbersLeft = 2 * points;
    }

    /// The numbers of a shape.
    ///
    /// @param asCap whether they stand as CAP wants them
    /// @param sure whether they can mean nothing else: degrees and minutes, a decimal comma or a number left over are a guess
    private record Numbers(List<Double> values, boolean asCap, boolean sure) {
    }

    /// Whether a shape since the last call was read by a guess: where it lies proves then that it touches, never that it does not.
    boolean guessed() {
        boolean was = guessed;
        guessed = false;
        return was;
    }

    /// A polygon; empty when it cannot be told.
    Optional<CapDocument.Shape> polygon(String text) {
        if (shapesLeft-- <= 0) {
            marks.add("too-many", "polygon");
            return Optional.empty();
        }
        Optional<Numbers> read = numbers(text, true);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        guessed |= !read.get().sure();
        List<LatLon> points = points(read.get().values(), "polygon");
        boolean closed = points.size() > 1 && points.getFirst().equals(points.getLast());
        if (points.isEmpty()) {
            return unreadable("polygon", text);
        }
        if (!read.get().asCap()) {
            marks.add("shape-form", "polygon");
        } else if (!closed) {
            marks.add("shape-open");
        }
        List<LatLon> corners = closed ? points.subList(0, points.size() - 1) : points;
        return Optional.of(corners.size() < 3 ? few(corners) : new CapDocument.Shape.Ring(corners));
    }

    /// The same polygon if its commas are those of decimals, `31,2 121,5 …`, which looks like a good polygon of whole degrees elsewhere; empty when
    /// they cannot be.
    Optional<CapDocument.Shape> decimalCommas(String text) {
        String[] groups = text.strip().split("\\s+");
        if (groups.length < 2 * 3 || groups.length % 2 == 1 || !Arrays.stream(groups).allMatch(group -> DECIMAL_COMMA.matcher(group).matches())) {
            return Optional.empty();
        }
        List<LatLon> corners = new ArrayList<>();
        for (int i = 0; i < groups.length; i += 2) {
            double lat = Double.parseDouble(groups[i].replace(',', '.'));
            double lon = Double.parseDouble(groups[i + 1].replace(',', '.'));
            if (!onEarth(lat, lon)) {
                return Optional.empty();
            }
            corners.add(new LatLon(lat, lon));
        }
        return Optional.of(new CapDocument.Shape.Ring(corners));
    }

    /// A point, or two: a disc that holds them.
    private CapDocument.Shape few(List<LatLon> corners) {
        marks.add("shape-form", "polygon");
        LatLon first = corners.getFirst();
        LatLon last = corners.getLast();
        LatLon middle = new LatLon((first.lat() + last.lat()) / 2, (first.lon() + last.lon()) / 2);
        return new CapDocument.Shape.Disc(middle, Geodesy.distance(middle, last) / 1000);
    }

    /// A circle; empty when it cannot be told.
    Optional<CapDocument.Shape> circle(String text) {
        if (shapesLeft-- <= 0) {
            marks.add("too-many", "circle");
            return Optional.empty();
        }
        Optional<Numbers> read = numbers(text, false);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        guessed |= !read.get().sure() || read.get().values().size() != 3;
        List<Double> values = read.get().values();
        List<LatLon> points = points(values.subList(0, Math.min(2, values.size())), "circle");
        double km = values.size() < 3 ? 0 : values.get(2);
        if (points.isEmpty() || !(km >= 0 && km <= HALF_ROUND_KM)) {
            return unreadable("circle", text);
        }
        if (!read.get().asCap() || values.size() != 3) {
            marks.add("shape-form", "circle");
        }
        return Optional.of(new CapDocument.Shape.Disc(points.getFirst(), km));
    }

    private Optional<CapDocument.Shape> unreadable(String kind, String text) {
        marks.add("shape-unreadable", kind + " " + text);
        return Optional.empty();
    }

    /// The numbers in a text; empty when there are more of them than are read.
    private Optional<Numbers> numbers(String text, boolean pairs) {
        List<Double> values = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        boolean asCap = true;
        boolean sure = true;
        int end = 0;
        while (matcher.find()) {
            if (numbersLeft-- <= 0) {
                marks.add("too-many", "points");
                return Optional.empty();
            }
            String between = text.substring(end, matcher.start());
            boolean second = values.size() % 2 == 1;
            asCap &= values.isEmpty() ? between.isBlank() : second ? between.equals(",") : !between.isEmpty() && between.isBlank();
            sure &= values.isEmpty() ? !between.toLowerCase(Locale.ROOT).contains("nan") : BETWEEN.matcher(between).matches();
            values.add(Double.valueOf(matcher.group()));
            end = matcher.end();
        }
        asCap &= text.substring(end).isBlank() && (!pairs || values.size() % 2 == 0);
        List<Double> flat = asCap || !heights(text) ? values : withoutHeights(values);
        sure &= BETWEEN.matcher(text.substring(end)).matches() && (!pairs || flat.size() % 2 == 0);
        return Optional.of(new Numbers(flat, asCap, sure));
    }

    /// Whether every group between blanks has three numbers: latitude, longitude and a height.
    private static boolean heights(String text) {
        String[] groups = text.strip().split("\\s+");
        for (String group : groups) {
            if (group.split(",").length != 3) {
                return false;
            }
        }
        return groups.length > 1;
    }

    private static List<Double> withoutHeights(List<Double> values) {
        List<Double> flat = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (i % 3 < 2) {
                flat.add(values.get(i));
            }
        }
        return flat;
    }

    /// The points of the numbers; none when they are not on Earth either way round. A number that is left over is left out.
    private List<LatLon> points(List<Double> values, String kind) {
        if (values.size() % 2 == 1) {
            marks.add("shape-form", kind);
        }
        int count = values.size() / 2;
        boolean asWritten = true;
        boolean turned = true;
        for (int i = 0; i < count; i++) {
            asWritten &= onEarth(values.get(2 * i), values.get(2 * i + 1));
            turned &= onEarth(values.get(2 * i + 1), values.get(2 * i));
        }
        if (!asWritten && !turned) {
            return List.of();
        }
        if (!asWritten) {
            marks.add("shape-swapped");
        }
        List<LatLon> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double first = values.get(2 * i);
            double second = values.get(2 * i + 1);
            points.add(asWritten ? new LatLon(first, second) : new LatLon(second, first));
        }
        return points;
    }

    private static boolean onEarth(double lat, double lon) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }
}
