package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the open desk costs while nobody touches it: the packaged console on an X display of 1920 × 1080, the drill day at ×1, first the situation
/// window alone, then all four with nine cameras.
final class CalmBenchmark implements Benchmark {

    private static final Duration SETTLE = Duration.ofSeconds(40);
    private static final Duration WATCHED = Duration.ofSeconds(30);
    private static final String[] OTHER_WINDOWS = {"F2", "F3", "F4"};
    private static final Pattern STILL = Pattern.compile("stood still for ([0-9,]+) ms");
    private static final double KB_IN_MB = 1024;
    /// a wait that is longer than this is told by the console
    private static final int LEAST_STILL_MS = 50;

    @Override
    public String name() {
        return "calm";
    }

    @Override
    public String about() {
        return "cores by kind of thread, frames, stand-still and memory of the untouched desk, one and four windows (3 min; needs Xvfb, xdotool)";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-bench");
        try (XDisplay display = XDisplay.open()) {
            Path frames = data.resolve("frames.jfr");
            Path events = Files.writeString(data.resolve("frames.jfc"), PaintedFrames.SETTINGS);
            Process console = Program.startHeard(display, Map.of("MENSHEN_OPTS",
                    "-Dprism.order=sw -Dmenshen.freeze.millis=" + LEAST_STILL_MS), "console", "--port", "0", "--data", data.toString());
            try {
                List<Span> spans = watch(figures, console, display, events);
                figures.print("calm.four.resident", ThreadTimes.resident(console.pid()) / KB_IN_MB, "MB");
                Program.tool(console, "JFR.stop", "name=frames", "filename=" + frames);
                console.destroy();
                console.waitFor();
                for (Span span : spans) {
                    figures.print(span.name + ".frames", PaintedFrames.between(frames, span.from, span.to) / span.seconds(), "1/s");
                }
            } finally {
                console.destroyForcibly();
                console.waitFor();
            }
        } finally {
            Program.delete(data);
        }
    }

    private record Span(String name, Instant from, Instant to) {
        double seconds() {
            return Duration.between(from, to).toMillis() / 1000.0;
        }
    }

    private static List<Span> watch(Printout figures, Process console, XDisplay display, Path events) throws Exception {
        BufferedReader words = console.inputReader();
        Program.live(words);
        // recorded from here: a VM that records from its beginning does not take the classes that are kept
        Program.tool(console, "JFR.start", "name=frames", "settings=" + events);
        ConcurrentLinkedQueue<Long> stills = new ConcurrentLinkedQueue<>();
        CompletableFuture.runAsync(() -> listen(words, stills));
        List<Span> spans = new ArrayList<>();
        pause(console, SETTLE);
        spans.add(measure(figures, "calm.one", console, stills));
        for (String key : OTHER_WINDOWS) {
            display.press(key);
            pause(console, Duration.ofSeconds(4));
        }
        pause(console, Duration.ofSeconds(15));
        spans.add(measure(figures, "calm.four", console, stills));
        return spans;
    }

    private static Span measure(Printout figures, String name, Process console, ConcurrentLinkedQueue<Long> stills) throws Exception {
        stills.clear();
        ThreadTimes before = ThreadTimes.of(console.pid());
        Instant from = Instant.now();
        pause(console, WATCHED);
        Span span = new Span(name, from, Instant.now());
        Map<String, Double> used = ThreadTimes.of(console.pid()).since(before);
        figures.print(name + ".cores", used.values().stream().mapToDouble(Double::doubleValue).sum() / span.seconds(), "cores");
        used.forEach((kind, seconds) -> figures.print(name + ".cores." + kind, seconds / span.seconds(), "cores"));
        figures.print(name + ".still", stills.stream().mapToLong(Long::longValue).max().orElse(0), "ms");
        return span;
    }

    private static void listen(BufferedReader words, ConcurrentLinkedQueue<Long> stills) {
        try {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                Matcher still = STILL.matcher(line);
                if (still.find()) {
                    stills.add(Long.parseLong(still.group(1).replace(",", "")));
                }
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static void pause(Process console, Duration length) throws IOException, InterruptedException {
        if (console.waitFor(length.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("menshen ended by itself with " + console.exitValue());
        }
    }
}
