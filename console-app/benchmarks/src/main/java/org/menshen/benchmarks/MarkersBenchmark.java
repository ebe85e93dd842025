package org.menshen.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

import org.menshen.map.fx.MapPane;

/// Ten thousand markers, a thousand moves a second, a map that pans and zooms without rest: each drawn (W1 of the workload), and
/// gathered into stacks (W1b), that also with a hundred thousand.
final class MarkersBenchmark implements Benchmark {

    private static final double WARM_S = 5;
    private static final double MEASURED_S = 20;

    @Override
    public String name() {
        return "markers";
    }

    @Override
    public String about() {
        return "W1, W1b: 10,000 markers (stacked also 100,000), 1,000 moves/s, panning and zooming, 1600x900: frames/s, p99 frame, cores";
    }

    @Override
    public void run(Printout figures) throws Exception {
        FxRoom.start();
        run(figures, "markers.each", 10_000, false);
        run(figures, "markers.stacked", 10_000, true);
        run(figures, "markers.stacked100k", 100_000, true);
    }

    private static void run(Printout figures, String name, int count, boolean stacking) throws Exception {
        ExecutorService background = Executors.newFixedThreadPool(1);
        CountDownLatch done = new CountDownLatch(1);
        Motion motion = FxRoom.call(() -> {
            MapPane map = new MapPane(background);
            Motion made = new Motion(new MarkerMotion(map, count, stacking), FxRoom.show(map, 1600, 900), done);
            made.start();
            return made;
        });
        if (!done.await(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the toolkit stopped painting");
        }
        FxRoom.call(() -> {
            motion.stage.close();
            return null;
        });
        background.shutdownNow();
        figures.print(name + ".frames", motion.frames / MEASURED_S, "frames/s");
        double[] samples = motion.times.stream().mapToDouble(Double::doubleValue).toArray();
        figures.print(name + ".frame.p50", Printout.percentile(samples, 0.5), "ms");
        figures.print(name + ".frame.p99", Printout.percentile(samples, 0.99), "ms");
        figures.print(name + ".cores", motion.cpuNanos / 1e9 / MEASURED_S, "cores");
        figures.print(name + ".fxthread", motion.fxNanos / 1e6 / motion.frames, "ms CPU/frame");
    }

    /// Moves everything by the clock of the pulse, and counts.
    private static final class Motion extends AnimationTimer {

        private final MarkerMotion motion;
        private final Stage stage;
        private final CountDownLatch done;
        private final List<Double> times = new ArrayList<>();
        private long begin;
        private long last;
        private int frames;
        private long cpuNanos;
        private long fxNanos;

        Motion(MarkerMotion motion, Stage stage, CountDownLatch done) {
            this.motion = motion;
            this.stage = stage;
            this.done = done;
        }

        /// CPU time of the whole process and of the FX thread, from the end of the warm-up on.
        private void count(int sign) {
            cpuNanos += sign * ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
            fxNanos += sign * ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @Override
        public void handle(long now) {
            if (begin == 0) {
                begin = now;
                last = now;
            }
            double t = (now - begin) / 1e9;
            motion.at(t);
            if (t > WARM_S) {
                if (frames == 0) {
                    count(-1);
                }
                frames++;
                times.add((now - last) / 1e6);
            }
            last = now;
            if (t > WARM_S + MEASURED_S) {
                count(1);
                stop();
                done.countDown();
            }
        }
    }
}
