package org.menshen.centre.ingest.cap;

/// A document that is not taken.
public final class CapException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean wellFormed;

    /// @param wellFormed whether it is at least XML without forbidden parts
    /// @param message what is wrong with it
    CapException(boolean wellFormed, String message) {
        super(message);
        this.wellFormed = wellFormed;
    }

    /// Whether it is at least XML without forbidden parts: then it is a CAP message with a mistake in it.
    public boolean wellFormed() {
        return wellFormed;
    }
}
