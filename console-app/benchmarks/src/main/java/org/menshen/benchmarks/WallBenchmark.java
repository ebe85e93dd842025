package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The wall alone for eight hours of the drill day at ×60: how often its map and its pages moved, how many of these moves were jumps, that is not by
/// its rules, and the heap after a collection each hour. With the program's own options, on the display there is or without one.
final class WallBenchmark implements Benchmark {

    @Override
    public String name() {
        return "wall";
    }

    @Override
    public String about() {
        return "the wall for eight hours at x60: moves by the rules, jumps, heap after a collection each hour (9 min; -Dmenshen.hours=N)";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-wall");
        Path home = Path.of(System.getProperty("menshen.home"));
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + home.resolve("bin/menshen.options"), "-Dmenshen.home=" + home, "--module-path", home.resolve("lib/javafx").toString(),
                    "--add-modules", "javafx.controls", "-cp", System.getProperty("java.class.path"), WallProbe.class.getName(), data.toString(),
                    System.getProperty("menshen.hours", "8")));
            Process probe = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader lines = probe.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("figure ")) {
                        String[] words = line.split(" ");
                        figures.print("wall." + words[1], Double.parseDouble(words[2]), words[3]);
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
