package org.menshen.centre.ingest.cap;

/// A document of which nothing can be understood, or that is not for anybody to act on.
public final class CapException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean understood;

    /// @param understood whether it is a CAP message at least
    /// @param message what is wrong with it
    CapException(boolean understood, String message) {
        super(message);
        this.understood = understood;
    }

    /// Whether it is a CAP message at least, that is not to be acted on.
    public boolean understood() {
        return understood;
    }
}
