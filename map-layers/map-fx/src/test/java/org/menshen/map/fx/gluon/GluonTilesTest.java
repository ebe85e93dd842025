package org.menshen.map.fx.gluon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.menshen.map.fx.Fx;

/// The tile library held on a short lead: right place after a resize, bounded nodes, no failing tile, repaint in place.
class GluonTilesTest {

    /// without the seams of a view between pixels, which the map control never asks for
    private static final long ALMOST_ALL = Fx.WIDTH * Fx.HEIGHT * 98L / 100;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;

    private static int[] plain(int size, int argb) {
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, argb);
        return pixels;
    }

    @Test
    void everyPixelIsPaintedAndRepaintedInPlaceByAnotherPainter() {
        Fx.start();
        GluonTiles tiles = Fx.call(() -> new GluonTiles(Runnable::run, Platform::requestNextPulse, 400));
        try (Fx window = Fx.show(new StackPane(tiles))) {
            Fx.run(() -> {
                tiles.setPainter((zoom, x, y, size) -> plain(size, GREEN));
                tiles.show(31.195, 121.51, 16);
            });
            assertThat(pixelsOf(tiles, GREEN)).isGreaterThan(ALMOST_ALL);
            long held = tiles.held();
            Fx.run(() -> tiles.setPainter((zoom, x, y, size) -> plain(size, BLUE)));
            assertThat(pixelsOf(tiles, BLUE)).isGreaterThan(ALMOST_ALL);
            assertThat(tiles.held()).isEqualTo(held);
        }
    }

    @Test
    void theOldLookStaysUntilAllThatIsInSightIsPaintedAnew() {
        Fx.start();
        ConcurrentLinkedQueue<Runnable> later = new ConcurrentLinkedQueue<>();
        GluonTiles tiles = Fx.call(() -> new GluonTiles(later::add, Platform::requestNextPulse, 400));
        try (Fx window = Fx.show(new StackPane(tiles))) {
            Fx.run(() -> {
                tiles.setPainter((zoom, x, y, size) -> plain(size, GREEN));
                tiles.show(31.195, 121.51, 16);
                while (!later.isEmpty()) {
                    later.remove().run();
                    tiles.drain();
                }
                tiles.setPainter((zoom, x, y, size) -> plain(size, BLUE));
            });
            while (!Fx.call(tiles::ready)) {
                assertThat(seen(tiles, BLUE)).as("no blue beside the green").isZero();
                assertThat(seen(tiles, GREEN)).isGreaterThan(ALMOST_ALL);
                later.remove().run();
                Fx.run(tiles::drain);
            }
            Fx.run(tiles::swap);
            assertThat(seen(tiles, BLUE)).isGreaterThan(ALMOST_ALL);
            assertThat(seen(tiles, GREEN)).isZero();
            Fx.run(() -> tiles.show(31.195, 121.515, 16));
            assertThat(seen(tiles, GREEN)).as("what comes into sight is empty or new").isZero();
        }
    }

    @Test
    void tilesOfAnotherLevelAreSeenBelowUntilThoseInSightCoverThem() {
        Fx.start();
        ConcurrentLinkedQueue<Runnable> later = new ConcurrentLinkedQueue<>();
        GluonTiles tiles = Fx.call(() -> new GluonTiles(later::add, Platform::requestNextPulse, 400));
        try (Fx window = Fx.show(new StackPane(tiles))) {
            Fx.run(() -> {
                tiles.setPainter((zoom, x, y, size) -> plain(size, zoom == 15 ? GREEN : BLUE));
                tiles.show(31.195, 121.51, 15);
                while (!later.isEmpty()) {
                    later.remove().run();
                    tiles.drain();
                }
                tiles.show(31.195, 121.51, 16);
            });
            assertThat(stretched(tiles)).as("the library shows the level before meanwhile").isPositive();
            while (!later.isEmpty()) {
                Fx.run(() -> {
                    later.remove().run();
                    tiles.drain();
                });
                assertThat(seen(tiles, GREEN) + seen(tiles, BLUE)).as("never a hole").isGreaterThan(ALMOST_ALL);
            }
            assertThat(stretched(tiles)).isZero();
            assertThat(seen(tiles, BLUE)).isGreaterThan(ALMOST_ALL);
        }
    }

    /// Tiles that are painted and belong to a coarser level.
    private static long stretched(GluonTiles tiles) {
        return Fx.call(() -> tiles.lookupAll("*").stream().filter(node -> node.isVisible() && node.getOpacity() > 0)
            .filter(node -> node.getTransforms().stream().anyMatch(each -> each instanceof Scale scale && scale.getX() > 1.5)).count());
    }

    @Test
    void theTileUnderAPlaceIsTheTileOfThatPlaceAlsoAfterResizes() {
        Fx.start();
        GluonTiles tiles = Fx.call(() -> new GluonTiles(Runnable::run, Platform::requestNextPulse, 400));
        StackPane root = Fx.call(() -> new StackPane(tiles));
        try (Fx window = Fx.show(root)) {
            int z = 16;
            double world = 256 * Math.pow(2, z);
            double worldX = (121.51 + 180) / 360 * world;
            Fx.run(() -> {
                tiles.setPainter((zoom, x, y, size) -> plain(size, 0xFF000000 | (int) (x & 0xFFFFFF)));
                tiles.show(31.195, 121.51, z);
            });
            for (int width : new int[] {Fx.WIDTH, 640, 500, 702}) {
                WritableImage image = Fx.call(() -> {
                    root.setMaxWidth(width);
                    root.setPrefWidth(width);
                    tiles.setMaxWidth(width);
                    root.layout();
                    fill(tiles);
                    return tiles.snapshot(null, null);
                });
                int middle = (int) image.getWidth() / 2;
                long expected = (long) Math.floor(worldX / 256);
                assertThat(image.getPixelReader().getArgb(middle, 300) & 0xFFFFFF).isEqualTo((int) expected);
                int edge = (int) Math.round(image.getWidth() / 2 + (expected + 1) * 256 - worldX);
                assertThat(image.getPixelReader().getArgb(edge + 2, 300) & 0xFFFFFF).isEqualTo((int) expected + 1);
                assertThat(image.getPixelReader().getArgb(edge - 2, 300) & 0xFFFFFF).isEqualTo((int) expected);
            }
        }
    }

    @Test
    void wanderingFarKeepsTheNumberOfTileNodesBounded() {
        Fx.start();
        GluonTiles tiles = Fx.call(() -> new GluonTiles(Runnable::run, Platform::requestNextPulse, 100));
        Random random = new Random(1);
        try (Fx window = Fx.show(new StackPane(tiles))) {
            Fx.run(() -> tiles.setPainter((zoom, x, y, size) -> plain(size, GREEN)));
            for (int i = 0; i < 60; i++) {
                Fx.run(() -> {
                    tiles.show(31 + random.nextDouble(), 121 + random.nextDouble(), 16);
                    tiles.drain();
                });
                assertThat(tiles.held()).isLessThan(160);
            }
            assertThat(tiles.replaced()).isGreaterThan(3);
            assertThat(pixelsOf(tiles, GREEN)).isGreaterThan(ALMOST_ALL);
        }
    }

    @Test
    void aPainterThatFailsAndAClosedExecutorLeaveTheMapAlive() {
        Fx.start();
        AtomicInteger calls = new AtomicInteger();
        GluonTiles tiles = Fx.call(() -> new GluonTiles(Runnable::run, Platform::requestNextPulse, 400));
        GluonTiles closed = Fx.call(() -> new GluonTiles(task -> {
            throw new RejectedExecutionException("closed");
        }, Platform::requestNextPulse, 400));
        try (Fx window = Fx.show(new StackPane(closed, tiles))) {
            Fx.run(() -> {
                closed.setPainter((zoom, x, y, size) -> plain(size, BLUE));
                closed.show(31.195, 121.51, 16);
                tiles.setPainter((zoom, x, y, size) -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("bad tile");
                });
                tiles.show(31.195, 121.51, 16);
            });
            Fx.run(() -> fill(tiles));
            int once = calls.get();
            Fx.run(() -> tiles.setPainter((zoom, x, y, size) -> plain(size, GREEN)));
            assertThat(pixelsOf(tiles, GREEN)).isGreaterThan(ALMOST_ALL);
            assertThat(once).isPositive();
        }
    }

    @Test
    void whatIsLookedAtNowIsPaintedBeforeWhatWasScrolledPast() {
        Fx.start();
        ConcurrentLinkedQueue<Runnable> later = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> painted = new ConcurrentLinkedQueue<>();
        GluonTiles tiles = Fx.call(() -> new GluonTiles(later::add, Platform::requestNextPulse, 4000));
        try (Fx window = Fx.show(new StackPane(tiles))) {
            Fx.run(() -> {
                tiles.setPainter((zoom, x, y, size) -> {
                    painted.add(x);
                    return plain(size, GREEN);
                });
                tiles.show(31.195, 121.0, 16);
                tiles.show(31.195, 125.0, 16);
            });
            for (int i = 0; i < 28; i++) {
                later.remove().run();
                Fx.run(tiles::drain);
            }
            long middle = (long) ((123.0 + 180) / 360 * Math.pow(2, 16));
            assertThat(painted.stream().filter(x -> x > middle).count()).isGreaterThanOrEqualTo(18);
        }
    }

    private static void fill(GluonTiles tiles) {
        while (tiles.busy()) {
            tiles.drain();
            if (tiles.ready()) {
                tiles.swap();
            }
        }
    }

    private static long pixelsOf(GluonTiles tiles, int argb) {
        Fx.run(() -> fill(tiles));
        return seen(tiles, argb);
    }

    private static long seen(GluonTiles tiles, int argb) {
        WritableImage image = Fx.call(() -> tiles.snapshot(null, null));
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += image.getPixelReader().getArgb(x, y) == argb ? 1 : 0;
            }
        }
        return found;
    }
}
