package org.menshen.wire;

import java.time.Instant;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Actor;
import org.menshen.map.core.geo.LatLon;

/// Sample contents of what is written and read.
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    static final LatLon PLACE = new LatLon(31.1985, 121.5114);

    private Samples() {
    }

    static Actor officer(int number) {
        return new Actor("officer-" + number, "演练-" + number, "DUTY_OFFICER", "duty-0" + number);
    }

    static Alert.Origin origin(String type, int severity) {
        return new Alert.Origin("iot", "ext-1", type, severity, "NMT-O-011", "NMT-O-011-B12", "31011510011348000777", null, PLACE,
            "东墙", "红外对射", NOW.minusSeconds(2), Map.of("srcCode", "A3"));
    }
}
