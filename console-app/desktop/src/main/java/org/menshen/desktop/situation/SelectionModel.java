package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Pin;
import org.menshen.domain.suggest.CameraOffer;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.Reach;

/// Computes the detail of the selected subject, or of a spot on the ground, off the FX thread: at once when the selection or the subject
/// changes, every few seconds for what moves near it.
final class SelectionModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(80);
    /// who can come is computed along the streets: not more often than it changes what somebody would do
    private static final long AGAIN_SECONDS = 5;

    private final ConsolePorts ports;
    private final SubjectWords words;
    private final Nearby nearby;
    private final SpotWords spots;
    private final Throttle beginning;
    private final Throttle throttle;
    private final FxBridge.Channel<Optional<Detail>> channel;
    private final Pin pin;
    private final ScheduledFuture<?> ageing;
    private volatile @Nullable Subject selected;
    private volatile @Nullable LatLon spot;
    private volatile @Nullable PastMoment past;
    private volatile @Nullable Subject complete;
    private volatile @Nullable Detail whole;
    private volatile @Nullable Around around;
    /// Rises when the selected subject or a device changed.
    private final AtomicLong news = new AtomicLong();

    SelectionModel(ConsolePorts ports, FxBridge bridge, SubjectWords words, Texts texts, Consumer<Optional<Detail>> onDetail) {
        this.ports = ports;
        this.words = words;
        this.nearby = new Nearby(ports);
        this.spots = new SpotWords(ports, texts, nearby);
        this.channel = bridge.channel(FxBridge.MAP_HZ, onDetail);
        this.beginning = new Throttle(ports.background(), ports.timer(), PERIOD, this::begin);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(subjects -> {
            Subject now = selected;
            if (now != null && subjects.contains(now)) {
                news.incrementAndGet();
                throttle.ask();
            } else if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.DEVICE)) {
                news.incrementAndGet();
            }
        });
        ports.settled().thenRun(this::again);
        this.ageing = ports.timer().scheduleAtFixedRate(this::again, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /// Selects a subject; `null` selects nothing.
    void select(@Nullable Subject subject) {
        if (!Objects.equals(subject, selected)) {
            // what is shown whole of the same one is not taken apart again
            complete = null;
        }
        selected = subject;
        spot = null;
        beginning.ask();
        throttle.ask();
    }

    /// Looks at a spot on the ground in place of a subject.
    void look(LatLon at) {
        selected = null;
        spot = at;
        throttle.ask();
    }

    /// Says who was inside a fence at an instant of the recorded day in place of now; `null` goes back to the present.
    void review(@Nullable PastMoment moment) {
        past = moment;
        if (selected != null && selected.kind() == SubjectKind.SKETCH) {
            throttle.ask();
        }
    }

    private void again() {
        if (selected != null || spot != null) {
            throttle.ask();
        }
    }

    private void compute() {
        LatLon at = spot;
        if (at != null) {
            channel.offer(Optional.of(spots.detail(at)));
            return;
        }
        Subject subject = selected;
        PastMoment moment = past;
        if (!ports.settled().isDone()) {
            // a console that starts shows what it knows by heart: suggestions would delay the live picture, and are worked out anew with it
            return;
        }
        if (subject == null) {
            channel.offer(Optional.empty());
        } else if (moment != null && subject.kind() == SubjectKind.SKETCH) {
            channel.offer(moment.find(subject).map(Versioned::state).map(then -> drawing(then, moment)));
        } else {
            Detail now = words.state(subject).map(this::detail).orElseGet(() -> words.unknown(subject));
            if (subject.equals(selected)) {
                complete = subject;
                whole = now;
                channel.offer(Optional.of(now));
            }
        }
    }

    /// What is known by heart stands at once; what is near it and what happened to it may take its time, such as a disk that is busy.
    private void begin() {
        Subject subject = selected;
        if (subject == null && spot == null) {
            channel.offer(Optional.empty());
        }
        if (subject == null || past != null && subject.kind() == SubjectKind.SKETCH) {
            return;
        }
        Detail known = words.state(subject).map(this::first).orElseGet(() -> words.unknown(subject));
        if (subject.equals(selected) && !subject.equals(complete)) {
            channel.offer(Optional.of(known));
        }
    }

    /// A subject with what was looked up and worked out of it before, else without.
    private Detail first(State state) {
        Detail before = whole;
        Optional<LatLon> place = words.place(state);
        if (before != null && state.subject().equals(before.subject())) {
            return detail(state, new Around(0, state.subject(), place, before.cameras(), before.reach(), before.history()), before.forces(), true);
        }
        return detail(state, new Around(0, state.subject(), place, List.of(), List.of(), List.of()), List.of(), false);
    }

    /// A drawing as it was. One that was not there yet, or not any more, leaves the pane empty as it leaves the map.
    private Detail drawing(State sketch, PastMoment moment) {
        Optional<LatLon> place = words.place(sketch);
        return new Detail(sketch.subject(), 0, words.title(sketch), null, words.lines(sketch, ports.clock().instant(), moment), place,
                place.map(nearby::cameras).orElse(List.of()), List.of(), List.of(), words.history(sketch.subject()), Optional.empty(), true);
    }

    private Detail detail(State state) {
        Optional<LatLon> place = words.place(state);
        boolean work = state instanceof Alert || state instanceof Incident;
        Around still = around(state.subject(), place, work);
        List<UnitOffer> forces = work ? place.map(at -> nearby.forces(at, nearby.wantedFor(state), Set.of())).orElse(List.of()) : List.of();
        return detail(state, still, forces, true);
    }

    /// What does not move by itself is worked out again only when the subject or a device changed: forces come nearer every few seconds, the
    /// cameras and the streets around the place do not.
    private Around around(Subject subject, Optional<LatLon> place, boolean work) {
        long heard = news.get();
        Around known = around;
        if (known != null && known.heard == heard && known.subject.equals(subject) && known.place.equals(place)) {
            return known;
        }
        Around found = new Around(heard, subject, place, place.map(nearby::cameras).orElse(List.of()),
                work ? place.map(nearby::reach).orElse(List.of()) : List.of(), words.history(subject));
        // streets that are not ready yet are asked for again
        boolean ready = !work || place.isEmpty() || !found.reach.isEmpty();
        around = ready ? found : null;
        return found;
    }

    private record Around(long heard, Subject subject, Optional<LatLon> place, List<CameraOffer> cameras, List<Reach> reach,
                          List<Detail.Line> history) {
    }

    private Detail detail(State state, Around there, List<UnitOffer> forces, boolean lookedUp) {
        List<Detail.Line> lines = words.lines(state, ports.clock().instant());
        Subject subject = state.subject();
        int severity = state instanceof Alert alert ? alert.severity() : state instanceof Incident incident ? incident.severity() : 0;
        Instant since = state instanceof Alert alert ? alert.raisedAt() : state instanceof Incident incident ? incident.reported().at() : null;
        Optional<Alert> raised = state instanceof Alert alert ? Optional.of(alert) : Optional.empty();
        return new Detail(subject, severity, words.title(state), since, lines, there.place, there.cameras, forces, there.reach, there.history, raised,
                lookedUp);
    }

    @Override
    public void close() {
        ageing.cancel(false);
        pin.close();
        beginning.close();
        throttle.close();
        channel.close();
    }
}
