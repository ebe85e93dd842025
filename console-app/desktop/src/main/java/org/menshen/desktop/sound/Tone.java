package org.menshen.desktop.sound;

/// A short sound: 16-bit signed mono, little endian, 22,050 samples a second.
///
/// @param samples two bytes a sample
public record Tone(byte[] samples) {

    /// The rate of all tones.
    public static final float SAMPLES_PER_SECOND = 22_050;

    /// How long it sounds, milliseconds.
    public long millis() {
        return (long) (samples.length / 2 / SAMPLES_PER_SECOND * 1000);
    }
}
