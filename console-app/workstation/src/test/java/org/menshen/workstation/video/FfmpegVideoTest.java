package org.menshen.workstation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.port.Video.Phase;
import org.menshen.domain.port.Video.Reason;
import org.menshen.domain.port.Video.Session;

class FfmpegVideoTest {

    private static final VideoTuning QUICK = new VideoTuning(Duration.ofSeconds(4), Duration.ofMillis(600), Duration.ofMillis(2500),
            Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofSeconds(20));

    @TempDir
    static Path folder;
    private static Path clip;

    private final FfmpegVideo video = new FfmpegVideo(Thread.ofPlatform().daemon().factory(), Clock.systemUTC(), QUICK);
    private final Viewer viewer = new Viewer();

    @BeforeAll
    static void encode() {
        clip = TestClip.write(folder.resolve("clip.ts"), 320, 180, 20, 30);
    }

    @AfterEach
    void close() {
        video.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> video.running() == 0);
    }

    @Test
    void aFilePlaysAtItsOwnSpeedAndLoops() {
        video.open(clip.toString(), 160, 160, viewer);
        await().until(() -> viewer.frames.get() > 70);
        assertThat(viewer.width).isEqualTo(160);
        assertThat(viewer.height).as("aspect kept").isEqualTo(90);
        assertThat(viewer.contrast).isGreaterThan(80);
        long took = System.nanoTime() - viewer.firstAtNanos.get();
        assertThat(took / 1e9).as("70 pictures at 20/s").isGreaterThan(2.5);
        await().untilAsserted(() -> assertThat(viewer.last().framesPerSecond()).isCloseTo(20, within(4.0)));
        assertThat(viewer.last().codec()).isEqualTo("h264 320x180");
        assertThat(viewer.states).allMatch(health -> health.reason() == null);
    }

    @Test
    void aSmallPictureIsNotEnlargedAndResizeActs() {
        Session session = video.open(clip.toString(), 1920, 1080, viewer);
        await().until(() -> viewer.width == 320 && viewer.height == 180);
        session.resize(80, 80);
        await().until(() -> viewer.width == 80 && viewer.height == 45);
    }

    @Test
    void aPictureLittleSmallerThanItsPlaceIsMadeForItAndNeverLarger() {
        Session session = video.open(clip.toString(), 350, 400, viewer);
        await().until(() -> viewer.width == 344 && viewer.height == 197);
        assertThat(viewer.contrast).isGreaterThan(80);
        session.resize(157, 400);
        await().until(() -> viewer.width == 152 && viewer.height == 88);
    }

    @Test
    void sixteenOpenSideBySide() {
        video.prepare();
        List<Viewer> viewers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            viewers.add(new Viewer());
            video.open(clip.toString(), 160, 90, viewers.get(i));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> viewers.stream().allMatch(one -> one.frames.get() > 10));
        assertThat(video.running()).isEqualTo(16);
    }

    @Test
    void missingAndDamagedFilesSayWhy() throws IOException {
        video.open(folder.resolve("nothing.mp4").toString(), 160, 90, viewer);
        await().until(() -> viewer.told(Phase.FAILED, Reason.NOT_FOUND));
        Path garbage = folder.resolve("garbage.mp4");
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        Files.write(garbage, noise);
        Viewer second = new Viewer();
        video.open(garbage.toString(), 160, 90, second);
        await().until(() -> !second.states.isEmpty() && second.last().phase() == Phase.FAILED);
        assertThat(second.last().reason()).isIn(Reason.UNREADABLE, Reason.NO_VIDEO);
        assertThat(second.frames).hasValue(0);
    }

    @Test
    void protocolsBeyondCamerasAreRefused() {
        video.open("concat://" + clip, 160, 90, viewer);
        await().until(() -> viewer.told(Phase.FAILED, Reason.UNSUPPORTED));
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        video.open("rtsp://127.0.0.1:" + port + "/cam1", 160, 90, viewer);
        await().until(() -> viewer.told(Phase.FAILED, Reason.REFUSED));
    }

    @Test
    void closingWhileASilentPeerHoldsTheLineIsQuick() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Session session = video.open("http://127.0.0.1:" + silent.getLocalPort() + "/x.ts", 160, 90, viewer);
            await().until(() -> !viewer.states.isEmpty());
            long from = System.nanoTime();
            session.close();
            assertThat(Duration.ofNanos(System.nanoTime() - from)).as("not the patience of a stream").isLessThan(Duration.ofSeconds(2));
            await().atMost(Duration.ofSeconds(5)).until(() -> video.running() == 0);
        }
    }

    @Test
    void aSilentPeerIsATimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            video.open("http://127.0.0.1:" + silent.getLocalPort() + "/x.ts", 160, 90, viewer);
            await().until(() -> viewer.told(Phase.FAILED, Reason.NO_ANSWER));
        }
    }

    @Test
    void overHttpItStallsEndsAndComesBack() throws Exception {
        byte[] bytes = Files.readAllBytes(clip);
        CountDownLatch freeze = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/cam", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
                out.flush();
                freeze.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        try {
            video.open("http://127.0.0.1:" + server.getAddress().getPort() + "/cam", 320, 180, viewer);
            await().until(() -> viewer.told(Phase.PLAYING, null));
            await().until(() -> viewer.told(Phase.STALLED, Reason.STALLED));
            int before = viewer.frames.get();
            freeze.countDown();
            await().until(() -> viewer.told(Phase.ENDED, Reason.STREAM_ENDED) || viewer.told(Phase.FAILED, Reason.STALLED));
            await().until(() -> viewer.frames.get() > before + 10);
            video.open("http://127.0.0.1:" + server.getAddress().getPort() + "/other", 320, 180, viewer);
            await().until(() -> viewer.told(Phase.FAILED, Reason.NOT_FOUND));
        } finally {
            server.stop(0);
        }
    }
}
