package org.menshen.centre.store;

import org.jspecify.annotations.Nullable;

/// The store could not do its work: disk full, file locked, database gone. What was asked has not happened.
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what could not be done
    /// @param cause the database's own words; `null` when it was not asked
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
