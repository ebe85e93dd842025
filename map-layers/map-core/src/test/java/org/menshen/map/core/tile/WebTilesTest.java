package org.menshen.map.core.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a server on this machine that works, fails, hangs and talks nonsense.
class WebTilesTest {

    private static final TileId TILE = new TileId(16, 54887, 26785);
    private static final TileId OTHER = new TileId(16, 54888, 26785);

    /// How the server answers: a status and a body; a body of null hangs until the test ends.
    private record Reply(int status, byte[] body) {
    }

    @TempDir
    Path folder;
    private final AtomicReference<Reply> reply = new AtomicReference<>(new Reply(200, TileSourceTest.picture(1)));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T08:00:00Z"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(pool);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            Reply now = reply.get();
            try (exchange) {
                if (now.body == null) {
                    over.await();
                } else {
                    exchange.sendResponseHeaders(now.status, now.status == 204 ? -1 : now.body.length);
                    exchange.getResponseBody().write(now.body);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        client.shutdownNow();
        pool.shutdownNow();
    }

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private WebTiles tiles(int attempts, long limit) throws IOException {
        String template = "http://127.0.0.1:" + server.getAddress().getPort() + "/t{s}/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}";
        return new WebTiles(new WebTiles.Service(template, 8, "SECRET", 18, "天地图", Duration.ofMillis(700), attempts, Duration.ofMinutes(1)),
            new TileCache(folder, limit, Duration.ofDays(7), clock), client, clock);
    }

    @Test
    void aTileIsAskedForOnceAndThenKept() throws IOException {
        WebTiles tiles = tiles(1, 1 << 20);
        assertThat(tiles.tile(TILE)).isInstanceOf(TileAnswer.Found.class);
        assertThat(tiles.tile(TILE)).isInstanceOf(TileAnswer.Found.class);
        assertThat(asked).containsExactly("/t" + (54887 + 26785) % 8 + "/vec_w/wmts?TILEMATRIX=16&TILEROW=26785&TILECOL=54887&tk=SECRET");
        assertThat(tiles(1, 1 << 20).tile(TILE)).as("another run finds it on disk").isInstanceOf(TileAnswer.Found.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void anOldTileIsAskedForAnewAndStillShownWhenTheServiceFails() throws IOException {
        WebTiles tiles = tiles(1, 1 << 20);
        tiles.tile(TILE);
        now.updateAndGet(t -> t.plus(Duration.ofDays(8)));
        reply.set(new Reply(500, new byte[0]));
        assertThat(tiles.tile(TILE)).isInstanceOfSatisfying(TileAnswer.Found.class, f -> assertThat(f.picture()).endsWith((byte) 1));
        reply.set(new Reply(200, TileSourceTest.picture(2)));
        assertThat(tiles.tile(TILE)).isInstanceOfSatisfying(TileAnswer.Found.class, f -> assertThat(f.picture()).endsWith((byte) 2));
        assertThat(asked).hasSize(3);
    }

    @Test
    void whatIsNotThereIsAbsentAndWhatFailsIsAskedForAgain() throws IOException {
        WebTiles tiles = tiles(2, 1 << 20);
        reply.set(new Reply(404, new byte[0]));
        assertThat(tiles.tile(TILE)).isEqualTo(TileAnswer.ABSENT);
        assertThat(asked).hasSize(1);
        reply.set(new Reply(503, new byte[0]));
        assertThat(tiles.tile(TILE)).isInstanceOfSatisfying(TileAnswer.Failed.class,
            failed -> assertThat(failed.why()).contains("503").doesNotContain("SECRET"));
        assertThat(asked).as("two attempts").hasSize(3);
    }

    @Test
    void nonsenseIsNeitherShownNorKept() throws IOException {
        WebTiles tiles = tiles(1, 1 << 20);
        reply.set(new Reply(200, "{\"msg\":\"quota exceeded\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(tiles.tile(TILE)).isInstanceOfSatisfying(TileAnswer.Failed.class, failed -> assertThat(failed.why()).contains("no picture"));
        reply.set(new Reply(200, TileSourceTest.picture(3)));
        assertThat(tiles.tile(TILE)).isInstanceOf(TileAnswer.Found.class);
    }

    @Test
    void aServiceThatHangsCostsItsTimeLimitAndIsThenLeftAlone() throws IOException {
        WebTiles tiles = tiles(1, 1 << 20);
        reply.set(new Reply(0, null));
        for (int i = 0; i < 3; i++) {
            assertThat(tiles.tile(TILE)).isInstanceOf(TileAnswer.Failed.class);
        }
        reply.set(new Reply(200, TileSourceTest.picture(1)));
        assertThat(tiles.tile(OTHER)).isInstanceOfSatisfying(TileAnswer.Failed.class, failed -> assertThat(failed.why()).contains("left alone"));
        assertThat(asked).hasSize(3);
        now.updateAndGet(t -> t.plusSeconds(61));
        assertThat(tiles.tile(OTHER)).isInstanceOf(TileAnswer.Found.class);
    }

    @Test
    void theCacheKeepsToItsLimitAndDropsTheOldest() throws IOException {
        byte[] large = Arrays.copyOf(TileSourceTest.picture(1), 1000);
        TileCache cache = new TileCache(folder, 10_000, Duration.ofDays(7), clock);
        for (int i = 0; i < 30; i++) {
            cache.put(new TileId(10, i, 0), large);
            now.updateAndGet(t -> t.plusSeconds(1));
            assertThat(cache.size()).isLessThanOrEqualTo(10_000);
        }
        assertThat(cache.get(new TileId(10, 0, 0))).isEmpty();
        assertThat(cache.get(new TileId(10, 29, 0))).isPresent();
        assertThat(new TileCache(folder, 10_000, Duration.ofDays(7), clock).size()).isEqualTo(cache.size());
    }

    @Test
    void aWrongAddressIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> service("http://x/{z}/{x}", "")).withMessageContaining("{y}");
        assertThatIllegalArgumentException().isThrownBy(() -> service("http://x/{z}/{x}/{y}?tk={key}", " ")).withMessageContaining("key");
        assertThat(service("http://x/{z}/{x}/{y}?tk={key}", "SECRET").toString()).doesNotContain("SECRET");
    }

    private static WebTiles.Service service(String template, String key) {
        return new WebTiles.Service(template, 1, key, 18, "", Duration.ofSeconds(1), 1, Duration.ofMinutes(1));
    }
}
