package org.menshen.workstation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.port.Video.Phase;
import org.menshen.domain.port.Video.Reason;

/// Clips of other makers and a real RTSP server.
class RealStreamsTest {

    private final FfmpegVideo video = new FfmpegVideo(Thread.ofPlatform().daemon().factory(), Clock.systemUTC(), VideoTuning.standard());
    private Path shared;

    @TempDir
    Path folder;

    @BeforeEach
    void find() {
        String named = System.getenv("MENSHEN_SHARED");
        shared = Path.of(named == null ? System.getProperty("menshen.root", ".") + "/../shared" : named);
        assumeThat(Files.isDirectory(shared.resolve("data/video"))).as("the clips of shared/data/video are here").isTrue();
    }

    @AfterEach
    void close() {
        video.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> video.running() == 0);
    }

    @Test
    void recordedClipsPlay() {
        Viewer viewer = new Viewer();
        video.open(shared.resolve("data/video/person-bicycle-car-detection.mp4").toString(), 480, 270, viewer);
        await().until(() -> viewer.frames.get() > 20);
        assertThat(viewer.last().codec()).isEqualTo("h264 768x432");
        assertThat(viewer.width).isEqualTo(480);
        assertThat(viewer.height).isEqualTo(270);
        assertThat(viewer.contrast).isGreaterThan(60);
    }

    @Test
    void sixteenRtspCamerasShowTogether() throws Exception {
        try (Server server = Server.start(shared, shared.resolve("data/video/person-bicycle-car-detection.mp4"))) {
            video.prepare();
            List<Viewer> viewers = new ArrayList<>();
            long from = System.nanoTime();
            IntStream.range(0, 16).forEach(i -> {
                viewers.add(new Viewer());
                video.open(server.address("cam1"), 480, 270, viewers.get(i));
            });
            await().atMost(Duration.ofSeconds(20)).until(() -> viewers.stream().allMatch(one -> one.frames.get() > 5));
            long last = viewers.stream().mapToLong(one -> one.firstAtNanos.get()).max().orElseThrow() - from;
            System.out.println("16 RTSP streams, last one shows after " + last / 1_000_000 + " ms");
        }
    }

    @Test
    void anRtspCameraThatGoesAwaySaysSoAndComesBack() throws Exception {
        Path brief = TestClip.write(folder.resolve("brief.mp4"), 320, 180, 10, 40);
        try (Server server = Server.start(shared, brief)) {
            Viewer viewer = new Viewer();
            Viewer unknown = new Viewer();
            video.open(server.address("cam1"), 320, 180, viewer);
            video.open(server.address("cam9"), 320, 180, unknown);
            await().until(() -> unknown.told(Phase.FAILED, Reason.NOT_FOUND));
            await().until(() -> viewer.told(Phase.PLAYING, null));
            await().atMost(Duration.ofSeconds(20)).until(() -> viewer.states.stream()
                    .anyMatch(health -> health.phase() == Phase.ENDED || health.phase() == Phase.FAILED));
            int before = viewer.frames.get();
            await().atMost(Duration.ofSeconds(20)).until(() -> viewer.frames.get() > before + 5);
            assertThat(viewer.told(Phase.ENDED, Reason.STREAM_ENDED) || viewer.told(Phase.FAILED, Reason.STALLED)).isTrue();
        }
    }

    /// The RTSP server of the shared tools, on a free port.
    private record Server(Process process, int port) implements AutoCloseable {

        static Server start(Path shared, Path... clips) throws IOException {
            int port;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            List<String> command = Stream.concat(Stream.of(shared.resolve("tools/rtsp-server").toString(), Integer.toString(port)),
                    Stream.of(clips).map(clip -> clip.toAbsolutePath().toString())).toList();
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader reader = process.inputReader();
            boolean ready = "ready".equals(reader.readLine());
            if (!ready) {
                process.destroy();
            }
            assumeThat(ready).as("python3-gi and the GStreamer RTSP server are installed").isTrue();
            return new Server(process, port);
        }

        String address(String mount) {
            return "rtsp://127.0.0.1:" + port + '/' + mount;
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
