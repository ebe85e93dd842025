package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.RawAlert;
import org.menshen.map.core.geo.LatLon;

/// Readers that connect and never read.
class BlockedReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BLOCKED = 80;
    private static final int CUT_AFTER_S = 3;
    private static final int PACKET = 1_000;
    private static final int PACKETS = 8;
    private static final long MOST_HEAP = 100L << 20;

    @TempDir
    Path dir;

    @Test
    void holdNobodyUpCostNoMemoryAndAreCutOff() throws IOException {
        List<Socket> blocked = new ArrayList<>();
        try (TestCentre centre = TestCentre.of(CentreConfig.local(dir.resolve("data"), impatient(), "test", Optional.empty()),
                new ManualClock(TestCentre.NOON))) {
            String officer = centre.signIn("officer");
            String feed = centre.signIn("feed");
            for (int i = 0; i < BLOCKED; i++) {
                blocked.add(open(centre.centre().address(), officer));
            }
            TestCentre.Stream reader = centre.follow(officer, "/v1/changes", "0");
            long before = heap();

            for (int packet = 0; packet < PACKETS; packet++) {
                centre.ingest(feed, "iot", alerts(packet));
            }

            await().atMost(PATIENCE).until(() -> reader.events().size() == PACKET * PACKETS);
            assertThat(reader.events().stream().map(event -> event.data().path("seq").asLong()).toList())
                    .isEqualTo(LongStream.rangeClosed(1, PACKET * PACKETS).boxed().toList());
            long sent = reader.events().stream().mapToLong(event -> event.data().toString().length()).sum();
            reader.events().clear();
            assertThat(sent * BLOCKED).as("what a queue for each of them would hold").isGreaterThan(MOST_HEAP);
            assertThat(heap() - before).isLessThan(MOST_HEAP);
            for (Socket socket : blocked) {
                await().atMost(PATIENCE).until(() -> cutOff(socket));
            }
            reader.close();
        } finally {
            for (Socket socket : blocked) {
                socket.close();
            }
        }
    }

    /// The configuration with a cut that comes sooner.
    private Path impatient() throws IOException {
        Path config = dir.resolve("config");
        try (Stream<Path> files = Files.walk(TestCentre.config())) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".yaml")).toList()) {
                Path copy = config.resolve(TestCentre.config().relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path figures = config.resolve("codes/figures.yaml");
        String usual = Files.readString(figures);
        String sooner = usual.replaceFirst("(code: link\\.blocked-s.*value: )15", "$1" + CUT_AFTER_S);
        assertThat(sooner).isNotEqualTo(usual);
        Files.writeString(figures, sooner);
        return config;
    }

    private static List<RawAlert> alerts(int packet) {
        return IntStream.range(0, PACKET).mapToObj(i -> TestCentre.smoke(packet + "-" + i, "S-" + packet + "-" + i, "B",
                "D-" + packet + "-" + i, new LatLon(31.2, 121.5), TestCentre.NOON)).toList();
    }

    /// A console whose program stands still: the kernel takes what fits its small buffer, and nobody reads.
    private static Socket open(URI centre, String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), centre.getPort()));
        socket.getOutputStream().write(("GET /v1/changes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nLast-Event-ID: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// A byte more, which the centre only answers with a reset once it has closed its side.
    private static boolean cutOff(Socket socket) {
        try {
            socket.getOutputStream().write('\n');
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
