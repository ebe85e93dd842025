package org.menshen.desktop.tile;

import java.nio.ByteBuffer;
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
/// the image when it is painted; pictures that come faster than the screen paints are dropped in between. One feed belongs to one session.
final class TileFeed implements Video.Sink, AutoCloseable {

    private final Clock clock;
    private final FxBridge.Channel<TileFeed> channel;
    private final Object lock = new Object();
    private ByteBuffer back = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;
    private boolean fresh;
    private @Nullable Instant decodedAt;
    private @Nullable Instant shownAt;
    private volatile Video.@Nullable Health health;
    private @Nullable PixelBuffer<ByteBuffer> pixels;
    private @Nullable Image image;

    /// @param clock the console's time, which the tile shows
    /// @param onChange called on the FX thread when there is a new picture or state
    TileFeed(FxBridge bridge, Clock clock, Consumer<TileFeed> onChange) {
        this.clock = clock;
        this.channel = bridge.channel(FxBridge.MAP_HZ, onChange);
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
        }
        channel.offer(this);
    }

    @Override
    public void state(Video.Health next) {
        health = next;
        channel.offer(this);
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
            PixelBuffer<ByteBuffer> target = pixels;
            if (target == null || target.getWidth() != width || target.getHeight() != height) {
                target = new PixelBuffer<>(width, height, ByteBuffer.allocateDirect(width * height * 4), PixelFormat.getByteBgraPreInstance());
                pixels = target;
                image = new WritableImage(target);
            }
            target.updateBuffer(buffer -> {
                buffer.getBuffer().clear().put(back.duplicate()).flip();
                return null;
            });
            return image;
        }
    }

    /// Nothing more is told.
    @Override
    public void close() {
        channel.close();
    }
}
