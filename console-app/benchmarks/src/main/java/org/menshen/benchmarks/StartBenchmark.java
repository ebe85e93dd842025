package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From the start of the program to the live picture on an X display of 1920 × 1080: with nothing on the disk, then with the cache that the run
/// before left. Each step of the start with its time and with the processor time that the whole program has had by then, the processor time by
/// kind of thread, and the longest time that the screen stood still.
final class StartBenchmark implements Benchmark {

    private static final Pattern STEP = Pattern.compile("([0-9,]+) ms\\t([0-9,]+) ms of processor time\\t([^:]+).*");
    private static final Pattern STILL = Pattern.compile("stood still for ([0-9,]+) ms");
    private static final Map<String, String> HEARD = Map.of("MENSHEN_OPTS", "-Dmenshen.freeze.millis=50");
    /// until what waits for the live picture has been done
    private static final long SETTLE_S = 10;
    private static final double MS_A_SECOND = 1000;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "start to the live picture, from nothing and from a filled cache: steps, processor time by thread, stand-still (1 min; needs Xvfb)";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-bench");
        try (XDisplay display = XDisplay.open()) {
            for (String figure : new String[] {"start.nothing", "start.cache", "start.cache.again"}) {
                Process console = Program.startHeard(display, HEARD, "console", "--timeline", "--port", "0", "--data", data.toString());
                try {
                    watch(figures, figure, console);
                } finally {
                    // closed as by a user, so that the cache is whole
                    console.destroy();
                    console.waitFor();
                }
            }
        } finally {
            Program.delete(data);
        }
    }

    private static void watch(Printout figures, String figure, Process console) throws Exception {
        BufferedReader words = console.inputReader();
        long longest = 0;
        boolean live = false;
        for (String line = words.readLine(); line != null && !live; line = words.readLine()) {
            longest = Math.max(longest, still(line));
            Matcher step = STEP.matcher(line);
            if (step.matches()) {
                String name = figure + "." + step.group(3).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
                figures.print(name, number(step.group(1)) / MS_A_SECOND, "s");
                figures.print(name + ".processor", number(step.group(2)) / MS_A_SECOND, "s");
            }
            live = Program.isLive(line);
        }
        if (!live) {
            throw new IOException("menshen ended before its picture was live");
        }
        ThreadTimes.of(console.pid()).since(ThreadTimes.NONE).forEach((kind, seconds) -> figures.print(figure + ".threads." + kind, seconds, "s"));
        Listener rest = new Listener(words, longest);
        Thread listening = Thread.ofVirtual().start(rest);
        console.waitFor(SETTLE_S, TimeUnit.SECONDS);
        // by its handle: what it still says can be read
        console.toHandle().destroy();
        listening.join();
        figures.print(figure + ".still", rest.longest, "ms");
    }

    private static long still(String line) {
        Matcher still = STILL.matcher(line);
        return still.find() ? number(still.group(1)) : 0;
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }

    /// Reads on until the program ends.
    private static final class Listener implements Runnable {

        private final BufferedReader words;
        private long longest;

        Listener(BufferedReader words, long longest) {
            this.words = words;
            this.longest = longest;
        }

        @Override
        public void run() {
            words.lines().forEach(line -> longest = Math.max(longest, still(line)));
        }
    }
}
