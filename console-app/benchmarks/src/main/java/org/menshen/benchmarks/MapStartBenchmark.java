package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// From the start of a process to the first full picture of ten thousand markers (W3 of the workload): the map alone, in a virtual
/// machine of its own, five times.
final class MapStartBenchmark implements Benchmark {

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "mapstart";
    }

    @Override
    public String about() {
        return "W3: process start to the first full picture of the map with 10,000 markers, median of 5";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path archive = Files.createTempDirectory("mapstart").resolve("classes.aot");
        try {
            once("-XX:AOTCacheOutput=" + archive);
            double[] times = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                times[run] = once("-XX:AOTCache=" + archive);
            }
            figures.print("mapstart.p50", Printout.percentile(times, 0.5), "ms");
        } finally {
            Program.delete(archive.getParent());
        }
    }

    /// Classes come from a cache that the first run leaves: the counterpart of a warm profile of a browser.
    private static double once(String cache) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command(cache)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader words = process.inputReader()) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                if (line.equals(MapStart.WORD)) {
                    return (System.nanoTime() - begin) / 1e6;
                }
            }
        } finally {
            process.waitFor();
        }
        throw new IllegalStateException("the map ended before its first picture");
    }

    /// The map library and what it asks for: no logger of a program, which would be read and set up first.
    private static List<String> command(String cache) {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(jar -> !jar.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
                "-Dprism.order=sw", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", cache, "-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
        if (System.getenv("DISPLAY") == null) {
            command.add("-Dglass.platform=Headless");
        }
        command.add(MapStart.class.getName());
        return command;
    }
}
