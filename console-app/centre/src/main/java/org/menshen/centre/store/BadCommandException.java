package org.menshen.centre.store;

import java.util.UUID;

/// A rule tripped over a command: a defect of the rule. The command has not happened, others are not touched.
public final class BadCommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param commandId the command
    /// @param cause what went wrong
    public BadCommandException(UUID commandId, RuntimeException cause) {
        super("the rules could not decide command " + commandId + ": " + cause, cause);
    }
}
