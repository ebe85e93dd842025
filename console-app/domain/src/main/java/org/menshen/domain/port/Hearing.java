package org.menshen.domain.port;

import java.util.Optional;

/// Whether the desk can be heard, and the way to find out. Safe from any thread; nothing here waits.
public interface Hearing {

    /// Whether there is to be sound at all: a console without a display has none.
    boolean present();

    /// Plays the test tone and, with a voice, says that this is a test.
    void test();

    /// Why no tone can be heard; empty while the device works.
    Optional<String> trouble();

    /// What speaks, by its name; empty when nothing is installed that could.
    Optional<String> voice();

    /// A desk without sound.
    static Hearing none() {
        return new Hearing() {
            @Override
            public boolean present() {
                return false;
            }

            @Override
            public void test() {
                // there is nothing to hear
            }

            @Override
            public Optional<String> trouble() {
                return Optional.empty();
            }

            @Override
            public Optional<String> voice() {
                return Optional.empty();
            }
        };
    }
}
