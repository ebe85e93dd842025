package org.menshen.desktop.situation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.site.Site;
import org.menshen.domain.suggest.Coverage;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.Walls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes the blind spots in the background while somebody looks at them, and again when a camera comes, goes or turns. Any thread.
final class BlindModel implements AutoCloseable {

    /// cameras that come and go shall not keep a core busy
    private static final Logger LOG = LoggerFactory.getLogger(BlindModel.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final ConsolePorts ports;
    private final Nearby nearby;
    private final Coverage coverage;
    private final BlindWords words;
    private final Throttle throttle;
    private final FxBridge.Channel<Step> channel;
    private final Pin pin;
    private volatile boolean wanted;
    private @Nullable Basis done;

    /// How far it is.
    ///
    /// @param working whether it is being computed
    /// @param failed whether that tripped; asked for again it is tried again
    /// @param view what was found; `null` while working, when there is no map and when it failed
    record Step(boolean working, boolean failed, @Nullable BlindView view) {
    }

    private record Eye(String id, LatLon at, @Nullable Optics optics) {
    }

    private record Basis(BaseMap map, Set<Eye> eyes, Set<String> sites) {
    }

    /// @param onStep called on the FX thread
    BlindModel(ConsolePorts ports, FxBridge bridge, Nearby nearby, BlindWords words, Consumer<Step> onStep) {
        this.ports = ports;
        this.nearby = nearby;
        this.coverage = new Coverage(ports.codes());
        this.words = words;
        this.channel = bridge.channel(FxBridge.TABLE_HZ, onStep);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(subjects -> {
            if (wanted && subjects.stream().map(Subject::kind).anyMatch(kind -> kind == SubjectKind.DEVICE || kind == SubjectKind.SITE)) {
                throttle.ask();
            }
        });
    }

    /// Begins or stops to keep them up to date.
    void want(boolean now) {
        wanted = now;
        if (now) {
            ports.baseMap().whenComplete((map, failure) -> throttle.ask());
        }
    }

    private void compute() {
        if (!wanted) {
            return;
        }
        if (!ports.baseMap().isDone() || ports.baseMap().isCompletedExceptionally()) {
            channel.offer(new Step(false, false, null));
            return;
        }
        BaseMap map = ports.baseMap().join();
        List<Device> cameras = nearby.openable();
        List<Site> sites = new ArrayList<>();
        for (Versioned<State> versioned : ports.workspace().all(SubjectKind.SITE)) {
            if (versioned.state() instanceof Site site) {
                sites.add(site);
            }
        }
        Set<Eye> eyes = new HashSet<>();
        cameras.forEach(camera -> eyes.add(new Eye(camera.id(), camera.position(), camera.optics())));
        Set<String> ids = new HashSet<>();
        sites.forEach(site -> ids.add(site.id()));
        Basis basis = new Basis(map, eyes, ids);
        if (basis.equals(done)) {
            return;
        }
        channel.offer(new Step(true, false, null));
        try {
            Walls walls = ports.ground().walls().orElseGet(() -> Walls.of(map));
            BlindView view = words.view(coverage.of(map, walls, cameras, sites));
            done = basis;
            channel.offer(new Step(false, false, view));
        } catch (RuntimeException e) {
            LOG.warn("the blind spots could not be computed", e);
            channel.offer(new Step(false, true, null));
        }
    }

    @Override
    public void close() {
        wanted = false;
        pin.close();
        throttle.close();
        channel.close();
    }
}
