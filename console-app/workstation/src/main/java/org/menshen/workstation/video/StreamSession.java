package org.menshen.workstation.video;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Video;
import org.menshen.domain.port.Video.Health;
import org.menshen.domain.port.Video.Phase;
import org.menshen.domain.port.Video.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One stream from open to close: opens, decodes, tells how it stands, and tries again. Everything runs on its own thread but
/// `resize` and `close`, which any thread may call.
final class StreamSession implements Video.Session, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSession.class);

    private static final long HOLD_NS = 50_000_000;

    private final Source source;
    private final VideoTuning tuning;
    private final Clock clock;
    private final Video.Sink sink;
    private final Consumer<StreamSession> afterwards;
    private final Watchdog watchdog = new Watchdog(this::tellStall);
    private final RetryBudget budget;
    private final RateMeter rate = new RateMeter();
    private volatile long wanted;
    private volatile @Nullable Thread worker;
    private Phase phase = Phase.OPENING;
    private @Nullable String codec;
    private long toldAt;
    private StreamReader.Transport transport = StreamReader.Transport.TCP;
    private boolean again;

    /// Where the pictures come from.
    ///
    /// @param address asked before each try
    /// @param begun whether it may be asked
    /// @param rooms where they are scaled
    record Source(Supplier<String> address, BooleanSupplier begun, PictureRooms rooms) {
    }

    StreamSession(Source source, VideoTuning tuning, Clock clock, Video.Sink sink, Consumer<StreamSession> afterwards) {
        this.source = source;
        this.tuning = tuning;
        this.clock = clock;
        this.sink = sink;
        this.afterwards = afterwards;
        this.budget = new RetryBudget(tuning, System.nanoTime());
    }

    @Override
    public void resize(int width, int height) {
        wanted = (long) Math.max(1, width) << 32 | Math.max(1, height);
    }

    @Override
    public void close() {
        watchdog.cancel();
        LockSupport.unpark(worker);
    }

    @Override
    public void run() {
        worker = Thread.currentThread();
        watchdog.guardThisThread();
        try {
            tell(Phase.OPENING, null, null);
            while (!source.begun.getAsBoolean() && !watchdog.cancelled()) {
                pause(HOLD_NS);
            }
            // the first stream of a process loads them, which is not the camera's time
            if (!watchdog.cancelled()) {
                Natives.load();
            }
            while (!watchdog.cancelled()) {
                again = false;
                attempt();
                if (!watchdog.cancelled() && !again) {
                    pause(budget.spend(System.nanoTime()).toNanos());
                }
            }
        } catch (LinkageError missing) {
            LOG.error("The native video libraries cannot be loaded", missing);
            tell(Phase.FAILED, Reason.UNSUPPORTED, missing.toString());
        } catch (RuntimeException broken) {
            LOG.error("A stream broke", broken);
            tell(Phase.FAILED, Reason.UNREADABLE, broken.toString());
        } finally {
            watchdog.leaveThisThread();
            worker = null;
            afterwards.accept(this);
        }
    }

    private void attempt() {
        long now = System.nanoTime();
        watchdog.expect(Long.MAX_VALUE, now + tuning.openWithin().toNanos());
        try (PictureScaler scaler = new PictureScaler(source.rooms);
             StreamReader reader = StreamReader.open(StreamAddress.of(source.address.get()), watchdog, tuning.giveUpAfter(),
                     transport)) {
            play(reader, scaler);
        } catch (StreamFault fault) {
            if (!watchdog.cancelled()) {
                LOG.debug("A stream: {} ({})", fault.reason(), fault.getMessage());
                failed(fault);
            }
        }
    }

    /// A camera that does not send over the connection it was asked on is asked once more, for packets.
    private void failed(StreamFault fault) {
        Reason reason = fault.reason();
        if (reason == Reason.TRANSPORT && transport == StreamReader.Transport.TCP) {
            transport = StreamReader.Transport.UDP;
            again = true;
            return;
        }
        if (transport == StreamReader.Transport.UDP) {
            reason = reason == Reason.NO_MEDIA ? Reason.UDP_LOST : reason;
            transport = StreamReader.Transport.TCP;
        }
        tell(reason == Reason.STREAM_ENDED ? Phase.ENDED : Phase.FAILED, reason, fault.getMessage());
    }

    private void play(StreamReader reader, PictureScaler scaler) throws StreamFault {
        Pacer pacer = new Pacer();
        while (!watchdog.cancelled()) {
            if (!reader.next()) {
                if (!reader.paced() || !reader.rewind()) {
                    throw StreamFault.of(avutil.AVERROR_EOF, codec != null ? StreamFault.Stage.PLAYING : StreamFault.Stage.WAITING);
                }
                pacer.restart();
                continue;
            }
            if (reader.paced() && !Double.isNaN(reader.ptsSeconds())) {
                pause(pacer.waitNanos(reader.ptsSeconds(), System.nanoTime()));
            }
            try {
                show(reader, scaler);
            } finally {
                scaler.done();
            }
        }
    }

    private void show(StreamReader reader, PictureScaler scaler) throws StreamFault {
        long size = wanted;
        ByteBuffer picture = scaler.scale(reader.frame(), (int) (size >>> 32), (int) size);
        long now = System.nanoTime();
        watchdog.expect(now + tuning.stalledAfter().toNanos(), now + tuning.giveUpAfter().toNanos());
        if (watchdog.cancelled()) {
            return;
        }
        rate.tick(now);
        sink.frame(picture, scaler.width(), scaler.height(), clock.instant());
        if (phase != Phase.PLAYING || codec == null || now - toldAt > tuning.reportEvery().toNanos()) {
            codec = reader.description();
            tell(Phase.PLAYING, null, null);
        }
    }

    private void tellStall() {
        if (phase == Phase.PLAYING) {
            tell(Phase.STALLED, Reason.STALLED, null);
        }
    }

    private void tell(Phase next, @Nullable Reason reason, @Nullable String detail) {
        phase = next;
        toldAt = System.nanoTime();
        if (!watchdog.cancelled()) {
            sink.state(new Health(next, next == Phase.PLAYING ? rate.perSecond(toldAt) : 0, codec, reason, detail));
        }
    }

    private void pause(long nanos) {
        long until = System.nanoTime() + nanos;
        long left = nanos;
        while (left > 0 && !watchdog.cancelled()) {
            LockSupport.parkNanos(this, left);
            left = until - System.nanoTime();
        }
    }
}
