package org.menshen.map.fx.gluon;

import java.lang.ref.WeakReference;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.menshen.map.fx.paint.SharedPixels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The living pictures of one map's tiles. Each is handed out empty and filled when the background executor has painted
/// it, so a change of theme or data repaints the same pictures in place, and nothing ever waits or fails.
///
/// When the painter changes, what is in sight keeps its old look until all of it is painted anew, and then changes at once: see
/// [#holding()], [#ready()] and [#swap()].
///
/// FX thread; only the painting itself runs elsewhere.
final class TileImages {

    private static final Logger LOG = LoggerFactory.getLogger(TileImages.class);
    private static final int PURGE_AT = 512;
    /// what a tile shows whose painter failed, and one whose new look is not there yet
    private static final int[] NOTHING = {};

    private record Key(int zoom, long x, long y, int size) {
    }

    /// The tiles that are on the screen.
    ///
    /// @param zoom their level
    /// @param x0 westernmost column
    /// @param y0 northernmost row
    /// @param x1 easternmost column
    /// @param y1 southernmost row
    record Sight(int zoom, long x0, long y0, long x1, long y1) {
        static final Sight NONE = new Sight(-1, 0, 0, -1, -1);

        private boolean holds(Key key) {
            return key.zoom == zoom && key.x >= x0 && key.x <= x1 && key.y >= y0 && key.y <= y1;
        }
    }

    /// @param pixels null when the painter failed: the tile is empty
    private record Painted(Tile tile, long generation, int @Nullable [] pixels) {
    }

    /// The picture of a tile. Its pixels are those that are remembered and those that are drawn, too: no tile is in memory twice.
    private static final class Picture extends WritableImage {
        final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final SharedPixels shared = new SharedPixels();

        private Picture(int[] pixels, PixelBuffer<IntBuffer> buffer) {
            super(buffer);
            this.pixels = pixels;
            this.buffer = buffer;
        }

        static Picture of(int[] pixels, int size) {
            return new Picture(pixels, new PixelBuffer<>(size, size, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
        }

        void share() {
            shared.share(this, pixels);
        }

        void take(int[] next) {
            shared.beforeWriting();
            System.arraycopy(next, 0, pixels, 0, pixels.length);
            buffer.updateBuffer(whole -> null);
            share();
        }
    }

    private static final class Tile {
        final Key key;
        final WeakReference<Picture> image;
        /// the generation of painters it has the look of, or will have at the swap; -1 when it is empty
        long painted = -1;
        /// its next look, kept back until the swap
        int @Nullable [] next;
        /// whether it has pixels of its own, of whatever look
        boolean covers;
        boolean queued;

        Tile(Key key, Picture image) {
            this.key = key;
            this.image = new WeakReference<>(image);
        }
    }

    private final Executor background;
    private final int parallel;
    private final PixelCache<Key> cache;
    private final Map<Key, Tile> tiles = new HashMap<>();
    /// newest first: what is looked at now comes before what was scrolled past
    private final Deque<Tile> waiting = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<Painted> done = new ConcurrentLinkedQueue<>();
    private final Runnable onDone;
    private @Nullable TilePainter painter;
    private Sight sight = Sight.NONE;
    private boolean holding;
    private long generation;
    private int running;
    private int size = 256;
    private long handedOut;
    private final AtomicBoolean complained = new AtomicBoolean();

    /// @param background where tiles are painted; a rejected task leaves its tile to the next request
    /// @param parallel how many tiles may be under way at once
    /// @param cached how many painted tiles are remembered after their picture is gone
    /// @param onDone called on a background thread when [#drain()] has work
    TileImages(Executor background, int parallel, int cached, Runnable onDone) {
        this.background = background;
        this.parallel = parallel;
        this.cache = new PixelCache<>(cached);
        this.onDone = onDone;
    }

    /// Takes another painter and repaints the living pictures, those in sight first; null leaves them as they are.
    void painter(@Nullable TilePainter next) {
        painter = next;
        generation++;
        complained.set(false);
        cache.clear();
        waiting.clear();
        purge();
        tiles.values().forEach(tile -> {
            tile.queued = false;
            tile.next = null;
        });
        holding = next != null && tiles.values().stream().anyMatch(tile -> sight.holds(tile.key) && tile.painted >= 0);
        queueAll(!holding);
    }

    /// Says what is on the screen now.
    void sight(Sight next) {
        if (next.equals(sight)) {
            return;
        }
        sight = next;
        for (Tile tile : tiles.values()) {
            if (!sight.holds(tile.key) || tile.painted == generation) {
                continue;
            }
            if (!holding && tile.painted >= 0) {
                show(tile, NOTHING);
            }
            queue(tile);
        }
        pump();
    }

    /// True from a change of painter until [#swap()], when something of the old look is in sight.
    boolean holding() {
        return holding;
    }

    /// True when all that is in sight can be shown with its new look.
    boolean ready() {
        return holding && tiles.values().stream().allMatch(tile -> tile.painted == generation || !sight.holds(tile.key) || tile.image.get() == null);
    }

    /// True when every tile of the level in sight has pixels: nothing of what lies below them is seen.
    boolean covering() {
        long columns = 1L << Math.max(0, sight.zoom);
        long wanted = (Math.min(sight.x1, columns - 1) - Math.max(sight.x0, 0) + 1) * (Math.min(sight.y1, columns - 1) - Math.max(sight.y0, 0) + 1);
        return wanted > 0 && wanted == tiles.values().stream().filter(tile -> sight.holds(tile.key) && tile.covers && tile.key.size == size).count();
    }

    /// Shows the new look, at once; what is in sight and not ready becomes empty, what is out of sight is painted from now on.
    void swap() {
        if (!holding) {
            return;
        }
        holding = false;
        for (Tile tile : tiles.values()) {
            int[] pixels = tile.next;
            if (pixels != null) {
                tile.next = null;
                show(tile, pixels);
            } else if (tile.painted != generation && sight.holds(tile.key)) {
                show(tile, NOTHING);
            }
        }
        queueAll(true);
    }

    /// Those in sight come last, for the last come first.
    private void queueAll(boolean unseen) {
        if (unseen) {
            tiles.values().stream().filter(tile -> !sight.holds(tile.key)).forEach(this::queue);
        }
        tiles.values().stream().filter(tile -> sight.holds(tile.key)).forEach(this::queue);
        pump();
    }

    /// Sets the edge of new pictures in pixels: 256, or 512 on a screen of double density.
    void size(int pixels) {
        size = pixels;
    }

    /// The picture of a tile, painted now when its pixels are remembered, else soon.
    WritableImage image(int zoom, long x, long y) {
        Key key = new Key(zoom, x, y, size);
        Tile known = tiles.get(key);
        WritableImage living = known == null ? null : known.image.get();
        if (living != null) {
            return living;
        }
        int[] pixels = cache.get(key);
        Picture image = Picture.of(pixels != null ? pixels : new int[size * size], size);
        Tile tile = new Tile(key, image);
        tiles.put(key, tile);
        handedOut++;
        if (pixels != null) {
            tile.painted = generation;
            tile.covers = true;
            image.share();
        } else if (!holding || sight.holds(key)) {
            queue(tile);
            pump();
        }
        if (tiles.size() > PURGE_AT) {
            purge();
        }
        return image;
    }

    /// Fills the pictures whose pixels have arrived. At most once a pulse.
    ///
    /// @return how many were filled
    int drain() {
        int filled = 0;
        for (Painted next = done.poll(); next != null; next = done.poll()) {
            running--;
            next.tile.queued = false;
            if (next.generation != generation) {
                queue(next.tile);
                continue;
            }
            next.tile.painted = generation;
            int[] pixels = next.pixels == null ? NOTHING : next.pixels;
            if (holding) {
                next.tile.next = pixels;
            } else if (show(next.tile, pixels)) {
                filled++;
            }
        }
        pump();
        return filled;
    }

    /// How many pictures were made so far; grows with every tile the library had not kept.
    long handedOut() {
        return handedOut;
    }

    /// Forgets everything that was painted: nobody sees the map.
    void forget() {
        cache.clear();
        waiting.clear();
        tiles.clear();
        generation++;
        holding = false;
    }

    /// Pictures known, living or not yet forgotten.
    int known() {
        return tiles.size();
    }

    /// Painted tiles remembered.
    int cached() {
        return cache.size();
    }

    /// True while a living picture waits for its pixels, or a new look for its swap.
    boolean busy() {
        return holding || running > 0 || !waiting.isEmpty();
    }

    /// @return true when there was a picture to fill
    private boolean show(Tile tile, int[] pixels) {
        Picture image = tile.image.get();
        if (image != null) {
            image.take(pixels == NOTHING ? new int[tile.key.size * tile.key.size] : pixels);
        }
        tile.covers = pixels != NOTHING;
        if (pixels == NOTHING) {
            cache.remove(tile.key);
        } else {
            cache.put(tile.key, image == null ? pixels : image.pixels);
        }
        return image != null;
    }

    private void queue(Tile tile) {
        if (!tile.queued && tile.painted != generation) {
            tile.queued = true;
            waiting.push(tile);
        }
    }

    private void pump() {
        TilePainter current = painter;
        while (current != null && running < parallel && !waiting.isEmpty()) {
            Tile tile = waiting.pop();
            if (tile.image.get() == null) {
                continue;
            }
            long wanted = generation;
            running++;
            try {
                background.execute(() -> {
                    done.add(new Painted(tile, wanted, painted(current, tile.key)));
                    onDone.run();
                });
            } catch (RejectedExecutionException e) {
                running--;
                tile.queued = false;
                LOG.debug("tile {} not painted: the executor is closed", tile.key);
                return;
            }
        }
    }

    private int @Nullable [] painted(TilePainter painter, Key key) {
        try {
            return painter.paint(key.zoom, key.x, key.y, key.size);
        } catch (RuntimeException e) {
            if (complained.compareAndSet(false, true)) {
                LOG.warn("tile {} could not be painted; further ones of this painter are not told", key, e);
            }
            return null;
        }
    }

    private void purge() {
        tiles.values().removeIf(tile -> tile.image.get() == null);
    }
}
