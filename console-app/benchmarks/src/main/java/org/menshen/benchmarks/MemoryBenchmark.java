package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Resident memory of the whole program after ten minutes of the drill day at ×10, then that of the desk with one, four and all windows.
final class MemoryBenchmark implements Benchmark {

    private static final long MINUTES = 10;
    private static final double KB_IN_MB = 1024;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "resident memory after 10 minutes of the drill day at x10, then with 1, 4 and all windows (20 min; Linux, Xvfb, xdotool)";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-bench");
        Process console = Program.start("console", "--headless", "--speed", "10", "--for", (MINUTES + 1) + "m", "--port", "0",
                "--data", data.toString());
        try {
            Program.live(console);
            if (console.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("menshen ended by itself with " + console.exitValue());
            }
            figures.print("memory.resident", status(console.pid(), "VmRSS") / KB_IN_MB, "MB");
            figures.print("memory.peak", status(console.pid(), "VmHWM") / KB_IN_MB, "MB");
        } finally {
            console.destroy();
            console.waitFor();
            Program.delete(data);
        }
        DeskMemory.measure(figures);
    }

    private static double status(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream().filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).findFirst()
                .orElseThrow(() -> new IOException("no " + field + " of process " + pid));
    }
}
