package org.menshen.domain.port;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

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
        /// No way leads to the host.
        UNREACHABLE,
        /// Nobody knows the host's name.
        NO_NAME,
        /// The other side took the connection, or did not, and never answered.
        NO_ANSWER,
        /// The other side answers in HTTP where RTSP is spoken.
        SPEAKS_HTTP,
        /// The other side wants an encrypted line where a plain one is asked for.
        SPEAKS_TLS,
        /// The other side answers in no language that is known here.
        SPEAKS_OTHER,
        /// The other side wants a name and a password, or others.
        LOGIN,
        /// The other side knows who asks and does not allow it.
        DENIED,
        /// No such file or stream.
        NOT_FOUND,
        /// The other side no longer knows the session.
        SESSION,
        /// The other side has no room for another viewer now.
        BUSY,
        /// The other side answered with another error of its own.
        SERVER_ERROR,
        /// The other side sends by none of the ways that this console can take, or asked for another one and was given it in vain.
        TRANSPORT,
        /// The other side sends by UDP only, and nothing of that arrives.
        UDP_LOST,
        /// The other side says that it plays, and nothing comes.
        NO_MEDIA,
        /// Data come, but no picture can be made of them: damaged, encrypted, or not what the stream's description says.
        UNDECODABLE,
        /// What the other side says about its stream cannot be understood.
        BAD_DESCRIPTION,
        /// There is a stream, but no moving picture in it.
        NO_VIDEO,
        /// There is a picture, in a form that this console cannot decode.
        CODEC,
        /// The data are damaged or no video at all.
        UNREADABLE,
        /// The kind of address is not one that this console can open.
        UNSUPPORTED,
        /// A picture that played does not move any more.
        STALLED,
        /// The source said that it is over.
        STREAM_ENDED,
        /// The line broke while it played.
        CONNECTION_LOST
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

    /// What this console knows of an address from its own streams; empty when none was opened yet. Streams that are closed have left what was
    /// last known.
    default Optional<Sight> sight(String address) {
        return Optional.empty();
    }

    /// Calls back on any thread with every address of which something else is known now.
    default Pin observe(Consumer<String> observer) {
        return () -> { };
    }

    /// What is known of an address.
    ///
    /// @param open whether a stream of it is open now
    /// @param phase how the newest one stands or stood
    /// @param reason why there is no picture; `null` while opening or playing
    /// @param since since when it stands like this
    /// @param lastPicture when the last picture came; `null` when none ever did
    record Sight(boolean open, Phase phase, @Nullable Reason reason, Instant since, @Nullable Instant lastPicture) {
    }
}
