package org.menshen.domain.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.Fix;

/// The readings of a short while, thinned, in little room: a list of whole numbers per key, each sample as the difference to the one before.
/// Of a unit `unit/ID`: milliseconds, latitude and longitude in 1e-7 degrees (a centimetre). Of a zone `zone/ID`: milliseconds, hundredths of
/// a person. The first sample counts from zero, its time from the epoch. Nobody changes the arrays.
///
/// @param from time of its earliest sample
/// @param to time of its latest sample
/// @param samples numbers by key of reading
public record PastPage(Instant from, Instant to, Map<String, long[]> samples) {

    static final String UNIT = "unit/";
    static final String ZONE = "zone/";
    static final double DEGREE = 1e7;
    static final double PERSON = 100;
    private static final int PLACE = 3;
    private static final int COUNT = 2;

    /// A head count.
    ///
    /// @param at when
    /// @param persons how many
    record Count(Instant at, double persons) {
    }

    /// The places of a unit, in the order of the page.
    static List<Fix> places(long[] numbers) {
        List<Fix> fixes = new ArrayList<>(numbers.length / PLACE);
        long millis = 0;
        long lat = 0;
        long lon = 0;
        for (int i = 0; i + PLACE <= numbers.length; i += PLACE) {
            millis += numbers[i];
            lat += numbers[i + 1];
            lon += numbers[i + 2];
            fixes.add(new Fix(Instant.ofEpochMilli(millis), new LatLon(lat / DEGREE, lon / DEGREE)));
        }
        return fixes;
    }

    /// The head counts of a zone, in the order of the page.
    static List<Count> counts(long[] numbers) {
        List<Count> counts = new ArrayList<>(numbers.length / COUNT);
        long millis = 0;
        long persons = 0;
        for (int i = 0; i + COUNT <= numbers.length; i += COUNT) {
            millis += numbers[i];
            persons += numbers[i + 1];
            counts.add(new Count(Instant.ofEpochMilli(millis), persons / PERSON));
        }
        return counts;
    }
}
