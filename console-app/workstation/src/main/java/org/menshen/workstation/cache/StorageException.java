package org.menshen.workstation.cache;

import org.jspecify.annotations.Nullable;

/// A local file could not be read or written: the disk is full, gone or forbidden. Nothing was accepted.
public final class StorageException extends LocalFileException {

    /// @param message what failed
    /// @param cause why; `null` when there is nothing below it
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
