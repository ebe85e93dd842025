package org.menshen.launcher;

import java.util.Locale;

/// Whether there is a display to open windows on.
final class Screen {

    private Screen() {
    }

    /// Whether windows can be opened here.
    static boolean present() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean linux = os.contains("linux") || os.contains("bsd");
        return !linux || named("DISPLAY") || named("WAYLAND_DISPLAY");
    }

    private static boolean named(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Tells JavaFX to draw in memory. Before the toolkit starts.
    static void useMemory() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
