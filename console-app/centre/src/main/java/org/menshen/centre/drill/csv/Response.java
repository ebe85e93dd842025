package org.menshen.centre.drill.csv;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// One row of calls: how one unit answered one call.
///
/// @param line line of the file
/// @param call number of the call
/// @param unit unit of the recording
/// @param unitType unit type code
/// @param type what the call becomes
/// @param priority priority of the call; empty when not told
/// @param typeName its type in the words of the recording
/// @param place where, in words
/// @param position where, moved
/// @param stamps the stamps that are told, put in order
record Response(long line, String call, String unit, String unitType, CsvMapping.Type type, String priority, String typeName, String place,
                LatLon position, Map<Stamp, Instant> stamps) {

    /// The stamps of a response, in the order in which they happen.
    enum Stamp {
        RECEIVED("received"), ENTRY("entry"), DISPATCH("dispatch"), RESPONSE("response"), ON_SCENE("onScene"), TRANSPORT("transport"),
        HOSPITAL("hospital"), AVAILABLE("available");

        private final String key;

        Stamp(String key) {
            this.key = key;
        }

        /// Its name in `stamps` of a mapping.
        String key() {
            return key;
        }
    }

    Response {
        stamps = new EnumMap<>(stamps);
    }

    /// When something happened; `null` when it is not told.
    @Nullable Instant at(Stamp stamp) {
        return stamps.get(stamp);
    }

    /// When the call came.
    Instant begun() {
        return stamps.values().stream().min(Instant::compareTo).orElseThrow();
    }

    /// When the unit was sent; the first stamp when the recording does not tell.
    Instant sent() {
        Instant dispatch = stamps.get(Stamp.DISPATCH);
        return dispatch == null ? begun() : dispatch;
    }

    /// When the unit was free again; the last stamp when the recording does not tell.
    Instant free() {
        return stamps.values().stream().max(Instant::compareTo).orElseThrow();
    }

    int severity() {
        Map<String, Integer> byPriority = type.priorities();
        return byPriority == null ? type.severity() : byPriority.getOrDefault(priority, type.severity());
    }
}
