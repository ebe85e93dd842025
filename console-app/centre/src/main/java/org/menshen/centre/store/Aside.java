package org.menshen.centre.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Names for files that are kept although they are of no more use to the program.
final class Aside {

    private Aside() {
    }

    /// Moves a file out of the way.
    ///
    /// @return where it is now
    /// @throws IOException when it cannot be moved
    static Path move(Path file) throws IOException {
        return Files.move(file, of(file));
    }

    /// The first free name `….damaged-N` beside a file.
    static Path of(Path file) {
        int n = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + ".damaged-" + n))) {
            n++;
        }
        return file.resolveSibling(file.getFileName() + ".damaged-" + n);
    }
}
