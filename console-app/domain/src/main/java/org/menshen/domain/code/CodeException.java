package org.menshen.domain.code;

/// A code file is missing or wrong. The message names the file, the line where known, and what to mend.
public final class CodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// With what is wrong and how to mend it.
    public CodeException(String message) {
        super(message);
    }

    /// With what is wrong, how to mend it, and the cause.
    public CodeException(String message, Throwable cause) {
        super(message, cause);
    }
}
