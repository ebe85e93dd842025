package org.menshen.workstation.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.port.Video;
import org.menshen.domain.port.Video.Phase;
import org.menshen.domain.port.Video.Reason;

/// What one tile has learnt of a camera is known everywhere.
class WatchedVideoTest {

    private static final String CAMERA = "rtsp://camera/1";

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final List<Video.Sink> sinks = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final WatchedVideo video = new WatchedVideo((address, width, height, sink) -> {
        sinks.add(sink);
        return new Video.Session() {
            @Override
            public void resize(int newWidth, int newHeight) {
            }

            @Override
            public void close() {
            }
        };
    }, new Clock() {
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
            return now;
        }
    });

    private Video.Session open() {
        return video.open(CAMERA, 10, 10, new Viewer());
    }

    private void picture(int stream) {
        sinks.get(stream).frame(ByteBuffer.allocate(400), 10, 10, now);
        state(stream, Phase.PLAYING, null);
    }

    private void state(int stream, Phase phase, Reason reason) {
        sinks.get(stream).state(new Video.Health(phase, 0, null, reason, null));
    }

    private Video.Sight sight() {
        return video.sight(CAMERA).orElseThrow();
    }

    @Test
    void nothingIsKnownOfACameraThatWasNeverOpened() {
        assertThat(video.sight(CAMERA)).isEmpty();
    }

    @Test
    void itsStateFollowsItsStream() {
        video.observe(told::add);
        open();
        assertThat(sight()).isEqualTo(new Video.Sight(true, Phase.OPENING, null, now, null));
        picture(0);
        Instant playing = now;
        assertThat(sight()).isEqualTo(new Video.Sight(true, Phase.PLAYING, null, playing, playing));
        int tellings = told.size();
        now = now.plusSeconds(5);
        picture(0);
        assertThat(sight().since()).isEqualTo(playing);
        assertThat(sight().lastPicture()).isEqualTo(now);
        assertThat(told).as("nothing new").hasSize(tellings);
        now = now.plusSeconds(3);
        state(0, Phase.STALLED, Reason.STALLED);
        Instant missing = now;
        now = now.plusSeconds(7);
        state(0, Phase.FAILED, Reason.REFUSED);
        assertThat(sight().reason()).isEqualTo(Reason.REFUSED);
        assertThat(sight().since()).as("missing since it stopped").isEqualTo(missing);
        assertThat(told.size()).isGreaterThan(tellings);
    }

    @Test
    void aFailureStaysKnownAfterTheTileIsClosedAndUntilAPictureComes() {
        Video.Session session = open();
        state(0, Phase.FAILED, Reason.NOT_FOUND);
        session.close();
        session.close();
        assertThat(sight().open()).isFalse();
        assertThat(sight().reason()).isEqualTo(Reason.NOT_FOUND);
        open();
        state(1, Phase.OPENING, null);
        assertThat(sight().open()).isTrue();
        assertThat(sight().reason()).as("it is only being tried again").isEqualTo(Reason.NOT_FOUND);
        picture(1);
        assertThat(sight().phase()).isEqualTo(Phase.PLAYING);
        assertThat(sight().reason()).isNull();
    }

    @Test
    void aSecondTileThatOpensDoesNotMakeALivingCameraLookUnsure() {
        open();
        picture(0);
        open();
        state(1, Phase.OPENING, null);
        assertThat(sight().phase()).isEqualTo(Phase.PLAYING);
    }
}
