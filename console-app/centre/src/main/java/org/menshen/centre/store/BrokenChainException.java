package org.menshen.centre.store;

/// The change log was altered, or parts of it do not fit each other.
public final class BrokenChainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seq;
    private final String reason;

    /// @param seq the first change that does not fit
    /// @param detail what does not fit
    public BrokenChainException(long seq, String detail) {
        super("the change log is broken at seq " + seq + ": " + detail);
        this.seq = seq;
        this.reason = detail;
    }

    /// What does not fit.
    public String reason() {
        return reason;
    }

    /// The first change that does not fit.
    public long seq() {
        return seq;
    }
}
