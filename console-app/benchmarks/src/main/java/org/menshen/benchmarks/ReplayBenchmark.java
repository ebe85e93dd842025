package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The whole console, as its launcher opens it, while its centre plays the drill day at ×60: frames a second in the mean and in the worst ten
/// seconds, the longest time between two frames, whether the queue is in the end what somebody sees who reads everything anew and what the log says
/// at that time, and whether an alert of the day was lost or came twice.
final class ReplayBenchmark implements Benchmark {

    /// the drill day takes so long at ×60
    private static final String DAY_MIN = "24";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String about() {
        return "the whole console while the drill day pours at x60: frames/s, longest gap, queue against the log (24 min; -Dmenshen.minutes=N)";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-replay");
        Path home = Path.of(System.getProperty("menshen.home"));
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + home.resolve("bin/menshen.options"), "-Dmenshen.home=" + home, "--module-path", home.resolve("lib/javafx").toString(),
                    "--add-modules", "javafx.controls", "-cp", System.getProperty("java.class.path"), ReplayProbe.class.getName(), data.toString(),
                    System.getProperty("menshen.minutes", DAY_MIN)));
            Process probe = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader lines = probe.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("figure ")) {
                        String[] words = line.split(" ");
                        figures.print("replay." + words[1], Double.parseDouble(words[2]), words[3]);
                    }
                }
            }
            if (probe.waitFor() != 0) {
                throw new IllegalStateException("the console ended with " + probe.exitValue());
            }
        } finally {
            Program.delete(data);
        }
    }
}
