package org.menshen.wire.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file so that others see the old one or the new one, never half of one.
public final class WholeFile {

    private WholeFile() {
    }

    /// What writes the content.
    @FunctionalInterface
    public interface Content {

        /// Writes all of it.
        ///
        /// @throws IOException when it cannot be written
        void to(OutputStream out) throws IOException;
    }

    /// Writes a file, making its folder when absent and replacing the file if there is one.
    ///
    /// @throws IOException when the folder cannot be written or the disk is full; an old file then stays as it was
    public static void write(Path file, Content content) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                content.to(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
