package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What lives on the heap and what is resident with one, four and all windows open, each as large as the display: the packaged console with the heap
/// it always has, on an X display.
final class DeskMemory {

    private static final List<String> FOUR = List.of("F2", "F3", "F4");
    private static final List<String> REST = List.of("F5", "F6", "shift+F2", "shift+F3", "shift+F4", "shift+F5", "shift+F6", "shift+F7", "shift+F8",
            "shift+F9", "shift+F11", "shift+F12", "ctrl+F2", "ctrl+F6", "ctrl+F9", "ctrl+F10", "ctrl+F11", "ctrl+F12");
    /// a window that is opened is whole by then
    private static final Duration OPENING = Duration.ofSeconds(4);
    /// windows behind others have let their pictures go by then, and the heap has been given back
    private static final Duration SETTLE = Duration.ofSeconds(120);
    private static final double KB_IN_MB = 1024;
    private static final double B_IN_MB = KB_IN_MB * 1024;

    private final Printout figures;
    private final Process console;

    private DeskMemory(Printout figures, Process console) {
        this.figures = figures;
        this.console = console;
    }

    /// Prints a line a figure.
    static void measure(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-bench");
        try (XDisplay display = XDisplay.open()) {
            Process console = Program.startHeard(display, Map.of("MENSHEN_OPTS", "-Dprism.order=sw"), "console", "--port", "0", "--data",
                    data.toString());
            try {
                Program.live(console);
                CompletableFuture.runAsync(() -> console.inputReader().lines().forEach(line -> { }));
                DeskMemory desk = new DeskMemory(figures, console);
                desk.settled("one");
                desk.open(display, FOUR);
                desk.settled("four");
                desk.open(display, REST);
                desk.settled("all");
            } finally {
                console.destroy();
                console.waitFor();
            }
        } finally {
            Program.delete(data);
        }
    }

    private void open(XDisplay display, List<String> keys) throws Exception {
        for (String key : keys) {
            display.press(key);
            pause(OPENING);
        }
    }

    private void settled(String windows) throws Exception {
        pause(SETTLE);
        String total = Program.tool(console, "GC.class_histogram").getLast();
        figures.print("memory.windows." + windows + ".live", Double.parseDouble(total.strip().split("\\s+")[2]) / B_IN_MB, "MB");
        figures.print("memory.windows." + windows + ".resident", ThreadTimes.resident(console.pid()) / KB_IN_MB, "MB");
    }

    private void pause(Duration length) throws IOException, InterruptedException {
        if (console.waitFor(length.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("menshen ended by itself with " + console.exitValue());
        }
    }
}
