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

    /// Where frames go. A call that is under way while the session is being closed may still finish; none begins afterwards.
    interface Sink {

        /// A decoded picture. The buffer is BGRA pre-multiplied, `width * height * 4` bytes, and only valid during the call.
        void frame(ByteBuffer bgra, int width, int height, Instant decodedAt);

        /// The stream changed its state; while it plays also about once a second, with the measured rate.
        void state(Health health);
    }

    /// How a stream stands. A stream that failed or ended is tried again with growing pauses; it keeps that phase and its
    /// reason until a picture arrives, so that a tile does not flicker.
    enum Phase { OPENING, PLAYING, STALLED, ENDED, FAILED }

    /// Why there is no picture. The words for a person stand in the resource bundles.
    enum Reason {
        /// Nobody listens at the address.
        REFUSED,
        /// No such file or stream.
        NOT_FOUND,
        /// The other side wants other rights.
        DENIED,
        /// The host or its name cannot be reached.
        UNREACHABLE,
        /// Nothing came in time.
        TIMEOUT,
        /// The source said that it is over.
        STREAM_ENDED,
        /// The line broke while it played.
        CONNECTION_LOST,
        /// The other side answered with an error of its own.
        SERVER_ERROR,
        /// There is a stream, but no moving picture in it.
        NO_VIDEO,
        /// The data are damaged or no video at all.
        UNREADABLE,
        /// The kind of address or the codec is not one that this console can show.
        UNSUPPORTED
    }

    /// Health of a stream.
    ///
    /// @param phase how it stands
    /// @param framesPerSecond measured decoding rate
    /// @param codec such as `h264 768x432`; `null` before the first frame
    /// @param reason why there is no picture; `null` while opening or playing
    /// @param detail the words of the library or the other side, for the log and a tooltip; `null` when there are none
    record Health(Phase phase, double framesPerSecond, @Nullable String codec, @Nullable Reason reason, @Nullable String detail) {
    }
}
