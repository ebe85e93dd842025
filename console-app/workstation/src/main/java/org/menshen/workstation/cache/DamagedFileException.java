package org.menshen.workstation.cache;

import org.jspecify.annotations.Nullable;

/// A local file is not what this program wrote: bytes changed, cut short, another key or another program's file.
public final class DamagedFileException extends LocalFileException {

    /// @param message what is wrong with it
    /// @param cause what showed it; `null` when a row's seal did
    public DamagedFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
