package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.menshen.desktop.queue.AlertRow;
import org.menshen.desktop.widget.RowList;

/// Runs the console in this process as its launcher does, counts its frames, and tells the rows of its queue when it is asked. It says what it has
/// done and hears what is wanted line by line.
final class ReplayProbe {

    /// Said with the address of the centre when the picture is live.
    static final String LIVE = "live";
    /// Heard: count the frames; [#COUNTED] is said when that is done.
    static final String COUNT = "count";
    /// Said when the frames are counted.
    static final String COUNTED = "counted";
    /// Heard, and said with the ids of the alerts in the queue.
    static final String ROWS = "rows";
    /// Heard: close.
    static final String END = "end";
    private static final int WINDOW_S = 10;
    private static final int MINUTE_S = 60;
    private static final double MB = 1024 * 1024;

    private final List<Long> frames = new ArrayList<>();

    /// @param args data folder, minutes
    public static void main(String[] args) throws Exception {
        ReplayProbe probe = new ReplayProbe();
        PrintStream out = System.out;
        OwnConsole console = OwnConsole.open(Path.of(args[0]).resolve("desk").toString(), "--drill", "day", "--speed", "60");
        try (BufferedReader wishes = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            URI centre = console.live();
            say(out, LIVE + " " + centre);
            for (String wish = wishes.readLine(); wish != null && !wish.equals(END); wish = wishes.readLine()) {
                if (wish.equals(COUNT)) {
                    probe.count(Double.parseDouble(args[1]), out);
                } else {
                    say(out, ROWS + " " + String.join(" ", FxRoom.call(ReplayProbe::ids)));
                }
            }
            // runs the launcher's own closing, as a signal does
            System.exit(0);
        } catch (Exception | Error failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void count(double minutes, PrintStream out) throws Exception {
        AnimationTimer counting = FxRoom.call(() -> {
            // no hand is in the list: rows that do not call would wait behind its bar
            new Robot().mouseMove(0, 0);
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.add(System.nanoTime());
                }
            };
            timer.start();
            return timer;
        });
        TimeUnit.SECONDS.sleep(Math.round(minutes * MINUTE_S));
        FxRoom.call(() -> {
            counting.stop();
            return null;
        });
        tellFrames(out);
        System.gc();
        Runtime vm = Runtime.getRuntime();
        figure(out, "heap", (vm.totalMemory() - vm.freeMemory()) / MB, "MB");
        say(out, COUNTED);
    }

    private void tellFrames(PrintStream out) {
        long span = frames.getLast() - frames.getFirst();
        long gap = 0;
        int worst = Integer.MAX_VALUE;
        int first = 0;
        for (int i = 1; i < frames.size(); i++) {
            gap = Math.max(gap, frames.get(i) - frames.get(i - 1));
            while (frames.get(i) - frames.get(first) > WINDOW_S * 1_000_000_000L) {
                worst = Math.min(worst, i - first);
                first++;
            }
        }
        figure(out, "frames", frames.size() / (span / 1e9), "frames/s");
        figure(out, "frames.worst-10s", worst == Integer.MAX_VALUE ? -1 : worst / (double) WINDOW_S, "frames/s");
        figure(out, "frames.longest-gap", gap / 1e6, "ms");
    }

    private static List<String> ids() {
        return rows().stream().filter(AlertRow.class::isInstance).map(row -> ((AlertRow) row).id()).collect(Collectors.toList());
    }

    private static List<?> rows() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene != null && scene.lookup(".queue .row-list") instanceof RowList<?> rows) {
                return rows.rows();
            }
        }
        throw new IllegalStateException("no window with a queue");
    }

    private static void figure(PrintStream out, String name, double value, String unit) {
        say(out, String.format(Locale.ROOT, "figure %s %.3f %s", name, value, unit));
    }

    private static void say(PrintStream out, String words) {
        out.println(words);
        out.flush();
    }
}
