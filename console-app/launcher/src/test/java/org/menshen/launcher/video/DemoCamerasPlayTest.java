package org.menshen.launcher.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.centre.media.DemoCameras;
import org.menshen.domain.port.Video;
import org.menshen.workstation.video.FfmpegVideo;
import org.menshen.workstation.video.VideoTuning;

/// Demonstration cameras of a centre, watched through the workstation's own decoder over HTTP.
class DemoCamerasPlayTest {

    private final DemoCameras cameras = new DemoCameras(() -> DemoCameras.font(null), Locale.CHINESE, Clock.systemUTC(),
            ZoneId.of("Asia/Shanghai"), Thread.ofPlatform().daemon().factory());
    private final FfmpegVideo video = new FfmpegVideo(Thread.ofPlatform().daemon().factory(), Clock.systemUTC(), VideoTuning.standard());
    private HttpServer server;

    private static final class Viewer implements Video.Sink {
        final AtomicInteger frames = new AtomicInteger();
        volatile int width;
        volatile int height;
        volatile int contrast;
        volatile Video.@Nullable Health health;

        @Override
        public void frame(ByteBuffer bgra, int width, int height, Instant decodedAt) {
            this.width = width;
            this.height = height;
            int least = 255;
            int most = 0;
            for (int i = 1; i < bgra.limit(); i += 400) {
                least = Math.min(least, bgra.get(i) & 255);
                most = Math.max(most, bgra.get(i) & 255);
            }
            contrast = most - least;
            frames.incrementAndGet();
        }

        @Override
        public void state(Video.Health health) {
            this.health = health;
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/v1/media/", exchange -> {
            String id = exchange.getRequestURI().getPath().substring("/v1/media/".length());
            exchange.getResponseHeaders().set("Content-Type", DemoCameras.MEDIA_TYPE);
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                cameras.stream(id, "临沂五村 东门", out);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        video.close();
        cameras.close();
        server.stop(0);
        await().until(() -> cameras.running() == 0 && video.running() == 0);
    }

    private Viewer watch(int camera) {
        Viewer viewer = new Viewer();
        video.open("http://127.0.0.1:%d/v1/media/310115100113280%05d".formatted(server.getAddress().getPort(), camera), 384, 216, viewer);
        return viewer;
    }

    @Test
    void whatTheCentreDrawsTheConsoleShows() {
        Viewer viewer = watch(123);
        await().until(() -> viewer.frames.get() > 12);
        assertThat(viewer.width).as("within its place, in whole steps of the scaler").isBetween(370, 384);
        assertThat(viewer.height).isBetween(208, 216);
        assertThat(viewer.contrast).isGreaterThan(80);
        assertThat(viewer.health).isNotNull().satisfies(health -> {
            assertThat(health.phase()).isEqualTo(Video.Phase.PLAYING);
            assertThat(health.codec()).isEqualTo("h264 480x272");
        });
    }

    @Test
    void sixteenAtOnceAndNoneLeftAfterClosing() {
        List<Viewer> viewers = IntStream.range(0, 16).mapToObj(this::watch).toList();
        await().atMost(Duration.ofSeconds(15)).until(() -> viewers.stream().allMatch(viewer -> viewer.frames.get() > 8));
        assertThat(cameras.running()).isEqualTo(16);
        video.close();
        await().until(() -> cameras.running() == 0);
    }
}
