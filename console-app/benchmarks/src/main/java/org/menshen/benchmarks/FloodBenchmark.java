package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The real console, built-in centre and windows, under 50 and 500 alerts a second and under the flood of 20,000 in 40 batches: what is accepted,
/// how long until the row is painted, how long the screen stood still, what lies aside afterwards. With the program's own options, on the
/// display there is or without one; `MENSHEN_OPTS=-Dmenshen.flood.alone=true` leaves out what comes before the flood.
final class FloodBenchmark implements Benchmark {

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public String about() {
        return "the real console under 50/s, 500/s and 20,000 alerts in 40 batches: accepted, painted, stand-still, set aside";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-flood");
        Path home = Path.of(System.getProperty("menshen.home"));
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + home.resolve("bin/menshen.options"), "-Dmenshen.home=" + home));
            String more = System.getenv("MENSHEN_OPTS");
            if (more != null && !more.isBlank()) {
                command.addAll(List.of(more.strip().split("\\s+")));
            }
            command.addAll(List.of("--module-path", home.resolve("lib/javafx").toString(), "--add-modules", "javafx.controls", "-cp",
                    System.getProperty("java.class.path"), FloodProbe.class.getName(), data.toString()));
            Process probe = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader lines = probe.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("figure ")) {
                        String[] words = line.split(" ");
                        figures.print("flood." + words[1], Double.parseDouble(words[2]), words[3]);
                    }
                }
            }
            if (probe.waitFor() != 0) {
                throw new IllegalStateException("the console ended with " + probe.exitValue());
            }
            try (Stream<Path> files = Files.walk(data)) {
                figures.print("flood.set-aside", files.filter(file -> file.getFileName().toString().contains(".damaged")).count(), "files");
            }
        } finally {
            Program.delete(data);
        }
    }
}
