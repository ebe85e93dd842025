package org.menshen.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.sun.net.httpserver.HttpServer;
import org.menshen.centre.media.DemoCameras;
import org.menshen.domain.port.Video;
import org.menshen.workstation.video.FfmpegVideo;
import org.menshen.workstation.video.VideoTuning;

/// Sixteen camera tiles at once: demonstration cameras encoded, served over HTTP and decoded in this process.
final class TilesBenchmark implements Benchmark {

    private static final int TILES = 16;
    private static final int MEASURED_S = 15;

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public String about() {
        return "16 tiles of 480x270: time until the last one shows, cores used (drawing, encoding and decoding together), frames/s a tile";
    }

    @Override
    public void run(Printout figures) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        DemoCameras cameras = new DemoCameras(() -> DemoCameras.font(null), Locale.ENGLISH, Clock.systemUTC(), ZoneOffset.UTC, Thread::new);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(pool);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", DemoCameras.MEDIA_TYPE);
            exchange.sendResponseHeaders(200, 0);
            String id = exchange.getRequestURI().getPath().substring(1);
            try (var out = exchange.getResponseBody()) {
                cameras.stream(id, id, out);
            } catch (IOException gone) {
                exchange.close();
            }
        });
        server.start();
        FfmpegVideo video = new FfmpegVideo(Thread::new, Clock.systemUTC(), VideoTuning.standard());
        video.prepare();
        try {
            measure(figures, video, server.getAddress().getPort());
        } finally {
            video.close();
            cameras.close();
            server.stop(0);
            pool.shutdownNow();
        }
    }

    private static void measure(Printout figures, FfmpegVideo video, int port) throws Exception {
        CountDownLatch first = new CountDownLatch(TILES);
        LongAdder frames = new LongAdder();
        List<Video.Session> sessions = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < TILES; i++) {
            sessions.add(video.open("http://127.0.0.1:" + port + "/3101151001132800%04d".formatted(i), 480, 270, new Counting(first, frames)));
        }
        if (!first.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(first.getCount() + " of " + TILES + " tiles never showed");
        }
        figures.print("tiles.last-shown", (System.nanoTime() - begin) / 1e9, "s");
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long before = frames.sum();
        TimeUnit.SECONDS.sleep(MEASURED_S);
        figures.print("tiles.cores", (system.getProcessCpuTime() - cpu) / 1e9 / MEASURED_S, "cores");
        figures.print("tiles.rate", (frames.sum() - before) / (double) MEASURED_S / TILES, "frames/s");
        sessions.forEach(Video.Session::close);
    }

    /// Counts pictures; the first of a tile opens the latch once.
    private static final class Counting implements Video.Sink {
        private final CountDownLatch first;
        private final LongAdder frames;
        private boolean shown;

        Counting(CountDownLatch first, LongAdder frames) {
            this.first = first;
            this.frames = frames;
        }

        @Override
        public void frame(ByteBuffer bgra, int width, int height, Instant decodedAt) {
            frames.increment();
            if (!shown) {
                shown = true;
                first.countDown();
            }
        }

        @Override
        public void state(Video.Health health) {
            // only pictures are counted
        }
    }
}
