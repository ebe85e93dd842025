package org.menshen.desktop.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.domain.port.Video;

/// Carries pictures from a decoding thread onto the screen. A picture is copied twice: out of the decoder's buffer when it comes, and into
/// the image when it is painted; pictures that come faster than the screen paints are dropped in between. All tiles are painted on one beat: a
/// picture of the window costs much the same whether one tile in it is new or nine. One feed belongs to one session.
final class TileFeed implements Video.Sink, AutoCloseable {

    /// streams of some six pictures a second and less are shown on the beat of all that lives, quicker ones on that of tables
    private static final long CALM_NANOS = 150_000_000;
    /// and those that run on the map's fastest
    private static final long FAST_NANOS = 80_000_000;
    /// no gap is longer, for the mean of gaps
    private static final long LONGEST_NANOS = 800_000_000;

    private final Clock clock;
    private final FxBridge.Channel<TileFeed> calm;
    private final FxBridge.Channel<TileFeed> brisk;
    private final FxBridge.Channel<TileFeed> fast;
    private final Object lock = new Object();
    private ByteBuffer back = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;
    private boolean fresh;
    private long cameAt;
    /// nanoseconds from one picture to the next, smoothed
    private double apart = Double.POSITIVE_INFINITY;
    private @Nullable Instant decodedAt;
    private @Nullable Instant shownAt;
    private volatile Video.@Nullable Health health;
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable Image image;

    /// @param clock the console's time in the present, which the tile shows: no picture is of another one
    /// @param onChange called on the FX thread when there is a new picture or state
    TileFeed(FxBridge bridge, Clock clock, Consumer<TileFeed> onChange) {
        this.clock = clock;
        this.calm = bridge.beat(FxBridge.BEAT_HZ, onChange);
        this.brisk = bridge.beat(FxBridge.TABLE_HZ, onChange);
        this.fast = bridge.beat(FxBridge.MAP_HZ, onChange);
    }

    @Override
    public void frame(ByteBuffer bgra, int frameWidth, int frameHeight, Instant at) {
        synchronized (lock) {
            int bytes = frameWidth * frameHeight * 4;
            if (back.capacity() < bytes) {
                back = ByteBuffer.allocateDirect(bytes);
            }
            back.clear().put(bgra.duplicate()).flip();
            width = frameWidth;
            height = frameHeight;
            decodedAt = at;
            shownAt = clock.instant();
            fresh = true;
            measure();
        }
        (apart < FAST_NANOS ? fast : apart < CALM_NANOS ? brisk : calm).offer(this);
    }

    private void measure() {
        long now = System.nanoTime();
        long last = Math.min(now - cameAt, LONGEST_NANOS);
        apart = Double.isInfinite(apart) ? last : apart + (last - apart) / 8;
        cameAt = now;
    }

    @Override
    public void state(Video.Health next) {
        health = next;
        calm.offer(this);
    }

    /// How the stream stands; `null` before its first word.
    Video.@Nullable Health health() {
        return health;
    }

    /// When the newest picture was decoded, by the desk's own clock; `null` when there is none.
    @Nullable Instant decodedAt() {
        synchronized (lock) {
            return decodedAt;
        }
    }

    /// When the newest picture came, by the console's clock; `null` when there is none.
    @Nullable Instant shownAt() {
        synchronized (lock) {
            return shownAt;
        }
    }

    /// Brings the image up to date. FX thread.
    ///
    /// @return the image; another object only when the picture's size changed, `null` before the first picture
    @Nullable Image paint() {
        synchronized (lock) {
            if (!fresh) {
                return image;
            }
            fresh = false;
            PixelBuffer<IntBuffer> target = pixels;
            if (target == null || target.getWidth() != width || target.getHeight() != height) {
                // as whole numbers, which the toolkit copies; bytes it would convert one by one. Outside the heap: an array of half a megabyte and
                // more takes a whole one there
                IntBuffer room = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.nativeOrder()).asIntBuffer();
                target = new PixelBuffer<>(width, height, room, PixelFormat.getIntArgbPreInstance());
                pixels = target;
                image = new WritableImage(target);
            }
            target.updateBuffer(buffer -> {
                buffer.getBuffer().clear().put(back.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()).flip();
                return null;
            });
            return image;
        }
    }

    /// Nothing more is told.
    @Override
    public void close() {
        calm.close();
        brisk.close();
        fast.close();
    }
}
