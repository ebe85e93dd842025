package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How much processor time each thread of a process has had, as Linux counts it.
///
/// @param ticks hundredths of a second by thread
/// @param names what the threads are called
record ThreadTimes(Map<String, Long> ticks, Map<String, String> names) {

    /// Of a process that has not begun.
    static final ThreadTimes NONE = new ThreadTimes(Map.of(), Map.of());
    private static final double TICKS_A_SECOND = 100;
    /// where user and system time stand behind the name
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /// what the parts of the program call their threads, and what is printed for them
    private static final Map<String, String> KINDS = Map.of("QuantumRenderer", "renderer", "JavaFX Applicat", "fx", "C1 Compiler", "compiler",
            "C2 Compiler", "compiler", "ForkJoinPool", "virtual", "menshen-", "workers", "GC Thread", "collector", "G1 ", "collector");

    static ThreadTimes of(long pid) throws IOException {
        Map<String, Long> ticks = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path thread : threads.toList()) {
                try {
                    String stat = Files.readString(thread.resolve("stat"));
                    int close = stat.lastIndexOf(')');
                    String[] fields = stat.substring(close + 2).split(" ");
                    String id = thread.getFileName().toString();
                    ticks.put(id, Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
                    names.put(id, stat.substring(stat.indexOf('(') + 1, close));
                } catch (NoSuchFileException ended) {
                    // a thread that has just ended is not counted
                }
            }
        }
        return new ThreadTimes(ticks, names);
    }

    /// Seconds of processor time by kind of thread since an earlier look.
    Map<String, Double> since(ThreadTimes before) {
        Map<String, Double> used = new TreeMap<>();
        ticks.forEach((thread, now) -> used.merge(kind(names.get(thread)), (now - before.ticks.getOrDefault(thread, 0L)) / TICKS_A_SECOND,
                Double::sum));
        return used;
    }

    private static String kind(String name) {
        return KINDS.entrySet().stream().filter(entry -> name.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse("others");
    }

    /// Resident memory of a process, kilobytes.
    static double resident(long pid) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"));
        return lines.stream().filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow(() -> new IOException("no resident memory of process " + pid));
    }
}
