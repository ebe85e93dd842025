package org.menshen.desktop.livemap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Pin;

/// Makes pictures of the recorded day, off the FX thread, as fast as the hand that scrubs; one that was overtaken is left out.
final class PastFeed implements AutoCloseable {

    private static final double HZ = 60;
    private static final Duration PERIOD = Duration.ofMillis(16);

    private final Texts signs;
    private final Freshness fresh;
    private final double blindShare;
    private final Duration tail;
    private final Duration counted;
    private final Throttle work;
    private final FxBridge.Channel<Picture> channel;
    private volatile @Nullable PastMoment wanted;
    private volatile @Nullable StillFacts before;
    private volatile @Nullable AlertPlaces raised;

    /// A picture.
    ///
    /// @param at the instant it shows
    /// @param live what moves
    /// @param still what stands; the same object as in the picture before when nothing of it changed
    /// @param raised where alerts were raised; the same object as in the picture before when nothing of it changed
    record Picture(Instant at, LiveFacts live, StillFacts still, AlertPlaces raised) {
    }

    PastFeed(ConsolePorts ports, FxBridge bridge, Texts signs, Consumer<Picture> onPicture) {
        this.signs = signs;
        this.fresh = Freshness.of(ports);
        this.blindShare = ports.codes().figure("site.partly-offline-share");
        this.tail = tail(ports.codes());
        this.counted = AlertHeat.window(ports.codes());
        this.channel = bridge.channel(HZ, onPicture);
        this.work = new Throttle(ports.background(), ports.timer(), PERIOD, this::make);
    }

    /// How far tails reach back.
    static Duration tail(CodeBook codes) {
        return Duration.ofSeconds((long) codes.figure("past.tail-s"));
    }

    /// Asks for a picture of an instant.
    void show(PastMoment moment) {
        wanted = moment;
        work.ask();
    }

    private void make() {
        PastMoment moment = wanted;
        if (moment != null) {
            channel.offer(picture(moment));
        }
    }

    private Picture picture(PastMoment moment) {
        MapScene scene = new MapScene.Past(moment, fresh, tail);
        StillFacts same = before;
        StillFacts still = StillFacts.of(scene, blindShare, same);
        if (still.equals(same)) {
            still = same;
        }
        before = still;
        AlertPlaces places = AlertPlaces.of(scene, counted).orSame(raised);
        raised = places;
        return new Picture(moment.at(), LiveFacts.of(scene, signs), still, places);
    }

    @Override
    public void close() {
        List.<Pin>of(work::close, channel::close).forEach(Pin::close);
    }
}
