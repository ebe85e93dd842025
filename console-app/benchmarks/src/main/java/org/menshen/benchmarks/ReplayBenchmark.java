package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The whole console, as its launcher opens it on a display, with the windows open in which a replayed day is watched, while its centre plays the
/// drill day at ×60: frames a second in the mean and in the worst ten seconds, the longest time between two frames, whether the queue is in the end
/// what somebody sees who reads everything anew and what the log says at that time, and whether an alert of the day was lost or came twice.
///
/// It needs a display: without one the program opens every window that there is, two dozen, with the heap of a desk that shows a few. Whoever reads
/// everything anew does it in this process, not on the heap of the console that is measured.
final class ReplayBenchmark implements Benchmark {

    /// the drill day takes so long at ×60
    private static final String DAY_MIN = "24";
    /// tiles, crowd and log, each as large as the display; map and queue come to the front again
    private static final List<String> WINDOWS = List.of("F2", "shift+F8", "F6", "F1");
    private static final int OPENING_S = 4;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String about() {
        return "the whole console while the drill day pours at x60: frames/s, longest gap, queue against the log (24 min; -Dmenshen.minutes=N; Xvfb)";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-replay");
        Process probe = null;
        try (XDisplay display = XDisplay.open()) {
            probe = start(display, data);
            try (BufferedReader lines = probe.inputReader(StandardCharsets.UTF_8); Writer wishes = probe.outputWriter(StandardCharsets.UTF_8)) {
                URI centre = URI.create(heard(figures, lines, ReplayProbe.LIVE));
                for (String key : WINDOWS) {
                    display.press(key);
                    TimeUnit.SECONDS.sleep(OPENING_S);
                }
                say(wishes, ReplayProbe.COUNT);
                heard(figures, lines, ReplayProbe.COUNTED);
                new ReplayCheck(centre, data, figures).compare(() -> {
                    say(wishes, ReplayProbe.ROWS);
                    String rows = heard(figures, lines, ReplayProbe.ROWS);
                    return rows.isEmpty() ? List.of() : List.of(rows.split(" "));
                });
                say(wishes, ReplayProbe.END);
                while (lines.readLine() != null) {
                    // it closes
                }
            }
            if (probe.waitFor() != 0) {
                throw new IllegalStateException("the console ended with " + probe.exitValue());
            }
        } finally {
            if (probe != null) {
                probe.destroy();
            }
            Program.delete(data);
        }
    }

    private static Process start(XDisplay display, Path data) throws IOException {
        Path home = Path.of(System.getProperty("menshen.home"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("bin/menshen.options"), "-Dmenshen.home=" + home, "-Dprism.order=sw", "--module-path",
                home.resolve("lib/javafx").toString(), "--add-modules", "javafx.controls", "-cp", System.getProperty("java.class.path"),
                ReplayProbe.class.getName(), data.toString(), System.getProperty("menshen.minutes", DAY_MIN)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display.name());
        return builder.start();
    }

    private static void say(Writer wishes, String wish) throws IOException {
        wishes.write(wish + "\n");
        wishes.flush();
    }

    /// Reads on until the console says a word, and prints the figures that it tells meanwhile.
    ///
    /// @return what it says with the word
    private static String heard(Printout figures, BufferedReader lines, String word) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            if (words[0].equals("figure")) {
                figures.print("replay." + words[1], Double.parseDouble(words[2]), words[3]);
            } else if (words[0].equals(word)) {
                return line.substring(word.length()).strip();
            }
        }
        throw new IOException("the console ended before it said '" + word + "'");
    }
}
