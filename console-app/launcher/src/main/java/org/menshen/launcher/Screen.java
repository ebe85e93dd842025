package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Whether there is a display to open windows on, and a processor for graphics that could draw them.
final class Screen {

    private static final String ORDER = "prism.order";
    private static final String SOFTWARE = "sw";
    /// Where the kernel shows processors for graphics: those of the direct rendering manager, and the drivers that do without it.
    private static final List<String> NODES = List.of("dri/renderD*", "nvidia[0-9]*", "mali[0-9]*", "kgsl-3d0", "pvr*", "dxg");

    private Screen() {
    }

    /// Whether windows can be opened here.
    static boolean present() {
        return !unix() || named("DISPLAY") || named("WAYLAND_DISPLAY");
    }

    private static boolean unix() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return os.contains("linux") || os.contains("bsd");
    }

    private static boolean named(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Tells JavaFX to draw in memory. Before the toolkit starts.
    static void useMemory() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty(ORDER, SOFTWARE);
    }

    /// Tells JavaFX to draw by itself where nothing else could: asked for OpenGL it would load a whole imitation of it, 60 MB with its compiler,
    /// look at it and then draw by itself all the same. What a person set stands. Before the toolkit starts.
    static void choosePainter() {
        if (System.getProperty(ORDER) == null && unix() && !hasGraphics(Path.of("/dev"))) {
            System.setProperty(ORDER, SOFTWARE);
        }
    }

    /// Whether a folder of device files names a processor for graphics.
    static boolean hasGraphics(Path devices) {
        return NODES.stream().anyMatch(node -> any(devices.resolve(node).getParent(), Path.of(node).getFileName().toString()));
    }

    private static boolean any(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            return found.iterator().hasNext();
        } catch (IOException hidden) {
            // what cannot be looked at may be there: JavaFX finds out
            return true;
        }
    }
}
