package org.menshen.domain.port;

import java.util.Optional;

/// Says words aloud, with what is installed on the desk's machine. Safe from any thread.
public interface Voice {

    /// What speaks, by its name; empty when nothing is installed that could. Looked for each time: it may be installed while the console runs.
    Optional<String> engine();

    /// Says words and waits until they are said, or until it is hushed. What is said at the time is finished first: there are never two voices.
    ///
    /// @param words plain words in the language of the console
    /// @throws MuteException when nothing could be said
    void speak(String words) throws MuteException;

    /// Stops what is being said, at once; does nothing when nothing is.
    void hush();

    /// Nothing could be said.
    final class MuteException extends Exception {
        private static final long serialVersionUID = 1;

        /// @param reason in the words of what should have spoken
        /// @param cause what it threw; `null` when nothing
        public MuteException(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /// A desk without a voice.
    static Voice none() {
        return new Voice() {
            @Override
            public Optional<String> engine() {
                return Optional.empty();
            }

            @Override
            public void speak(String words) throws MuteException {
                throw new MuteException("no voice", null);
            }

            @Override
            public void hush() {
                // nothing is said
            }
        };
    }
}
