package org.menshen.workstation.video;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.menshen.domain.port.Video;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Camera streams through FFmpeg. Every stream has a thread of its own: sixteen open side by side. Recordings in files play at
/// their own speed and start again at their end; live sources are shown as they come. Safe from any thread.
public final class FfmpegVideo implements Video, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FfmpegVideo.class);

    private final ThreadFactory threads;
    private final Clock clock;
    private final VideoTuning tuning;
    private final UnaryOperator<String> addresses;
    private final BooleanSupplier begun;
    private final PictureRooms rooms = new PictureRooms();
    private final Set<StreamSession> sessions = ConcurrentHashMap.newKeySet();

    /// Nothing native is loaded yet.
    ///
    /// @param threads makes one platform thread a stream; decoding blocks in native code, so no virtual ones
    /// @param clock stamps the pictures
    /// @param tuning how patient to be
    public FfmpegVideo(ThreadFactory threads, Clock clock, VideoTuning tuning) {
        this(threads, clock, tuning, UnaryOperator.identity(), () -> true);
    }

    /// Nothing native is loaded yet.
    ///
    /// @param threads makes one platform thread a stream; decoding blocks in native code, so no virtual ones
    /// @param clock stamps the pictures
    /// @param tuning how patient to be
    /// @param addresses what a camera's address stands for now; asked before each try, since a seat that signed in anew has another token
    /// @param begun whether streams may begin; one that was opened before waits for it, so that a start shows its picture first
    public FfmpegVideo(ThreadFactory threads, Clock clock, VideoTuning tuning, UnaryOperator<String> addresses, BooleanSupplier begun) {
        this.addresses = addresses;
        this.begun = begun;
        this.threads = threads;
        this.clock = clock;
        this.tuning = tuning;
    }

    /// Loads the native libraries, which takes up to a second the first time: call it early, on a thread that may wait, so
    /// that the first tile does not. Streams work without it.
    ///
    /// @throws LinkageError when this machine has no fitting libraries
    public void prepare() {
        LOG.info("FFmpeg {} decodes the cameras", Natives.load());
    }

    @Override
    public Session open(String address, int width, int height, Sink sink) {
        StreamSession.Source source = new StreamSession.Source(() -> addresses.apply(address), begun, rooms);
        StreamSession session = new StreamSession(source, tuning, clock, sink, sessions::remove);
        session.resize(width, height);
        sessions.add(session);
        threads.newThread(session).start();
        return session;
    }

    /// Streams whose thread has not ended yet.
    public int running() {
        return sessions.size();
    }

    /// Closes every stream; returns without waiting.
    @Override
    public void close() {
        sessions.forEach(StreamSession::close);
    }
}
