package org.menshen.wire;

/// A text is not what the domain writes. The message says where and what is wrong, in words fit for the sender.
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// With what is wrong.
    public WireException(String message) {
        super(message);
    }

    /// With what is wrong and the cause.
    public WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
