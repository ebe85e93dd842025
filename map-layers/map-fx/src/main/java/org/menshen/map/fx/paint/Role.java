package org.menshen.map.fx.paint;

import java.util.List;

import java.util.Locale;

/// What a colour on the map is for. Painters name roles; style sheets give them colours by [#css()] on the map control.
public enum Role {
    GROUND, WATER, WATER_EDGE, PARK, BUILDING, BUILDING_EDGE, RAIL,
    /// motorways to secondary streets; -2 tertiary; -3 everything smaller
    ROAD_1, ROAD_2, ROAD_3,
    /// the edge of a street against the ground
    ROAD_CASING,
    LABEL, LABEL_HALO, LABEL_WATER, LABEL_PARK,
    /// severities, worst first; always drawn with their shape and numeral
    SEV_1, SEV_2, SEV_3, SEV_4, SEV_5,
    /// numeral on a severity shape, and its rim against the map
    SEV_TEXT, SEV_TEXT_1, SEV_RIM,
    AREA_FILL, AREA_STROKE, AREA_TEXT,
    UNIT, UNIT_FILL, UNIT_TEXT, UNIT_ACTIVE, UNIT_ACTIVE_FILL,
    CAMERA, CAMERA_CONE,
    /// data that is too old to trust, and a device that does not answer
    STALE, STALE_FILL, OFFLINE,
    /// what the hand has chosen, what it is over, and the rubber band
    SELECTION, SELECTION_FILL, HOVER,
    RING, LINK,
    /// what people draw on the map
    SKETCH,
    /// the heat ramp from nothing to full
    HEAT_0, HEAT_1, HEAT_2, HEAT_3, HEAT_4,
    /// the ramp of how often something happened, from never to often
    EVENTS_0, EVENTS_1, EVENTS_2, EVENTS_3, EVENTS_4,
    NO_DATA,
    /// streets that no camera sees
    BLIND,
    /// what was decided here and nobody has confirmed yet
    PENDING,
    /// legends, scale bar and attribution
    PANEL, PANEL_LINE, TEXT, TEXT_WEAK,
    DRILL;

    /// The name of the style property, e.g. `-map-road-1`.
    public String css() {
        return "-map-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The role of a severity.
    ///
    /// @param severity 1 (worst) … 5; other values are cut
    public static Role severity(int severity) {
        return values()[SEV_1.ordinal() + Math.clamp(severity, 1, 5) - 1];
    }

    /// The numeral of a severity, which says the same as its colour.
    ///
    /// @param severity 1 (worst) … 5; other values are cut
    public static String numeral(int severity) {
        return List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "i").get(Math.clamp(severity, 1, 5) - 1);
    }
}
