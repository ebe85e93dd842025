package org.menshen.domain.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.Fix;

/// The readings of a short while, thinned, in little room: a list of whole numbers per key, each sample as the difference to the one before.
/// Of a unit `unit/ID`: milliseconds, latitude and longitude in 1e-7 degrees (a centimetre). Of a zone `zone/ID`: milliseconds, hundredths of
/// a person; beside it `how/ID`: milliseconds, coverage in thousandths, speed in mm/s, error, in and out a minute in tenths, cameras, counters,
/// cut ones (-1 for what is not known). Of what was expected `outlook/ID` ([OutlookNumbers]), not as differences. The first sample counts from
/// zero, its time from the epoch. Nobody changes the arrays.
///
/// @param from time of its earliest sample
/// @param to time of its latest sample
/// @param samples numbers by key of reading
public record PastPage(Instant from, Instant to, Map<String, long[]> samples) {

    static final String UNIT = "unit/";
    static final String ZONE = "zone/";
    static final double DEGREE = 1e7;
    static final double PERSON = 100;
    static final String HOW = "how/";
    static final String OUTLOOK = "outlook/";
    private static final int PLACE = 3;
    private static final int COUNT = 2;
    private static final int QUALITY = 9;
    private static final double THOUSAND = 1_000;
    private static final double TENTHS = 10;
    private static final long NONE = -1;

    /// A head count.
    ///
    /// @param at when
    /// @param persons how many
    record Count(Instant at, double persons) {
    }

    /// How a head count was come by.
    ///
    /// @param at when
    /// @param coverage share that was seen
    /// @param speedMps NaN when unknown
    /// @param fusion what it was put together from
    record Quality(Instant at, double coverage, double speedMps, Reading.@Nullable Fusion fusion) {
    }

    /// The numbers of how a head count was come by.
    static long[] how(Reading.CrowdSample sample) {
        Reading.Fusion fusion = sample.fusion();
        return new long[] {sample.at().toEpochMilli(), Math.round(sample.coverage() * THOUSAND),
            Double.isNaN(sample.speedMps()) ? NONE : Math.round(sample.speedMps() * THOUSAND), tenths(fusion == null ? null : fusion.error()),
            tenths(fusion == null ? null : fusion.inPerMin()), tenths(fusion == null ? null : fusion.outPerMin()),
            fusion == null ? 0 : fusion.cameras(), fusion == null ? 0 : fusion.counters(), fusion == null ? 0 : fusion.capped()};
    }

    private static long tenths(@Nullable Double value) {
        return value == null ? NONE : Math.round(value * TENTHS);
    }

    /// How the head counts of a zone were come by, in the order of the page.
    static List<Quality> qualities(long[] numbers) {
        List<Quality> all = new ArrayList<>(numbers.length / QUALITY);
        long[] now = new long[QUALITY];
        for (int i = 0; i + QUALITY <= numbers.length; i += QUALITY) {
            for (int j = 0; j < QUALITY; j++) {
                now[j] += numbers[i + j];
            }
            double speed = now[2] == NONE ? Double.NaN : now[2] / THOUSAND;
            all.add(new Quality(Instant.ofEpochMilli(now[0]), now[1] / THOUSAND, speed, now[3] == NONE ? null
                : new Reading.Fusion(now[3] / TENTHS, perMinute(now[4]), perMinute(now[5]), (int) now[6], (int) now[7], (int) now[8])));
        }
        return all;
    }

    private static @Nullable Double perMinute(long tenths) {
        return tenths == NONE ? null : tenths / TENTHS;
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
