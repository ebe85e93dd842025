package org.menshen.workstation.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Puts a damaged file out of the way under a dated name, so that nothing is lost and a new one can be begun.
final class SetAside {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SetAside() {
    }

    /// Moves the file to `NAME.damaged-DATE`, with a number behind it when that exists already.
    ///
    /// @return where it went
    /// @throws StorageException when it cannot be moved
    static Path move(Path real, Clock clock) throws StorageException {
        String name = real.getFileName() + ".damaged-" + STAMP.format(clock.instant());
        Path target = real.resolveSibling(name);
        for (int i = 2; Files.exists(target); i++) {
            target = real.resolveSibling(name + "-" + i);
        }
        try {
            return Files.move(real, target);
        } catch (IOException e) {
            throw new StorageException(real + " cannot be moved aside", e);
        }
    }
}
