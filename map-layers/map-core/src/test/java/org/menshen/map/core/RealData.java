package org.menshen.map.core;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Finds the real data beside the project; tests that need it are skipped with a word where it is absent.
public final class RealData {

    private RealData() {
    }

    /// A file or folder of the shared data.
    public static Path path(String name) {
        String shared = System.getenv().getOrDefault("MENSHEN_SHARED", System.getProperty("menshen.root", "../..") + "/../shared");
        Path path = Path.of(shared, "data", name);
        Assumptions.assumeTrue(Files.exists(path), "skipped: real data is absent: " + path);
        return path;
    }
}
