package org.menshen.desktop.sound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The computer's default sound device. The line is opened for each tone: a device that was plugged in again plays again.
public final class SystemLoudspeaker implements Loudspeaker {

    private static final AudioFormat FORMAT = new AudioFormat(Tone.SAMPLES_PER_SECOND, 16, 1, true, false);

    @Override
    public void play(Tone tone) throws BrokenException {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            int written = line.write(tone.samples(), 0, tone.samples().length);
            line.drain();
            if (written < tone.samples().length) {
                throw new BrokenException("only " + written + " of " + tone.samples().length + " bytes were played", null);
            }
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new BrokenException(String.valueOf(e.getMessage()), e);
        }
    }
}
