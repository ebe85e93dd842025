package org.menshen.workstation.cache;

import java.nio.file.Path;

/// Another console holds the data directory. Nothing was touched.
public class FileInUseException extends IllegalStateException {

    /// @param file the file that is held
    public FileInUseException(Path file) {
        super("another console uses " + file + ": give this one a data directory of its own");
    }
}
