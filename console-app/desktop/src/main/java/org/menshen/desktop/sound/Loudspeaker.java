package org.menshen.desktop.sound;

/// Plays tones. Called on a background thread only.
public interface Loudspeaker {

    /// Plays a tone and waits until it is over.
    ///
    /// @throws BrokenException when there is no device or it does not play
    void play(Tone tone) throws BrokenException;

    /// The sound device is missing or does not work.
    final class BrokenException extends Exception {
        private static final long serialVersionUID = 1;

        /// @param reason in the words of the device
        /// @param cause what it threw
        public BrokenException(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
