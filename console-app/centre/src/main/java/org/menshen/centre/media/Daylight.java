package org.menshen.centre.media;

import java.awt.Color;
import java.time.LocalTime;

/// How bright it is at a time of day, in coarse steps so that a picture of the ground may be kept for some minutes.
///
/// @param step 0 deep night … `STEPS` full day
record Daylight(int step) {

    /// Number of steps from night to day.
    static final int STEPS = 12;

    private static final double DAWN_FROM = 5.0;
    private static final double DAWN_TO = 6.8;
    private static final double DUSK_FROM = 17.2;
    private static final double DUSK_TO = 19.0;
    private static final Color NIGHT = new Color(26, 33, 48);

    /// Brightness at a time of day.
    static Daylight at(LocalTime time) {
        double hour = time.toSecondOfDay() / 3600.0;
        double up = Math.clamp((hour - DAWN_FROM) / (DAWN_TO - DAWN_FROM), 0, 1);
        double down = Math.clamp((DUSK_TO - hour) / (DUSK_TO - DUSK_FROM), 0, 1);
        return new Daylight((int) Math.round(Math.min(up, down) * STEPS));
    }

    /// Whether lamps and windows are lit.
    boolean lampsLit() {
        return step < STEPS / 2;
    }

    /// A colour as it looks in this light.
    Color shade(int rgb) {
        double day = 0.30 + 0.70 * step / STEPS;
        double night = (1 - day) * 0.45;
        Color base = new Color(rgb);
        return new Color(mix(base.getRed(), NIGHT.getRed(), day, night), mix(base.getGreen(), NIGHT.getGreen(), day, night),
                mix(base.getBlue(), NIGHT.getBlue(), day, night));
    }

    private static int mix(int base, int dark, double day, double night) {
        return (int) Math.clamp(base * day + dark * night, 0, 255);
    }
}
