package org.menshen.workstation.cache;

import org.jspecify.annotations.Nullable;

/// A local file did not do its work. Whatever was asked of it was not done.
public abstract sealed class LocalFileException extends Exception permits DamagedFileException, StorageException {

    LocalFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
