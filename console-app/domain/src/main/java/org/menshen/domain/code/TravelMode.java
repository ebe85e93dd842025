package org.menshen.domain.code;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.route.Pace;
import org.menshen.map.core.route.Travel;

/// A way of moving of `travel-modes.yaml`.
///
/// @param code its code
/// @param speedKmh normal speed, km/h
/// @param pace speed on each kind of street
public record TravelMode(Code code, double speedKmh, Pace pace) {

    static TravelMode of(Code code) {
        Travel travel = Travel.valueOf(code.attribute("moves").orElseThrow());
        double normal = code.number("speedKmh").orElseThrow();
        Map<FeatureKind, Double> kmh = new EnumMap<>(FeatureKind.class);
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.isRoad()) {
                kmh.put(kind, code.number(kind.name().toLowerCase(Locale.ROOT)).orElse(normal));
            }
        }
        return new TravelMode(code, normal, new Pace(travel, code.number("offStreetKmh").orElseThrow(), kmh));
    }

    /// The pace of somebody whose normal speed is another.
    ///
    /// @param kmh more than 0
    public Pace paceAt(double kmh) {
        return kmh == speedKmh ? pace : pace.times(kmh / speedKmh);
    }
}
