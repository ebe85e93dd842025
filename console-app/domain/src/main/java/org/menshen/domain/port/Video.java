package org.menshen.domain.port;

import java.nio.ByteBuffer;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// Opens camera streams: files, RTSP and HTTP alike. Safe from any thread.
public interface Video {

    /// Opens a stream without waiting. The session reconnects by itself until it is closed.
    ///
    /// @param address file path, `rtsp://`, `http://` or `https://` address
    /// @param width wanted picture width in pixels; frames are scaled to fit, keeping the aspect
    /// @param height wanted picture height in pixels
    /// @param sink gets frames and states on the session's decoding thread
    Session open(String address, int width, int height, Sink sink);

    /// An open stream.
    interface Session extends AutoCloseable {

        /// Changes the wanted picture size, when a tile was resized.
        void resize(int width, int height);

        /// Stops decoding and frees everything; returns without waiting for the decoding thread.
        @Override
        void close();
    }

    /// Where frames go.
    interface Sink {

        /// A decoded picture. The buffer is BGRA pre-multiplied, `width * height * 4` bytes, and only valid during the call.
        void frame(ByteBuffer bgra, int width, int height, Instant decodedAt);

        /// The stream changed its state.
        void state(Health health);
    }

    /// How a stream stands.
    enum Phase { OPENING, PLAYING, STALLED, ENDED, FAILED }

    /// Health of a stream.
    ///
    /// @param phase how it stands
    /// @param framesPerSecond measured decoding rate
    /// @param codec such as `h264 768x432`; `null` before the first frame
    /// @param reason why there is no picture, in plain words; `null` while playing
    record Health(Phase phase, double framesPerSecond, @Nullable String codec, @Nullable String reason) {
    }
}
