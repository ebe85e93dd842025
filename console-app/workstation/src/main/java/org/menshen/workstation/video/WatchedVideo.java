package org.menshen.workstation.video;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Video;

/// Remembers what the streams of every address told, whoever opened them: so a list and a map know what a tile has learnt. Safe from any
/// thread.
public final class WatchedVideo implements Video {

    private final Video video;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final List<Consumer<String>> observers = new CopyOnWriteArrayList<>();

    /// What is known of one address, and which streams tell it.
    private static final class Known {
        private int open;
        private Phase phase = Phase.OPENING;
        private @Nullable Reason reason;
        private Instant since = Instant.EPOCH;
        private volatile @Nullable Instant lastPicture;
    }

    /// @param video opens the streams
    /// @param clock dates what they tell: the console's, which follows a drill
    public WatchedVideo(Video video, Clock clock) {
        this.video = video;
        this.clock = clock;
    }

    @Override
    public Session open(String address, int width, int height, Sink sink) {
        Known about = known.computeIfAbsent(address, any -> new Known());
        synchronized (about) {
            about.open++;
        }
        told(address, about, Phase.OPENING, null, true);
        Session session = video.open(address, width, height, new Sink() {
            @Override
            public void frame(ByteBuffer bgra, int frameWidth, int frameHeight, Instant decodedAt) {
                about.lastPicture = clock.instant();
                sink.frame(bgra, frameWidth, frameHeight, decodedAt);
            }

            @Override
            public void state(Health health) {
                told(address, about, health.phase(), health.reason(), false);
                sink.state(health);
            }
        });
        return new Session() {
            private boolean closed;

            @Override
            public void resize(int newWidth, int newHeight) {
                session.resize(newWidth, newHeight);
            }

            @Override
            public void close() {
                session.close();
                synchronized (about) {
                    about.open -= closed ? 0 : 1;
                    closed = true;
                }
                observers.forEach(observer -> observer.accept(address));
            }
        };
    }

    /// @param opening whether a stream is being opened: that it did not show a picture the last time stays known until it does
    private void told(String address, Known about, Phase phase, @Nullable Reason reason, boolean opening) {
        synchronized (about) {
            boolean begins = phase == Phase.OPENING;
            boolean keeps = begins && (about.reason != null || !opening && about.phase == Phase.PLAYING || about.open > 1);
            boolean same = about.phase == phase && Objects.equals(about.reason, reason) && !about.since.equals(Instant.EPOCH);
            if (keeps || same) {
                if (!opening) {
                    return;
                }
            } else {
                // a picture that stopped and then failed has been missing since it stopped
                boolean stillMissing = about.reason != null && reason != null && about.lastPicture != null;
                about.since = stillMissing ? about.since : clock.instant();
                about.phase = phase;
                about.reason = reason;
            }
        }
        observers.forEach(observer -> observer.accept(address));
    }

    @Override
    public Optional<Sight> sight(String address) {
        Known about = known.get(address);
        if (about == null) {
            return Optional.empty();
        }
        synchronized (about) {
            return Optional.of(new Sight(about.open > 0, about.phase, about.reason, about.since, about.lastPicture));
        }
    }

    @Override
    public Pin observe(Consumer<String> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }
}
