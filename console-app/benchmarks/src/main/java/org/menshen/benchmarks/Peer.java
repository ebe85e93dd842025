package org.menshen.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.menshen.map.fx.MapPane;

/// Our map as one of the peers in their harness: it does the same workload and says the same words on its output, so that all are
/// measured from outside by one program in one run. `Peer w1|w1b|w2|w3|w4`.
public final class Peer {

    private static final double SHOT_S = 3;
    private static final double WARM_S = 5;
    private static final double END_S = 25;

    private Peer() {
    }

    /// Takes the name of the workload.
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "w1" -> Platform.startup(() -> move(false));
            case "w1b" -> Platform.startup(() -> move(true));
            case "w2" -> heat();
            case "w3" -> MapStart.main(args);
            case "w4" -> pick();
            default -> throw new IllegalArgumentException("no workload " + args[0]);
        }
    }

    private static void say(String word, String json) {
        System.out.println("@@" + word + " " + json);
        System.out.flush();
    }

    private static void heat() throws Exception {
        HeatBenchmark.Result result = HeatBenchmark.measure(100_000, () -> say("shot", "{}"));
        double[] changes = result.changes().wall();
        double[] pans = result.pans().wall();
        say("end", String.format(Locale.ROOT, "{\"n\":%d,\"set_ms\":%.1f,\"set_min\":%.1f,\"set_max\":%.1f,"
                + "\"pan_ms\":%.1f,\"pan_min\":%.1f,\"pan_max\":%.1f,\"pan_n\":%d}",
                changes.length, Printout.percentile(changes, 0.5), changes[0], changes[changes.length - 1],
                Printout.percentile(pans, 0.5), pans[0], pans[pans.length - 1], pans.length));
    }

    private static void pick() throws Exception {
        PickBenchmark.Answers answers = PickBenchmark.measure();
        double[] micros = answers.micros();
        say("end", String.format(Locale.ROOT, "{\"queries\":%d,\"mean_us\":%.2f,\"p50_us\":%.2f,\"p99_us\":%.2f,\"hits\":%d}", micros.length,
                Arrays.stream(micros).average().orElseThrow(), Printout.percentile(micros, 0.5), Printout.percentile(micros, 0.99), answers.hits()));
    }

    private static void move(boolean stacking) {
        ExecutorService background = Executors.newSingleThreadExecutor();
        MapPane map = new MapPane(background);
        MarkerMotion motion = new MarkerMotion(map, 10_000, stacking);
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(map, 1600, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        new Run(motion).start();
    }

    /// The same clock as the other peers': marks at 3, 5 and 25 seconds of the run.
    private static final class Run extends AnimationTimer {

        private final MarkerMotion motion;
        private final double[] times = new double[10_000];
        private int frames;
        private int pulses;
        private long begin;
        private long last;
        private boolean shot;
        private boolean started;

        Run(MarkerMotion motion) {
            this.motion = motion;
        }

        @Override
        public void handle(long ignored) {
            if (++pulses < 3) {
                return;
            }
            long now = System.nanoTime();
            if (pulses == 3) {
                begin = now;
                say("first", "{}");
            }
            double t = (now - begin) / 1e9;
            motion.at(t);
            if (!shot && t >= SHOT_S) {
                shot = true;
                say("shot", "{}");
            }
            if (started) {
                times[frames++] = (now - last) / 1e6;
            } else if (t >= WARM_S) {
                started = true;
                say("start", "{}");
            }
            last = now;
            if (t >= END_S) {
                stop();
                report();
            }
        }

        private void report() {
            double[] all = Arrays.copyOf(times, frames);
            say("end", String.format(Locale.ROOT, "{\"frames\":%d,\"seconds\":%.4f,\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"max\":%.2f}", frames,
                    Arrays.stream(all).sum() / 1000, Printout.percentile(all, 0.5), Printout.percentile(all, 0.95), Printout.percentile(all, 0.99),
                    all[all.length - 1]));
        }
    }
}
