package org.menshen.workstation.video;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.menshen.domain.port.Video;
import org.menshen.domain.port.Video.Health;

/// Remembers what a stream delivered.
final class Viewer implements Video.Sink {

    final AtomicInteger frames = new AtomicInteger();
    final AtomicLong firstAtNanos = new AtomicLong();
    final List<Health> states = new CopyOnWriteArrayList<>();
    volatile int width;
    volatile int height;
    volatile int contrast;

    @Override
    public void frame(ByteBuffer bgra, int width, int height, Instant decodedAt) {
        if (bgra.remaining() != width * height * 4) {
            throw new IllegalStateException("buffer of " + bgra.remaining() + " for " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        int least = 255;
        int most = 0;
        for (int i = 1; i < bgra.limit(); i += 404) {
            int green = bgra.get(i - i % 4 + 1) & 255;
            least = Math.min(least, green);
            most = Math.max(most, green);
        }
        contrast = most - least;
        firstAtNanos.compareAndSet(0, System.nanoTime());
        frames.incrementAndGet();
    }

    @Override
    public void state(Health health) {
        states.add(health);
    }

    Health last() {
        return states.getLast();
    }

    boolean told(Video.Phase phase, Video.Reason reason) {
        return states.stream().anyMatch(health -> health.phase() == phase && health.reason() == reason);
    }
}
