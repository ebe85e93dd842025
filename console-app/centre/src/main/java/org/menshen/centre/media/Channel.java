package org.menshen.centre.media;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A demonstration camera while somebody watches it: draws, encodes and hands on until the last reader has left. The work is
/// done on one thread; readers come and go from any.
final class Channel implements Runnable {

    /// Pictures a second: enough to see somebody walk, and cheap.
    static final int RATE = 4;
    /// Pictures from one key picture to the next.
    static final int KEY_EVERY = 2 * RATE;

    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);

    private final CameraScene scene;
    private final H264Stream encoder;
    private final SharedPictures pictures;
    private final Clock clock;
    private final ZoneId zone;
    private final Set<Reader> readers = new HashSet<>();
    private final List<H264Stream.Chunk> group = new ArrayList<>();
    private boolean over;

    /// @param pictures as large as the scene
    Channel(CameraScene scene, H264Stream encoder, SharedPictures pictures, Clock clock, ZoneId zone) {
        this.scene = scene;
        this.encoder = encoder;
        this.pictures = pictures;
        this.clock = clock;
        this.zone = zone;
    }

    /// Lets somebody watch.
    ///
    /// @return `null` when the channel has just ended
    synchronized @Nullable Reader join() {
        if (over) {
            return null;
        }
        Reader reader = new Reader(group);
        readers.add(reader);
        return reader;
    }

    /// Somebody has gone; with the last one the channel ends.
    synchronized void leave(Reader reader) {
        readers.remove(reader);
        over |= readers.isEmpty();
    }

    /// Ends the channel for all.
    synchronized void end() {
        over = true;
        readers.forEach(Reader::end);
    }

    private synchronized boolean over() {
        return over;
    }

    private synchronized void hand(H264Stream.Chunk chunk) {
        if (chunk.key()) {
            group.clear();
        }
        group.add(chunk);
        readers.forEach(reader -> reader.offer(chunk));
    }

    @Override
    public void run() {
        long interval = 1_000_000_000L / RATE;
        // all cameras take their pictures at the same moments: a window that shows several is painted once for them
        long start = System.nanoTime() / interval * interval;
        try (encoder) {
            for (long tick = 0; !over(); tick = Math.max(tick + 1, (System.nanoTime() - start) / interval)) {
                waitUntil(start + tick * interval);
                LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
                H264Stream.Chunk chunk = picture((double) tick / RATE, now);
                if (chunk != null) {
                    hand(chunk);
                }
            }
        } catch (IOException | RuntimeException broken) {
            LOG.warn("A demonstration camera ended", broken);
        } finally {
            end();
        }
    }

    private H264Stream.@Nullable Chunk picture(double seconds, LocalDateTime time) throws IOException {
        SharedPictures.Sheet sheet = pictures.lend();
        try {
            scene.paint(seconds, time, sheet.image());
            return encoder.encode(sheet.pixels());
        } finally {
            pictures.giveBack(sheet);
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                return;
            }
        }
    }
}
