package org.menshen.desktop.livemap;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.CameraStates;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.track.Tracks;
import org.menshen.map.fx.layer.camera.Camera;

/// Follows workspace and readings and hands the map what it shows: what moves twice a second (the map glides between), what changes up
/// to four times a second, what stands still and where alerts were raised once a second at most. Everything is computed off the FX thread.
final class MapFeed implements AutoCloseable {

    private static final Duration LIVE = Duration.ofMillis(200);
    /// positions and counts alone: the map glides between them
    private static final Duration MOVING = Duration.ofMillis(500);
    private static final Duration STILL = Duration.ofSeconds(1);
    /// Of all open alerts the markers are made anew: in a flood, when that takes long, so many times as long passes from one to the next.
    private static final int REST = 16;

    /// A tail of three minutes with a place each second.
    private static final int TAIL_FIXES = 200;
    /// A patrol of two hours with a place each five seconds; kept of those alone who are on one.
    private static final int TOUR_FIXES = 1_440;

    private final Throttle live;
    private final Throttle moving;
    private final Throttle still;
    private final Throttle raised;
    private final List<Pin> parts;
    private final ScheduledFuture<?> ageing;
    private final Supplier<MapScene> scene;
    private final Workspace workspace;
    private volatile Set<String> onTour;
    private volatile @Nullable AlertPlaces before;
    private volatile boolean lineOld;
    /// whether an alert or incident changed since the markers were made
    private final AtomicBoolean marked = new AtomicBoolean(true);
    private final Object moves = new Object();
    /// what was told last of what moves; guarded by the lock
    private @Nullable LiveFacts moved;
    /// what stands still, as it was told last; null when it is to be told whatever it is
    private final AtomicReference<@Nullable StillFacts> told = new AtomicReference<>();

    MapFeed(ConsolePorts ports, FxBridge bridge, Texts signs, Consumer<LiveFacts> onLive, Consumer<StillFacts> onStill,
            Consumer<AlertPlaces> onRaised) {
        FxBridge.Channel<LiveFacts> liveChannel = bridge.beat(FxBridge.BEAT_HZ, onLive);
        FxBridge.Channel<StillFacts> stillChannel = bridge.beat(FxBridge.BEAT_HZ, onStill);
        FxBridge.Channel<AlertPlaces> raisedChannel = bridge.beat(FxBridge.BEAT_HZ, onRaised);
        Freshness fresh = Freshness.of(ports);
        double blindShare = ports.codes().figure("site.partly-offline-share");
        Duration tail = PastFeed.tail(ports.codes());
        Duration counted = AlertHeat.window(ports.codes());
        Tracks<String> tracks = new Tracks<>(TAIL_FIXES, PastFigures.of(ports.codes()).lost());
        Tracks<String> tours = new Tracks<>(TOUR_FIXES, PastFigures.of(ports.codes()).lost());
        CameraStates cameras = new CameraStates(ports);
        workspace = ports.workspace();
        onTour = touring();
        scene = () -> new MapScene.Live(ports.workspace(), ports.readings(), fresh, ports.clock().instant(), new MapScene.Ways(tracks, tours, tail),
                cameras);
        Supplier<MapScene> now = scene;
        live = new Throttle(ports.background(), ports.timer(), LIVE, REST, () -> move(now.get(), signs, liveChannel::now));
        moving = new Throttle(ports.background(), ports.timer(), MOVING, REST, () -> move(now.get(), signs, liveChannel::offer));
        still = new Throttle(ports.background(), ports.timer(), STILL, REST, () -> {
            StillFacts next = StillFacts.of(now.get(), blindShare, told.get());
            // one that is equal is not kept: the map holds the one that it was told
            if (!next.equals(told.get())) {
                told.set(next);
                stillChannel.offer(next);
            }
        });
        raised = new Throttle(ports.background(), ports.timer(), STILL, REST, () -> raisedChannel.offer(places(now.get(), counted)));
        Pin states = ports.workspace().observe(this::changed);
        Pin readings = ports.readings().observe(batch -> {
            for (Reading reading : batch) {
                if (reading instanceof Reading.UnitPosition position) {
                    tracks.add(position.key(), position.at(), position.position());
                    if (onTour.contains(position.unitId())) {
                        tours.add(position.key(), position.at(), position.position());
                    }
                }
            }
            moving.ask();
        });
        Pin line = ports.link().observe(status -> lineIs(status.line().old()));
        Pin streams = ports.video().observe(address -> still.ask());
        parts = List.of(states, readings, line, streams, live::close, moving::close, still::close, raised::close,
                liveChannel::close, stillChannel::close, raisedChannel::close);
        // nothing may arrive any more, and yet everything grows old
        ageing = ports.timer().scheduleAtFixedRate(this::age, 5, 5, TimeUnit.SECONDS);
        again();
    }

    /// How a camera stands now.
    Camera.State camera(Device device) {
        return scene.get().camera(device);
    }

    /// Makes the picture of the present once more, for a map that showed something else meanwhile.
    void again() {
        told.set(null);
        live.ask();
        raised.ask();
        still.ask();
    }

    /// A line that is lost or back again makes everything old or new at once.
    private void lineIs(boolean old) {
        if (old != lineOld) {
            lineOld = old;
            live.ask();
            still.ask();
        }
    }

    private void age() {
        moving.ask();
        raised.ask();
    }

    /// One after the other: what is told later is never older.
    private void move(MapScene scene, Texts signs, Consumer<LiveFacts> tell) {
        synchronized (moves) {
            LiveFacts last = moved;
            boolean same = last != null && !marked.getAndSet(false);
            moved = same ? LiveFacts.moved(scene, signs, last) : LiveFacts.of(scene, signs);
            tell.accept(moved);
        }
    }

    private AlertPlaces places(MapScene scene, Duration counted) {
        AlertPlaces places = AlertPlaces.of(scene, counted).orSame(before);
        before = places;
        return places;
    }

    /// The units that walk a route now.
    private Set<String> touring() {
        return workspace.all(SubjectKind.PATROL).stream().flatMap(versioned -> ((Patrol) versioned.state()).tours().stream())
                .filter(tour -> tour.status() == Tour.Status.RUNNING).map(Tour::unitId).collect(Collectors.toUnmodifiableSet());
    }

    private void changed(Set<Subject> subjects) {
        for (Subject subject : subjects) {
            switch (subject.kind()) {
                case SITE, DEVICE -> still.ask();
                case UNIT, ZONE, SKETCH -> live.ask();
                case INCIDENT -> {
                    marked.set(true);
                    live.ask();
                }
                case PATROL -> {
                    onTour = touring();
                    live.ask();
                }
                case ALERT -> {
                    marked.set(true);
                    live.ask();
                    still.ask();
                    raised.ask();
                }
                case ORDER, LINKAGE, SHIFT, DUTY, PLAN, MAINTENANCE, POLICE, ROLLCALL, MESSAGE -> { }
            }
        }
    }

    @Override
    public void close() {
        ageing.cancel(false);
        parts.forEach(Pin::close);
    }
}
