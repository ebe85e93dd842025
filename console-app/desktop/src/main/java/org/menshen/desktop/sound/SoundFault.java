package org.menshen.desktop.sound;

/// Whether a sound device that does not work still calls: from its failure until somebody at the desk has taken note of it, in this shift. It
/// calls again in the next shift, and when it fails anew. One for all windows. Safe from any thread.
public final class SoundFault {

    private volatile int failures;
    private volatile boolean broken;
    private volatile int noted = -1;
    private volatile String notedIn = "";

    /// Something that makes sound has failed that worked before.
    void fails() {
        broken = true;
        failures++;
    }

    /// Everything that makes sound works again.
    void works() {
        broken = false;
    }

    /// Whether somebody has to be told of it.
    ///
    /// @param shift the shift that is on; empty for none
    public boolean calls(String shift) {
        return broken && (noted != failures || !notedIn.equals(shift));
    }

    /// Somebody has taken note of it.
    ///
    /// @param shift the shift that is on; empty for none
    public void note(String shift) {
        notedIn = shift;
        noted = failures;
    }
}
