package org.menshen.desktop.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.port.Workspace;

/// The one clock of the console's windows: the present, or an instant of the recorded day. What the windows read follows it ([ConsolePorts#rewound]);
/// the present goes on behind it. Moved on the FX thread, asked from any.
public final class Rewind {

    private final Workspace workspace;
    private final ReadingFeed readings;
    private final Clock clock;
    private final List<Consumer<Optional<PastMoment>>> observers = new CopyOnWriteArrayList<>();
    private volatile @Nullable PastMoment moment;

    /// In the present.
    ///
    /// @param workspace the states of the present
    /// @param readings its newest values
    /// @param clock its time
    Rewind(Workspace workspace, ReadingFeed readings, Clock clock) {
        this.workspace = workspace;
        this.readings = readings;
        this.clock = clock;
    }

    /// The instant that the windows show; empty in the present.
    public Optional<PastMoment> moment() {
        return Optional.ofNullable(moment);
    }

    /// Whether the windows show the past.
    public boolean past() {
        return moment != null;
    }

    /// Shows an instant of the recorded day in all windows. FX thread.
    public void show(PastMoment next) {
        moment = next;
        tell();
    }

    /// Shows the present, which went on meanwhile; who is only about to show the past is told, too. FX thread.
    public void present() {
        moment = null;
        tell();
    }

    private void tell() {
        Optional<PastMoment> now = moment();
        observers.forEach(observer -> observer.accept(now));
    }

    /// Calls back on the FX thread with each instant that is shown, empty for the present.
    public Pin observe(Consumer<Optional<PastMoment>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    Workspace workspace() {
        return workspace;
    }

    ReadingFeed readings() {
        return readings;
    }

    Clock clock() {
        return clock;
    }

    /// The time that the windows show.
    Clock shown() {
        return new Shown(clock);
    }

    private final class Shown extends Clock {

        private final Clock live;

        Shown(Clock live) {
            this.live = live;
        }

        @Override
        public ZoneId getZone() {
            return live.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Shown(live.withZone(zone));
        }

        @Override
        public Instant instant() {
            return moment().map(PastMoment::at).orElseGet(live::instant);
        }
    }
}
