package org.menshen.desktop.livemap;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Pin;

/// Follows workspace and readings and hands the map what it shows: what moves up to five times a second (the map glides between), what stands
/// still once a second at most. Everything is computed off the FX thread.
final class MapFeed implements AutoCloseable {

    private static final Duration LIVE = Duration.ofMillis(200);
    private static final Duration STILL = Duration.ofSeconds(1);

    private final List<Pin> parts;
    private final ScheduledFuture<?> ageing;

    MapFeed(ConsolePorts ports, FxBridge bridge, Texts signs, Consumer<LiveFacts> onLive, Consumer<StillFacts> onStill) {
        FxBridge.Channel<LiveFacts> liveChannel = bridge.channel(FxBridge.MAP_HZ, onLive);
        FxBridge.Channel<StillFacts> stillChannel = bridge.channel(FxBridge.MAP_HZ, onStill);
        Freshness fresh = Freshness.of(ports);
        double blindShare = ports.codes().figure("site.partly-offline-share");
        Throttle live = new Throttle(ports.background(), ports.timer(), LIVE,
                () -> liveChannel.offer(
                LiveFacts.of(ports.workspace(), ports.readings(), signs, fresh, ports.clock().instant())));
        Throttle still = new Throttle(ports.background(), ports.timer(), STILL, () -> stillChannel.offer(
                StillFacts.of(ports.workspace(), blindShare)));
        Pin states = ports.workspace().observe(subjects -> changed(subjects, live, still));
        Pin readings = ports.readings().observe(batch -> live.ask());
        parts = List.of(states, readings, live::close, still::close, liveChannel::close, stillChannel::close);
        // nothing may arrive any more, and yet everything grows old
        ageing = ports.timer().scheduleAtFixedRate(live::ask, 5, 5, TimeUnit.SECONDS);
        live.ask();
        still.ask();
    }

    private static void changed(Set<Subject> subjects, Throttle live, Throttle still) {
        for (Subject subject : subjects) {
            switch (subject.kind()) {
                case SITE, DEVICE -> still.ask();
                case UNIT, ZONE, INCIDENT, SKETCH -> live.ask();
                case ALERT -> {
                    live.ask();
                    still.ask();
                }
                case ORDER, LINKAGE, SHIFT -> { }
            }
        }
    }

    @Override
    public void close() {
        ageing.cancel(false);
        parts.forEach(Pin::close);
    }
}
