package org.menshen.centre.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// Names for files that are kept although they are of no more use to the program.
final class Aside {

    private Aside() {
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
