package org.menshen.domain.device;

/// Where a camera looks.
///
/// @param azimuthDeg optical axis, degrees clockwise from north, 0…360
/// @param openingDeg horizontal opening angle, degrees, above 0 up to 360
/// @param rangeM how far a person can still be made out, metres, above 0
/// @param ptzType PTZType of GB/T 28181, 1…7; 3 is a fixed camera and gets no PTZ controls
public record Optics(double azimuthDeg, double openingDeg, double rangeM, int ptzType) {

    private static final int FIXED = 3;

    /// @throws IllegalArgumentException when an angle, the range or the type is out of bounds
    public Optics {
        if (!(azimuthDeg >= 0 && azimuthDeg <= 360) || !(openingDeg > 0 && openingDeg <= 360) || !(rangeM > 0)) {
            throw new IllegalArgumentException("camera looks nowhere: azimuth " + azimuthDeg + ", opening " + openingDeg + ", range " + rangeM);
        }
        if (ptzType < 1 || ptzType > 7) {
            throw new IllegalArgumentException("no PTZType of GB/T 28181: " + ptzType);
        }
    }

    /// Whether the camera can be turned from here.
    public boolean steerable() {
        return ptzType != FIXED;
    }
}
